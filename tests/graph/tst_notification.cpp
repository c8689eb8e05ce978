#include "core/json.h"
#include "graph/notification.h"
#include "graph/samples.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

//! What a documented notification has to be read as.
struct Expected
{
    const char *call = nullptr;
    const char *kind = nullptr; //!< alternative of NotificationContent
    //! The state of a call, the participants of a roster, id and status of an operation, sessions.
    const char *content = nullptr;
    ChangeType change = ChangeType::Updated;
};

const QHash<QString, Expected> &expectations()
{
    constexpr auto p2p = "2e1a0b00-2db4-4022-9570-243709c565ab";
    constexpr auto answered = "57dab8b1-894c-409a-b240-bd8beae78896";
    constexpr auto transferred = "341a0500-d4bf-4224-8b19-1581168d328b";
    constexpr auto meeting = "2f1a1100-b174-40a0-aba7-0b405e01ed92";
    constexpr auto redirected = "491f0b00-ffff-4bc9-a43e-b226498ec22a";
    constexpr auto invited = "ab6233a5-20b7-4c5e-bea2-ce56c9776429";
    constexpr auto shared = "421f4c00-4436-4c3a-9d9a-c4924cf98e67";
    constexpr auto tones = "481f3600-983e-4276-9b59-c1b30ec8d125";
    constexpr auto sharing = "F7D9EF30FF0A9BD3F64B274387FB8FF8E96B6CFBA8F87F8305A74DE99AF007BC";
    constexpr auto prompt = "0fe0623f-d628-42ed-b4bd-8ac290072cc5 completed";
    constexpr auto created = ChangeType::Created;
    constexpr auto deleted = ChangeType::Deleted;
    static const QHash<QString, Expected> all{
        {u"answered-established"_s, {answered, "call", "established"}},
        {u"answered-establishing"_s, {answered, "call", "establishing"}},
        {u"call-established"_s, {"2e1a0b00-b3c5-4b0f-99b3-c133bc1e6116", "call", "established"}},
        {u"call-establishing"_s, {p2p, "call", "establishing"}},
        {u"call-terminated-after-redirect"_s, {redirected, "call", "terminated", deleted}},
        {u"call-terminated"_s, {answered, "call", "terminated 200/5001", deleted}},
        {u"call-terminating"_s, {answered, "call", "terminating"}},
        {u"call-transfer-accepted"_s, {transferred, "call", "transferAccepted"}},
        {u"call-transfer-completed-consultative"_s, {transferred, "call", "terminated", deleted}},
        {u"call-transfer-completed"_s, {transferred, "call", "terminated 0/7015", deleted}},
        {u"call-transfer-failed-consultative"_s, {transferred, "call", "established 500/7700"}},
        {u"call-transfer-failed"_s, {transferred, "call", "established 500/7000"}},
        {u"call-transferring"_s, {transferred, "call", "transferring"}},
        {u"content-sharing-ended"_s, {shared, "sharing", sharing, deleted}},
        {u"content-sharing-started-by-url"_s,
         {shared, "sharing", "2765eb15-01f8-47c6-b12b-c32111a4a86f", created}},
        {u"content-sharing-started"_s, {shared, "sharing", sharing, created}},
        {u"content-sharing-updated"_s, {shared, "sharing", sharing}},
        {u"incoming-before-redirect-pstn"_s, {redirected, "call", "incoming", created}},
        {u"incoming-before-redirect-simulring"_s,
         {"481f0b00-ffff-4ca1-8c67-a5f1e31e8e82", "call", "incoming", created}},
        {u"incoming-before-redirect"_s, {redirected, "call", "incoming", created}},
        {u"incoming-before-reject"_s, {answered, "call", "incoming", created}},
        {u"incoming-policy-recording"_s,
         {"e71f0300-9c1f-4d99-b5f4-2722e877d497", "call", "incoming", created}},
        {u"incoming-voip"_s, {answered, "call", "incoming", created}},
        {u"invite-move-completed"_s,
         {invited, "operation", "278405a3-f568-4b3e-b684-009193463064 completed", deleted}},
        {u"invite-one-completed"_s,
         {invited, "operation", "eec3812a-fdc3-4fb4-825c-a06c9f35414e completed", deleted}},
        {u"invite-pstn-completed"_s,
         {invited, "operation", "eec3812a-fdc3-4fb4-825c-a06c9f35414e completed", deleted}},
        {u"invite-replace-p2p-completed"_s,
         {invited, "operation", "278405a3-f568-4b3e-b684-009193463064 completed", deleted}},
        {u"large-gallery-view-completed"_s,
         {answered, "operation", "e33176d4-836a-4fd7-b95a-d11bda52811d completed", deleted}},
        {u"meeting-established"_s, {meeting, "call", "established"}},
        {u"meeting-establishing"_s, {meeting, "call", "establishing"}},
        {u"play-prompt-completed"_s, {answered, "operation", prompt, deleted}},
        {u"record-completed"_s, {answered, "operation", prompt, deleted}},
        {u"roster-after-invite-multiple"_s,
         {"7531d31f-d10d-44de-802f-c569dbca451c", "roster",
          "7e1b4346-85a6-4bdd-abe3-d11c5d420efe 1e126418-44a0-4a94-a6f8-0efe1ad71acb"}},
        {u"roster-after-invite-one"_s, {invited, "roster", "278405a3-f568-4b3e-b684-009193463064"}},
        {u"roster-after-invite-pstn"_s, {invited, "roster", "+12345678901"}},
        {u"roster-after-invite-replace-p2p"_s,
         {"a7ebfb2d-871e-419c-87af-27290b22e8db", "roster",
          "7e1b4346-85a6-4bdd-abe3-d11c5d420efe"}},
        {u"roster-delta"_s,
         {"421f7700-f4ad-4ea9-a3fc-c1d2195675ad", "delta",
          "#1 0d7664b6-6432-43ed-8d27-d9e7adec188c 05491616-385f-44a8-9974-18cc5f9933c1"}},
        {u"roster-full"_s,
         {meeting, "roster",
          "0d7664b6-6432-43ed-8d27-d9e7adec188c 05491616-385f-44a8-9974-18cc5f9933c1"}},
        {u"roster-muted"_s, {answered, "roster", "2765eb15-01f8-47c6-b12b-c32111a4a86f"}},
        {u"roster-participant-muted"_s,
         {answered, "roster", "2765eb15-01f8-47c6-b12b-c32111a4a86f"}},
        {u"roster-screen-sharing"_s, {answered, "roster", "2765eb15-01f8-47c6-b12b-c32111a4a86f"}},
        {u"roster-unmuted"_s, {answered, "roster", "2765eb15-01f8-47c6-b12b-c32111a4a86f"}},
        {u"send-dtmf-canceled"_s,
         {tones, "operation", "d36fe651-9f50-484d-bd4b-1e6415eae448 completed", deleted}},
        {u"send-dtmf-completed"_s,
         {tones, "operation", "d36fe651-9f50-484d-bd4b-1e6415eae448 completed", deleted}},
        {u"stop-hold-music-completed"_s,
         {"e141b67c-90fd-455d-858b-b48a40b9cc8d", "operation", prompt, deleted}},
        {u"tone"_s, {answered, "call", "established"}},
    };
    return all;
}

