#include "graph/errorbody.h"
#include "sandbox/sandboxbench.h"
#include "sandbox/sandboxdirectory.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto documentedCall = u"create-call-09-p2p-pstn-service-hosted"_s;

const QStringList stays{u"establishing"_s, u"established"_s};
const QStringList endsUnanswered{u"establishing"_s, u"terminated"_s};
const QStringList endsAnswered{u"establishing"_s, u"established"_s, u"terminated"_s};

//! Code and subcode of every ending that the phone network has (errors, "Phone network").
const QList<std::pair<int, int>> endings{
    {403, 510403}, {403, 510559}, {403, 510560}, {403, 510562}, {403, 510563}, {403, 510532},
    {403, 510534}, {403, 560403}, {404, 511404}, {408, 500001}, {408, 560408}, {480, 560480},
    {484, 560484}, {486, 560486}, {487, 540487}, {500, 510482}, {500, 510544}, {503, 560503},
    {410, 531000}, {410, 531004}, {410, 531005},
};

QJsonObject callTo(const SandboxBench &bench, const QString &number)
{
    QJsonObject body = bench.documentedRequest(documentedCall);
    QJsonObject target = body[u"targets"][0].toObject();
    const QJsonObject phone{{u"@odata.type"_s, u"#microsoft.graph.identity"_s}, {u"id"_s, number}};
    target[u"identity"] = QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.identitySet"_s},
                                      {u"phone"_s, phone}};
    body[u"targets"] = QJsonArray{target};
    return body;
}

QJsonValue lastResult(SandboxBench &bench)
{
    return bench.callback().entries().last()[u"resourceData"][u"resultInfo"];
}

} // namespace

class tst_SandboxPhones : public QObject
{
    Q_OBJECT

private slots:
    void sampleHasEveryEnding();
    void phoneActsAsDescribed_data();
    void phoneActsAsDescribed();
    void documentedNumberAnswers();
    void strangersNumberHasNoRoute();
    void phoneCallHasNoRoster();
    void instanceOfAnotherApplicationIsRefused();
    void phoneIsCalledByAnInstanceOnly_data();
    void phoneIsCalledByAnInstanceOnly();
};

void tst_SandboxPhones::sampleHasEveryEnding()
{
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    QSet<std::pair<int, int>> found;
    for (const SandboxPhone &phone : directory->phones) {
        if (const auto &ending = phone.temperament.ending)
            found.insert({ending->result.code, ending->result.subcode});
    }
    for (const auto &[code, subcode] : endings)
        QVERIFY2(found.contains({code, subcode}), qPrintable(QString::number(subcode)));
}

void tst_SandboxPhones::phoneActsAsDescribed_data()
{
    QTest::addColumn<SandboxPhone>("phone");
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    for (const SandboxPhone &phone : directory->phones)
        QTest::newRow(qPrintable(phone.displayName)) << phone;
}

void tst_SandboxPhones::phoneActsAsDescribed()
{
    QFETCH(SandboxPhone, phone);
    SandboxBench bench;
    const QString id = bench.place(callTo(bench, phone.number));
    const auto &[answersAfter, ending] = phone.temperament;
    const QStringList states = !answersAfter ? endsUnanswered : ending ? endsAnswered : stays;

    QVERIFY(!id.isEmpty());
    QTRY_COMPARE(bench.callback().states(), states);
    if (ending) {
        QCOMPARE(lastResult(bench)[u"code"].toInt(), ending->result.code);
        QCOMPARE(lastResult(bench)[u"subcode"].toInt(), ending->result.subcode);
        QCOMPARE(lastResult(bench)[u"message"].toString(), ending->result.message);
    }
}

void tst_SandboxPhones::documentedNumberAnswers()
{
    SandboxBench bench;
    bench.place(bench.documentedRequest(documentedCall));

    QTRY_COMPARE(bench.callback().states(), stays);
}

void tst_SandboxPhones::strangersNumberHasNoRoute()
{
    SandboxBench bench;
    bench.place(callTo(bench, u"+12025550199"_s));

    QTRY_COMPARE(bench.callback().states(), endsUnanswered);
    QCOMPARE(lastResult(bench)[u"code"].toInt(), 403);
    QCOMPARE(lastResult(bench)[u"subcode"].toInt(), 510403);
}

void tst_SandboxPhones::phoneCallHasNoRoster()
{
    SandboxBench bench;
    const QString id = bench.place(bench.documentedRequest(documentedCall));
    QTRY_COMPARE(bench.callback().states(), stays);
    const HttpReply reply = bench.graph("GET", u"/communications/calls/%1/participants"_s.arg(id));

    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(reply.body)[u"value"], QJsonValue(QJsonArray()));
    QCOMPARE(bench.callback().entriesAbout(u"participants"_s).size(), 0);
}

void tst_SandboxPhones::instanceOfAnotherApplicationIsRefused()
{
    SandboxBench bench;
    QJsonObject body = bench.documentedRequest(documentedCall);
    const QJsonObject instance{{u"id"_s, u"1fdd12d0-4620-44ed-baec-459b611f84b2"_s}};
    body[u"source"] = QJsonObject{
        {u"@odata.type"_s, u"#microsoft.graph.participantInfo"_s},
        {u"identity"_s, QJsonObject{{u"applicationInstance"_s, instance}}},
    };
    const HttpReply reply = bench.graph("POST", u"/communications/calls"_s, body);

    QCOMPARE(reply.status, 403);
    QCOMPARE(readErrorBody(reply.body).code, u"7507"_s);
}

void tst_SandboxPhones::phoneIsCalledByAnInstanceOnly_data()
{
    QTest::addColumn<QString>("kind"); // of the source; empty for none
    QTest::newRow("nobody said") << QString();
    QTest::newRow("application") << u"application"_s;
    QTest::newRow("user") << u"user"_s;
}

void tst_SandboxPhones::phoneIsCalledByAnInstanceOnly()
{
    QFETCH(QString, kind);
    SandboxBench bench;
    QJsonObject body = bench.documentedRequest(documentedCall);
    const QJsonObject identity{{u"id"_s, u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s}};
    body[u"source"] = kind.isEmpty() ? QJsonValue()
                                     : QJsonObject{{u"identity"_s, QJsonObject{{kind, identity}}}};
    const HttpReply reply = bench.graph("POST", u"/communications/calls"_s, body);

    QCOMPARE(reply.status, 403);
    QCOMPARE(readErrorBody(reply.body).code, u"7507"_s);
}

QTEST_GUILESS_MAIN(tst_SandboxPhones)
#include "tst_sandboxphones.moc"
