#include "core/json.h"
#include "graph/samples.h"
#include "scenarios/bodymembers.h"
#include "scenarios/catalogue.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const CallId callId{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};

/*! What is left of \a value when the members that only label it are taken away: types, the kind of
    identity provider and the tenant of an identity stand in some documented requests and not in
    others that are otherwise alike.
*/
QJsonValue withoutLabels(const QJsonValue &value)
{
    static const QStringList labels{u"@odata.type"_s, u"identityProvider"_s, u"tenantId"_s};
    if (value.isArray()) {
        QJsonArray kept;
        for (const QJsonValue &element : value.toArray())
            kept.append(withoutLabels(element));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept = value.toObject();
    for (const QString &label : labels)
        kept.remove(label);
    for (auto member = kept.begin(); member != kept.end(); ++member)
        *member = withoutLabels(*member);
    return kept;
}

} // namespace

//! The operations of the API as data.
class tst_Operations : public QObject
{
    Q_OBJECT

private slots:
    void everyOperationOfTheReferenceIsThere();
    void documentedRequestIsReproduced_data();
    void documentedRequestIsReproduced();
    void everyDocumentedRequestIsTried();
    void idsGoIntoTheUrl();
    void idsCannotLeadElsewhere();
    void whatHasNoBodySendsNone();
    void whatIsOfNoUseSaysWhy_data();
    void whatIsOfNoUseSaysWhy();
    void numbersHaveTheirLimits();
    void promptInAnotherFormatIsQuestioned();

private:
    static void addRequests();
};

void tst_Operations::addRequests()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("key");
    const QList<std::pair<QString, QString>> all{
        {u"add-large-gallery-view"_s, u"add-large-gallery-view"_s},
        {u"answer-call"_s, u"answer"_s},
        {u"answer-call-app-hosted"_s, u"answer"_s},
        {u"answer-call-service-hosted"_s, u"answer"_s},
        {u"cancel-media-processing"_s, u"cancel-media-processing"_s},
        {u"change-screen-sharing-role"_s, u"change-screen-sharing-role"_s},
        {u"create-audio-routing-group-multicast"_s, u"create-audio-routing-group"_s},
        {u"create-audio-routing-group-one-to-one"_s, u"create-audio-routing-group"_s},
        {u"invite-before-delete-participant"_s, u"invite"_s},
        {u"invite-participants-multiple"_s, u"invite"_s},
        {u"invite-participants-one"_s, u"invite"_s},
        {u"invite-participants-pstn"_s, u"invite"_s},
        {u"invite-participants-replace-p2p"_s, u"invite"_s},
        {u"log-teleconference-device-quality"_s, u"log-device-quality"_s},
        {u"mute-call"_s, u"mute"_s},
        {u"mute-participant"_s, u"mute-participant"_s},
        {u"play-prompt"_s, u"play-prompt"_s},
        {u"record-response"_s, u"record-response"_s},
        {u"redirect-call-one-target"_s, u"redirect"_s},
        {u"redirect-call-pstn"_s, u"redirect"_s},
        {u"redirect-call-simulring"_s, u"redirect"_s},
        {u"reject-call-busy"_s, u"reject"_s},
        {u"reject-call-none"_s, u"reject"_s},
        {u"send-dtmf-tones"_s, u"send-dtmf-tones"_s},
        {u"start-hold-music"_s, u"start-hold-music"_s},
        {u"stop-hold-music"_s, u"stop-hold-music"_s},
        {u"subscribe-to-tone"_s, u"subscribe-to-tone"_s},
        {u"transfer-call-group"_s, u"transfer"_s},
        {u"transfer-call-p2p"_s, u"transfer"_s},
        {u"transfer-call-p2p-consultative"_s, u"transfer"_s},
        {u"transfer-call-p2p-pstn"_s, u"transfer"_s},
        {u"unmute-call"_s, u"unmute"_s},
        {u"update-audio-routing-group"_s, u"update-audio-routing-group"_s},
        {u"update-recording-status"_s, u"update-recording-status"_s},
    };
    for (const auto &[file, key] : all)
        QTest::newRow(qPrintable(file)) << file << key;
}

void tst_Operations::everyOperationOfTheReferenceIsThere()
{
    QCOMPARE(operations::all().size(), 34); // operations, §2
}

void tst_Operations::documentedRequestIsReproduced_data()
{
    addRequests();
}

void tst_Operations::documentedRequestIsReproduced()
{
    QFETCH(QString, file);
    QFETCH(QString, key);
    const Operation &operation = *operations::find(key);
    const QJsonObject documented = withoutNulls(samples::object(file + u".request"_s));
    const FieldValues values = readBody(operation, documented);

    const QJsonObject built = buildBody(operation, values);
    QCOMPARE(withoutLabels(built), withoutLabels(documented));
    QCOMPARE(withMembers(built, unknownMembers(built, documented))
                 .keys(), // and with what is only a label, it is the same
             documented.keys());
    for (const Problem &problem : bodyProblems(operation, documented))
        QVERIFY2(problem.severity == Severity::Warning, qPrintable(problem.text));
}