QString resultText(const std::optional<ResultInfo> &result)
{
    return result ? u" %1/%2"_s.arg(result->code).arg(result->subcode) : QString();
}

QString idsOf(const QList<Participant> &participants)
{
    QStringList ids;
    for (const Participant &participant : participants)
        ids.append(participant.id.text);
    return ids.join(u' ');
}

//! The alternative of \a content, and what it says, in the words of Expected.
std::pair<QString, QString> described(const NotificationContent &content)
{
    if (const auto *call = std::get_if<CallChanged>(&content))
        return {u"call"_s, toWire(call->state) + resultText(call->result)};
    if (const auto *roster = std::get_if<RosterChanged>(&content))
        return {u"roster"_s, idsOf(roster->participants)};
    if (const auto *delta = std::get_if<RosterDelta>(&content))
        return {u"delta"_s, u"#%1 "_s.arg(delta->sequenceNumber) + idsOf(delta->participants)};
    if (const auto *operation = std::get_if<OperationFinished>(&content))
        return {u"operation"_s, operation->id.text + u' ' + operation->status};
    if (const auto *changed = std::get_if<ContentSharingChanged>(&content))
        return {u"sharing"_s, changed->sessions.join(u' ')};
    if (const auto *joining = std::get_if<ParticipantJoining>(&content))
        return {u"joining"_s, joining->participant.id};
    if (const auto *left = std::get_if<ParticipantLeft>(&content))
        return {u"left"_s, left->participant.text};
    return {u"unrecognised"_s, std::get<Unrecognised>(content).type};
}

