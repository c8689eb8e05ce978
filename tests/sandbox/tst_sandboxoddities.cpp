#include "core/json.h"
#include "graph/notification.h"
#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto elena = u"98da8a1a-1b87-452c-a713-65d3f10b5555"_s; // answers after 2 seconds
const auto reception = u"+12345678901"_s;                     // answers
const auto playPrompt = u"/playPrompt"_s;

void switchOn(OperationsBench &bench, const QJsonObject &oddities)
{
    QCOMPARE(bench.control("PUT", u"/faults"_s, {{u"oddities"_s, oddities}}).status, 200);
}

//! What was told last, after a prompt was played with these oddities switched on.
QJsonObject toldWith(OperationsBench &bench, const QJsonObject &oddities)
{
    const QString call = bench.callPerson();
    switchOn(bench, oddities);
    const qsizetype before = bench.callback().entries().size();
    bench.act(call, playPrompt, documented(u"play-prompt.request.json"_s));
    const bool isTold = QTest::qWaitFor([&] { return bench.callback().entries().size() > before; });
    return isTold ? bench.callback().entries().last() : QJsonObject();
}

//! As our own reader understands \a entry.
Notification understood(const QJsonObject &entry)
{
    return readNotification(entry).value_or(Notification());
}

} // namespace

//! Payloads that are otherwise than documented, as some documented ones are.
class tst_SandboxOddities : public QObject
{
    Q_OBJECT

private slots:
    void statusMayBeCapital();
    void operationMayHaveNoId();
    void pathMayLackItsSlash();
    void idsMayBeCapitalWithoutHyphens();
    void numbersMayBeText();
    void subcodeMayBeCapital();
    void severalInviteesMayBeToldUnderAnotherPath();
    void whatIsOddIsUnderstoodAllTheSame();
};

void tst_SandboxOddities::statusMayBeCapital()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    switchOn(bench, {{u"capitalStatus"_s, true}});
    const HttpReply reply = bench.act(call, playPrompt, documented(u"play-prompt.request.json"_s));

    QCOMPARE(jsonOf(reply.body)[u"status"].toString(), u"Running"_s);
    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(bench.finished().first()[u"status"].toString(), u"Completed"_s);
}

void tst_SandboxOddities::operationMayHaveNoId()
{
    OperationsBench bench;
    const QJsonObject entry = toldWith(bench, {{u"noOperationId"_s, true}});
    const QJsonValue data = entry[u"resourceData"];

    QCOMPARE(data[u"status"].toString(), u"completed"_s);
    QVERIFY(data[u"id"].isUndefined());
}

void tst_SandboxOddities::pathMayLackItsSlash()
{
    OperationsBench bench;
    const QJsonObject entry = toldWith(bench, {{u"noLeadingSlash"_s, true}});

    QVERIFY(entry[u"resourceUrl"].toString().startsWith(u"communications/calls/"));
    QVERIFY(entry[u"resourceData"][u"@odata.id"].toString().startsWith(u"communications/"));
}

void tst_SandboxOddities::idsMayBeCapitalWithoutHyphens()
{
    OperationsBench bench;
    const QJsonObject entry = toldWith(bench, {{u"upperCaseIds"_s, true}});
    const QString path = entry[u"resourceUrl"].toString();

    const QString call = path.section(u'/', 3, 3);
    QCOMPARE(call.size(), 32);
    QCOMPARE(call, call.toUpper());
    QCOMPARE(path.section(u'/', 5, 5).size(), 32);
    QCOMPARE(entry[u"resourceData"][u"@odata.id"].toString(), path);
}

void tst_SandboxOddities::numbersMayBeText()
{
    OperationsBench bench;
    const QJsonObject entry = toldWith(bench, {{u"numbersAsText"_s, true}});
    const QJsonValue result = entry[u"resourceData"][u"resultInfo"];

    QCOMPARE(result[u"code"].toString(), u"200"_s);
    QCOMPARE(result[u"subcode"].toString(), u"0"_s);
}

void tst_SandboxOddities::subcodeMayBeCapital()
{
    OperationsBench bench;
    const QJsonObject entry = toldWith(bench, {{u"capitalSubcode"_s, true}});
    const QJsonValue result = entry[u"resourceData"][u"resultInfo"];

    QCOMPARE(result[u"subCode"].toInt(-1), 0);
    QVERIFY(result[u"subcode"].isUndefined());
}

void tst_SandboxOddities::severalInviteesMayBeToldUnderAnotherPath()
{
    OperationsBench bench;
    switchOn(bench, {{u"participantsPath"_s, true}});
    const QString call = bench.joinMeeting(
        bench.documentedRequest(u"create-call-05-join-meeting-service-hosted"_s) + asInstance());
    const QJsonObject user{{u"user"_s, QJsonObject{{u"id"_s, elena}}}};
    const QJsonObject phone{{u"phone"_s, QJsonObject{{u"id"_s, reception}}}};
    const QJsonArray invited{QJsonObject{{u"identity"_s, user}},
                             QJsonObject{{u"identity"_s, phone}}};
    bench.act(call, u"/participants/invite"_s, {{u"participants"_s, invited}});

    QTRY_COMPARE(bench.finished().size(), 1);
    QVERIFY(bench.finished().first()[u"id"].isNull());
    const auto path = u"/communications/calls/%1/operations/participants"_s.arg(call);
    const QList<QJsonObject> entries = bench.callback().entries();
    QVERIFY(std::ranges::any_of(entries, [&path](const QJsonObject &entry) {
        return entry[u"resourceUrl"].toString() == path;
    }));
}

void tst_SandboxOddities::whatIsOddIsUnderstoodAllTheSame()
{
    OperationsBench bench;
    const QJsonObject entry = toldWith(bench,
                                       {{u"capitalStatus"_s, true},
                                        {u"noOperationId"_s, true},
                                        {u"noLeadingSlash"_s, true},
                                        {u"upperCaseIds"_s, true},
                                        {u"numbersAsText"_s, true},
                                        {u"capitalSubcode"_s, true}});
    const Notification notification = understood(entry);
    const auto *finished = std::get_if<OperationFinished>(&notification.content);

    QVERIFY(finished);
    QCOMPARE(finished->type, u"playPromptOperation"_s);
    QCOMPARE(finished->id.text.size(), 36);
    QCOMPARE(finished->result.value_or(ResultInfo()).code, 200);
    QCOMPARE(notification.call.text, bench.callback().reduced().id.text);
}

QTEST_GUILESS_MAIN(tst_SandboxOddities)
#include "tst_sandboxoddities.moc"