void tst_Operations::everyDocumentedRequestIsTried()
{
    QStringList files = samples::names(u"*.request.json"_s);
    files.removeIf([](const QString &file) { return file.startsWith(u"create-call-"); });
    QCOMPARE(files.size(), 34);
}

void tst_Operations::idsGoIntoTheUrl()
{
    const Request request = buildRequest(*operations::find(u"mute-participant"_s), callId,
                                         FieldValues{{u"participant"_s, {u"909c6581"_s}},
                                                     {u"client-context"_s, {u"mine"_s}}});
    QCOMPARE(request.path,
             u"/communications/calls/2e1a0b00-2db4-4022-9570-243709c565ab/"
             "participants/909c6581/mute"_s);
    QCOMPARE(request.body, R"({"clientContext":"mine"})");
}

void tst_Operations::idsCannotLeadElsewhere()
{
    const Request request = buildRequest(*operations::find(u"delete-participant"_s), callId,
                                         FieldValues{{u"participant"_s, {u"../../x?y#z"_s}}});
    QVERIFY(request.path.endsWith(u"/participants/..%2F..%2Fx%3Fy%23z"));
}

void tst_Operations::whatHasNoBodySendsNone()
{
    for (const Operation &operation : operations::all()) {
        const bool mayHave = operation.method == "POST" || operation.method == "PATCH";
        QVERIFY2(mayHave || !operation.hasBody, qPrintable(operation.key));
        if (!operation.hasBody)
            QVERIFY(buildRequest(operation, callId, FieldValues()).body.isEmpty());
    }
}

void tst_Operations::whatIsOfNoUseSaysWhy_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<CallFacts>("call");
    QTest::addColumn<bool>("isOfUse");
    const auto row = [](const char *name, const QString &key, const CallFacts &call, bool isOfUse) {
        QTest::newRow(name) << key << call << isOfUse;
    };
    const CallFacts peerToPeer{.state = CallState::Established};
    const CallFacts group{.state = CallState::Established, .isGroup = true};
    row("hang up", u"hang-up"_s, peerToPeer, true);
    row("hang up what has ended", u"hang-up"_s, {.state = CallState::Terminated}, false);
    row("mute in peer to peer", u"mute"_s, peerToPeer, false);
    row("mute in a group", u"mute"_s, group, true);
    row("answer what is established", u"answer"_s, peerToPeer, false);
    row("answer", u"answer"_s, {.state = CallState::Incoming}, true);
    row("prompt", u"play-prompt"_s, peerToPeer, true);
    row("prompt where the bot has the media", u"play-prompt"_s,
        {.state = CallState::Established, .isAppHosted = true}, false);
    row("tones", u"send-dtmf-tones"_s, peerToPeer, true);
    row("tones in the government's cloud", u"send-dtmf-tones"_s,
        {.state = CallState::Established, .isGlobalCloud = false}, false);
    row("sharing role", u"change-screen-sharing-role"_s,
        {.state = CallState::Established, .isGroup = true, .isAppHosted = true}, true);
    row("sharing role, hosted by the service", u"change-screen-sharing-role"_s, group, false);
}

void tst_Operations::whatIsOfNoUseSaysWhy()
{
    QFETCH(QString, key);
    QFETCH(CallFacts, call);
    QTEST(reasonAgainst(*operations::find(key), call).isEmpty(), "isOfUse");
}

void tst_Operations::numbersHaveTheirLimits()
{
    const Form redirect = *operations::find(u"redirect"_s);
    const Field &timeout = *redirect.field(u"timeout"_s);
    for (const auto &value : {u"14"_s, u"91"_s, u"many"_s, u"20.5"_s})
        QVERIFY2(hasErrors(problemsOf(timeout, {value})), qPrintable(value));
    for (const auto &value : {u"15"_s, u"90"_s})
        QVERIFY2(problemsOf(timeout, {value}).isEmpty(), qPrintable(value));
    QCOMPARE(toJson(timeout, {u"15"_s}), QJsonValue(15));
}

void tst_Operations::promptInAnotherFormatIsQuestioned()
{
    const Form form = *operations::find(u"play-prompt"_s);
    const Field &prompt = *form.field(u"prompt"_s);
    QVERIFY(problemsOf(prompt, {u"https://cdn.contoso.com/beep.wav"_s}).isEmpty());
    const QList<Problem> problems = problemsOf(prompt, {u"https://cdn.contoso.com/beep.MP3?v=1"_s});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().severity, Severity::Warning); // an address proves nothing
}

QTEST_GUILESS_MAIN(tst_Operations)
#include "tst_operations.moc"