QJsonObject json(const QByteArray &text)
{
    return readJsonObject(text).value();
}

//! \a value with \a wrong in place of the value that \a countdown counts to, depth first.
QJsonValue replacedAt(const QJsonValue &value, int &countdown, const QJsonValue &wrong)
{
    if (countdown-- == 0)
        return wrong;
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(replacedAt(element, countdown, wrong));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (const QString &key : object.keys())
        object[key] = replacedAt(object[key], countdown, wrong);
    return object;
}

} // namespace

class tst_Notification : public QObject
{
    Q_OBJECT

private slots:
    void documentedNotificationIsRead_data();
    void documentedNotificationIsRead();
    void callIsFoundHoweverItIsSpelled_data();
    void callIsFoundHoweverItIsSpelled();
    void contentIsFoundHoweverItIsSpelled_data();
    void contentIsFoundHoweverItIsSpelled();
    void documentedMembersOfAParticipantAreRead();
    void everyParticipantIsReadEvenIfOneIsNone();
    void unknownTypeIsKept();

    void olderFormatIsToldApart_data();
    void olderFormatIsToldApart();
    void bodyThatIsNoObjectIsRefused_data();
    void bodyThatIsNoObjectIsRefused();
    void badEntryDoesNotCostTheOthers();
    void entryThatNamesNoCallIsRefused_data();
    void entryThatNamesNoCallIsRefused();
    void wrongTypesNeverCrash_data();
    void wrongTypesNeverCrash();
    void damagedBytesGiveEntriesOrAVerdict();
};

void tst_Notification::documentedNotificationIsRead_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = samples::names(u"notification-*.json"_s);
    QCOMPARE(names.size(), expectations().size());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name.section(u'-', 1).section(u'.', 0, 0);
}

void tst_Notification::documentedNotificationIsRead()
{
    QFETCH(QString, name);
    QVERIFY2(expectations().contains(name), "this file is not expected");
    const Expected expected = expectations().value(name);
    const auto envelope = readNotificationEnvelope(samples::bytes(u"notification-"_s + name));
    QVERIFY(envelope);
    QVERIFY(!envelope->isLegacy);
    QCOMPARE(envelope->entries.size(), 1);
    const auto notification = readNotification(envelope->entries.first());

    QVERIFY(notification);
    QCOMPARE(notification->call.text, QString::fromLatin1(expected.call));
    QCOMPARE(notification->change, expected.change);
    QVERIFY(!notification->resourceUrl.isEmpty());
    const auto [kind, content] = described(notification->content);
    QCOMPARE(kind, QString::fromLatin1(expected.kind));
    QCOMPARE(content, QString::fromLatin1(expected.content));
}

void tst_Notification::callIsFoundHoweverItIsSpelled_data()
{
    QTest::addColumn<QByteArray>("entry");
    const auto row = [](const char *name, const QByteArray &entry) {
        QTest::newRow(name) << entry;
    };
    const QByteArray id = "57dab8b1-894c-409a-b240-bd8beae78896";
    row("as documented", R"({"resourceUrl": "/communications/calls/)" + id + R"("})");
    row("capitals without hyphens",
        R"({"resourceUrl": "/communications/calls/57DAB8B1894C409AB240BD8BEAE78896"})");
    row("in braces", R"({"resourceUrl": "/communications/calls/{)" + id + R"(}"})");
    row("no leading slash", R"({"resourceUrl": "communications/calls/)" + id + R"("})");
    row("slash behind it", R"({"resourceUrl": "/communications/calls/)" + id + R"(/"})");
    row("whole address",
        R"({"resourceUrl": "https://graph.microsoft.com/v1.0/communications/calls/)" + id
            + R"("})");
    row("old alias", R"({"resourceUrl": "/app/calls/)" + id + R"("})");
    row("other case", R"({"resourceUrl": "/Communications/Calls/)" + id + R"("})");
    row("resource only", R"({"resource": "/app/calls/)" + id + R"("})");
    row("resourceUrl is null", R"({"resourceUrl": null, "resource": "/app/calls/)" + id + R"("})");
    row("resourceUrl first",
        R"({"resource": "/app/calls/1", "resourceUrl": "/communications/calls/)" + id + R"("})");
    row("in the data only",
        R"({"resourceData": {"@odata.type": "#microsoft.graph.call", "id": ")" + id + R"("}})");
    row("behind a participant",
        R"({"resourceUrl": "/communications/calls/)" + id
            + R"(/participants/1", "resourceData": {}})");
}

void tst_Notification::callIsFoundHoweverItIsSpelled()
{
    QFETCH(QByteArray, entry);
    const auto notification = readNotification(json(entry));
    QVERIFY(notification);
    QCOMPARE(notification->call.text, u"57dab8b1-894c-409a-b240-bd8beae78896"_s);
}

void tst_Notification::contentIsFoundHoweverItIsSpelled_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("content");
    const auto row = [](const char *name, const QString &path, const QByteArray &rest,
                        const QString &kind, const QString &content) {
        QTest::newRow(name) << path << rest << kind << content;
    };
    const QString call = u"call"_s;
    row("numbers as text", {}, R"("changeType": "deleted", "resourceData": {"@odata.type":
        "#microsoft.graph.call", "state": "terminated", "resultInfo": {"code": "480", "subcode":
        "10037"}})",
        call, u"terminated 480/10037"_s);
    row("capital subcode", {}, R"("resourceData": {"@odata.type": "#microsoft.graph.call",
        "state": "established", "resultInfo": {"code": 500, "subCode": "7700"}})",
        call, u"established 500/7700"_s);
    row("both spellings", {}, R"("resourceData": {"state": "terminated", "resultInfo": {"code": 1,
        "subcode": 2, "subCode": 3}})",
        call, u"terminated 1/2"_s);
    row("call without a type", {}, R"("resourceData": {"state": "established"})", call,
        u"established"_s);
    row("unknown state", {}, R"("resourceData": {"state": "levitating"})", call, u"unknown"_s);
    row("no data", {}, R"("changeType": "updated")", call, u"unknown"_s);
    row("data is null", {}, R"("changeType": "updated", "resourceData": null)", call, u"unknown"_s);
    row("rejected: nothing but its deletion", {},
        R"("changeType": "deleted", "resourceData": {"@odata.id": "/communications/calls/1"})",
        call, u"terminated"_s);
    row("deleted without data", {}, R"("changeType": "deleted")", call, u"terminated"_s);
    row("empty roster", u"/participants"_s, R"("resourceData": [])", u"roster"_s, {});
    row("roster without types", u"/participants"_s,
        R"("resourceData": [{"id": "p1"}, {"id": "p2"}])", u"roster"_s, u"p1 p2"_s);
    row("roster with a null first", u"/participants"_s,
        R"("resourceData": [null, {"@odata.type": "#microsoft.graph.participant", "id": "p2"}])",
        u"roster"_s, u"p2"_s);
    row("delta with a number as text", u"/participants"_s, R"("resourceData": [{"@odata.type":
        "#microsoft.graph.deltaParticipants", "sequenceNumber": "7", "participants": []}])",
        u"delta"_s, u"#7 "_s);
    row("type without a hash", u"/participants"_s,
        R"("resourceData": [{"@odata.type": "microsoft.graph.participant", "id": "p1"}])",
        u"roster"_s, u"p1"_s);
    row("operation named by its path", u"/operations/OP1"_s,
        R"("resourceData": {"@odata.type": "#microsoft.graph.playPromptOperation", "id": null,
        "status": "failed"})",
        u"operation"_s, u"OP1 failed"_s);
    row("operation that nobody knows", u"/operations/OP1"_s,
        R"("resourceData": {"@odata.type": "#microsoft.graph.teleportOperation",
        "status": "completed"})",
        u"operation"_s, u"OP1 completed"_s);
    row("operation without a type", u"/operations/OP1"_s,
        R"("resourceData": {"status": "completed"})", u"operation"_s, u"OP1 completed"_s);
    row("sharing without a type", u"/contentSharingSessions"_s, R"("resourceData": [{"id": "s1"}])",
        u"sharing"_s, u"s1"_s);
    row("sharing named by its path", u"/contentSharingSessions/S1"_s, R"("changeType": "created")",
        u"sharing"_s, u"S1"_s);
    row("somebody joins a policy group", {},
        R"("resourceData": {"@odata.type": "#microsoft.graph.participantJoiningNotification",
        "call": {"source": {"identity": {"user": {"id": "u1"}}}}})",
        u"joining"_s, u"u1"_s);
    row("somebody leaves a policy group", {},
        R"("resourceData": {"@odata.type": "#microsoft.graph.participantLeftNotification",
        "participantId": "p1"})",
        u"left"_s, u"p1"_s);
}

void tst_Notification::contentIsFoundHoweverItIsSpelled()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, rest);
    QFETCH(QString, kind);
    QFETCH(QString, content);
    const auto notification = readNotification(
        json("{\"resourceUrl\": \"/communications/calls/57dab8b1-894c-409a-b240-bd8beae78896"
             + path.toUtf8() + "\", " + rest + "}"));

    QVERIFY(notification);
    QCOMPARE(described(notification->content).first, kind);
    QCOMPARE(described(notification->content).second, content);
}

void tst_Notification::documentedMembersOfAParticipantAreRead()
{
    const auto notification = readNotification(samples::entry(u"notification-roster-delta"_s));
    const auto *delta = std::get_if<RosterDelta>(&notification->content);
    QVERIFY(delta);
    const Participant john = delta->participants.at(0);
    const Participant bot = delta->participants.at(1);

    QVERIFY(john.identity
            == Identity({.kind = IdentityKind::User,
                         .id = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s,
                         .displayName = u"John"_s}));
    QVERIFY(john.isMuted);
    QVERIFY(!john.isInLobby);
    QCOMPARE(john.mediaStreams.size(), 3);
    QCOMPARE(john.mediaStreams.at(1).mediaType, u"video"_s);
    QCOMPARE(john.mediaStreams.at(1).direction, u"receiveOnly"_s);
    QCOMPARE(john.rosterSequenceNumber, 1);
    QVERIFY(!john.removedReason);
    QCOMPARE(bot.identity.kind, IdentityKind::Application);
    QCOMPARE(bot.removedReason.value_or(QString()), u"Removed from roster"_s);
}

void tst_Notification::everyParticipantIsReadEvenIfOneIsNone()
{
    const auto array = json(R"({"value": [{"id": "p1"}, null, 7, "p2", [], {"id": "p3"}]})");
    QCOMPARE(idsOf(readParticipants(array[u"value"].toArray())), u"p1 p3"_s);
}

void tst_Notification::unknownTypeIsKept()
{
    const auto notification = readNotification(json(R"({"resourceUrl": "/communications/calls/1",
        "resourceData": {"@odata.type": "#microsoft.graph.participantWonNotification"}})"));

    QVERIFY(notification);
    QCOMPARE(described(notification->content).first, u"unrecognised"_s);
    QCOMPARE(kindWord(notification->content), u"participantWonNotification"_s);
    QCOMPARE(kindWord(Unrecognised{}), u"unknown"_s);
}

void tst_Notification::olderFormatIsToldApart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isLegacy");
    QTest::addColumn<int>("entries");
    QTest::newRow("older format") << QByteArray(R"({"type": "incomingCall"})") << true << 0;
    QTest::newRow("nothing in it") << QByteArray("{}") << true << 0;
    QTest::newRow("value is a text") << QByteArray(R"({"value": "x"})") << true << 0;
    QTest::newRow("value is an object") << QByteArray(R"({"value": {"0": {}}})") << true << 0;
    QTest::newRow("value is null") << QByteArray(R"({"value": null})") << true << 0;
    QTest::newRow("no entries") << QByteArray(R"({"value": []})") << false << 0;
    QTest::newRow("empty entries") << QByteArray(R"({"value": [null, {}, 1]})") << false << 3;
}

void tst_Notification::olderFormatIsToldApart()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isLegacy);
    QFETCH(int, entries);
    const auto envelope = readNotificationEnvelope(body);

    QVERIFY(envelope);
    QCOMPARE(envelope->isLegacy, isLegacy);
    QCOMPARE(envelope->entries.size(), entries);
}

void tst_Notification::bodyThatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("cut off") << samples::bytes(u"notification-roster-full"_s).chopped(5);
    QTest::newRow("deep array") << "{\"value\":" + QByteArray("[").repeated(200'000);
    QTest::newRow("deep object") << QByteArray("{\"value\":").repeated(200'000);
    QTest::newRow("not UTF-8") << QByteArray("{\"value\":\"\xff\xfe\"}");
}

void tst_Notification::bodyThatIsNoObjectIsRefused()
{
    QFETCH(QByteArray, body);
    const auto envelope = readNotificationEnvelope(body);
    QVERIFY(!envelope);
    QCOMPARE(envelope.error().kind, ErrorKind::Input);
    QVERIFY(!envelope.error().what.isEmpty());
}

void tst_Notification::badEntryDoesNotCostTheOthers()
{
    const auto envelope = readNotificationEnvelope(
        R"({"value": [null, "x", {"resourceUrl": "/communications/calls/1"}, {"resourceUrl": 7},
                      {"resourceUrl": "/communications/calls/2"}]})");
    QStringList calls;
    for (const QJsonValue &entry : envelope->entries) {
        if (const auto notification = readNotification(entry))
            calls.append(notification->call.text);
    }
    QCOMPARE(calls, (QStringList{u"1"_s, u"2"_s}));
}

void tst_Notification::entryThatNamesNoCallIsRefused_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("empty path") << QByteArray(R"({"resourceUrl": ""})");
    QTest::newRow("no id") << QByteArray(R"({"resourceUrl": "/communications/calls/"})");
    QTest::newRow("something else") << QByteArray(R"({"resourceUrl": "/users/1/messages/2"})");
    QTest::newRow("path that only ends alike")
        << QByteArray(R"({"resourceUrl": "/telecommunications/calls/1"})");
    QTest::newRow("id of something else") << QByteArray(
        R"({"resourceData": {"@odata.type": "#microsoft.graph.participant", "id": "1"}})");
}

void tst_Notification::entryThatNamesNoCallIsRefused()
{
    QFETCH(QByteArray, entry);
    const auto notification = readNotification(json(entry));
    QVERIFY(!notification);
    QCOMPARE(notification.error().kind, ErrorKind::Input);
    QVERIFY(notification.error().what.endsWith(u'.'));
}

void tst_Notification::wrongTypesNeverCrash_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : samples::names(u"notification-*.json"_s))
        QTest::newRow(qPrintable(name)) << name;
}

//! Every value of every documented notification, one after the other, by something that it is not.
void tst_Notification::wrongTypesNeverCrash()
{
    QFETCH(QString, name);
    const QJsonObject entry = samples::entry(name);
    const QJsonArray wrongs{QJsonValue(),
                            true,
                            -1,
                            1e300,
                            u"x"_s,
                            QJsonArray(),
                            QJsonObject(),
                            QJsonArray{QJsonValue(), QJsonArray{7}},
                            QJsonObject{{u"id"_s, 7}}};
    for (const QJsonValue &wrong : wrongs) {
        for (int place = 0;; ++place) {
            int countdown = place;
            const QJsonValue changed = replacedAt(entry, countdown, wrong);
            if (countdown >= 0)
                break;
            const auto notification = readNotification(changed);
            QVERIFY(notification ? !notification->call.isEmpty()
                                 : notification.error().what.endsWith(u'.'));
            if (notification)
                QVERIFY(!kindWord(notification->content).isEmpty());
        }
    }
}

//! Every documented payload with some bytes lost, doubled, changed or from another one.
void tst_Notification::damagedBytesGiveEntriesOrAVerdict()
{
    QByteArrayList payloads;
    for (const QString &name : samples::names(u"notification-*.json"_s))
        payloads.append(samples::bytes(name));
    std::mt19937 random(20261124);
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random()
                                      % static_cast<std::size_t>(std::max<qsizetype>(limit, 1)));
    };
    constexpr int rounds = 20'000;
    int read = 0;
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray body = payloads[round % payloads.size()];
        const QByteArray &other = payloads[below(payloads.size())];
        const qsizetype at = below(body.size());
        switch (below(5)) {
        case 0:
            body[at] = static_cast<char>(random());
            break;
        case 1:
            body.remove(at, 1 + below(20));
            break;
        case 2:
            body.insert(at, body.mid(at, 1 + below(200)));
            break;
        case 3:
            body.replace(at, 1 + below(100), other.mid(below(other.size()), 1 + below(100)));
            break;
        default:
            body.truncate(at);
        }
        const auto envelope = readNotificationEnvelope(body);
        if (!envelope) {
            ++refused;
            QVERIFY(!envelope.error().what.isEmpty());
            continue;
        }
        for (const QJsonValue &entry : envelope->entries) {
            const auto notification = readNotification(entry);
            ++read;
            QVERIFY(notification ? !kindWord(notification->content).isEmpty()
                                 : !notification.error().what.isEmpty());
        }
    }
    QVERIFY2(read > rounds / 20 && refused > rounds / 20, "both ways were gone");
}

QTEST_GUILESS_MAIN(tst_Notification)
#include "tst_notification.moc"
