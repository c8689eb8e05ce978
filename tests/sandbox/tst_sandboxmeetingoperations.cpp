#include "graph/notification.h"
#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto bob = u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"_s;   // is in the meeting, and shares
const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s; // is in the meeting
const auto unknownId = u"2e1a0b00-2db4-4022-9570-243709c565ab"_s;
const auto groups = u"/audioRoutingGroups"_s;
const auto sessions = u"/contentSharingSessions"_s;

//! A meeting that the application joins with media of its own.
QJsonObject appHostedMeeting(const OperationsBench &bench)
{
    return bench.documentedRequest(u"create-call-06-join-meeting-app-hosted"_s);
}

QJsonObject group(const QString &mode, const QStringList &sources, const QStringList &receivers)
{
    return {{u"id"_s, mode},
            {u"routingMode"_s, mode},
            {u"sources"_s, QJsonArray::fromStringList(sources)},
            {u"receivers"_s, QJsonArray::fromStringList(receivers)}};
}

QString holdPath(const QString &participant, const QString &action)
{
    return u"/participants/%1/%2HoldMusic"_s.arg(participant, action);
}

QString directionOfScreen(OperationsBench &bench, const QString &call, const QString &participant)
{
    for (const Participant &entry : bench.roster(call)) {
        for (const MediaStream &stream : entry.mediaStreams) {
            if (entry.id.text == participant && stream.mediaType == u"videoBasedScreenSharing")
                return stream.direction;
        }
    }
    return {};
}

//! The entry of the large gallery in the roster that was told last.
QJsonValue galleryIn(const CallbackReceiver &callback)
{
    const QJsonArray roster =
        callback.entriesAbout(u"participants"_s).last()[u"resourceData"].toArray();
    const auto found = std::ranges::find_if(roster, [](const QJsonValue &participant) {
        return participant[u"info"][u"identity"][u"application"][u"ApplicationType"]
            == u"LargeGallery-V2"_s;
    });
    return found == roster.end() ? QJsonValue() : QJsonValue(*found);
}

} // namespace

//! What is there in meetings only: hold music, screens, the gallery, and private audio.
class tst_SandboxMeetingOperations : public QObject
{
    Q_OBJECT

private slots:
    void musicBeginsAndEnds();
    void onlyOneIsOnHold();
    void whoIsNotOnHoldCannotComeBack();
    void roleOfTheScreenShowsInTheRoster();
    void screenIsNotSharedInServiceHostedCalls();
    void recordingStatusIsForPolicyRecordingOnly();
    void largeGalleryJoins();
    void sessionLastsAsLongAsSomebodyShares();
    void sessionThatNobodyKnowsIsNotFound();
    void audioGroupIsMadeChangedAndRemoved();
    void audioGroupIsMadeOnce();
    void wrongAudioGroupIsRefused_data();
    void wrongAudioGroupIsRefused();
    void audioGroupNeedsPeopleInTheCall();
    void deviceQualityIsTaken();
    void deviceQualityNeedsABody();
};

void tst_SandboxMeetingOperations::musicBeginsAndEnds()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QString who = bench.participantId(call, bob);
    const HttpReply started = bench.act(call, holdPath(who, u"start"_s),
                                        documented(u"start-hold-music.request.json"_s));
    QCOMPARE(started.status, 202);
    QCOMPARE(jsonOf(started.body)[u"status"].toString(), u"running"_s);
    QTRY_COMPARE(bench.finished().size(), 1);

    const HttpReply stopped = bench.act(call, holdPath(who, u"stop"_s),
                                        documented(u"stop-hold-music.request.json"_s));
    QCOMPARE(stopped.status, 202);
    QCOMPARE(jsonOf(stopped.body)[u"status"].toString(), u"completed"_s);
    QTRY_COMPARE(bench.finished().size(), 2);
    QCOMPARE(bench.finished().last()[u"id"], jsonOf(stopped.body)[u"id"]);
}

void tst_SandboxMeetingOperations::onlyOneIsOnHold()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    QTRY_VERIFY(!bench.participantId(call, amina).isEmpty());
    bench.act(call, holdPath(bench.participantId(call, bob), u"start"_s));
    const HttpReply reply = bench.act(call, holdPath(bench.participantId(call, amina), u"start"_s));

    QCOMPARE(reply.status, 409);
    QCOMPARE(codeOf(reply), u"8519"_s);
}

void tst_SandboxMeetingOperations::whoIsNotOnHoldCannotComeBack()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    QCOMPARE(bench.act(call, holdPath(bench.participantId(call, bob), u"stop"_s)).status, 409);
    QCOMPARE(codeOf(bench.act(call, holdPath(unknownId, u"stop"_s))), u"8558"_s);
}

void tst_SandboxMeetingOperations::roleOfTheScreenShowsInTheRoster()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting(
        appHostedMeeting(bench)
        + QJsonObject{
            {u"requestedModalities"_s, QJsonArray{u"audio"_s, u"videoBasedScreenSharing"_s}}});
    const QString me = jsonOf(bench.ask("GET", call, {}).body)[u"myParticipantId"].toString();

    QCOMPARE(directionOfScreen(bench, call, me), u"receiveOnly"_s);
    const auto path = u"/changeScreenSharingRole"_s;
    QCOMPARE(bench.act(call, path, {{u"role"_s, u"sharer"_s}}).status, 202);
    QTRY_COMPARE(directionOfScreen(bench, call, me), u"sendOnly"_s);
    QCOMPARE(bench.act(call, path, {{u"role"_s, u"viewer"_s}}).status, 202);
    QTRY_COMPARE(directionOfScreen(bench, call, me), u"receiveOnly"_s);
}

void tst_SandboxMeetingOperations::screenIsNotSharedInServiceHostedCalls()
{
    OperationsBench bench;
    const QJsonObject body{{u"role"_s, u"sharer"_s}};
    const HttpReply reply = bench.act(bench.joinMeeting(), u"/changeScreenSharingRole"_s, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8500"_s);
    const QJsonObject audioOnly{{u"requestedModalities"_s, QJsonArray{u"audio"_s}}};
    const QString call = bench.joinMeeting(appHostedMeeting(bench) + audioOnly);
    QCOMPARE(codeOf(bench.act(call, u"/changeScreenSharingRole"_s, body)), u"8504"_s);
}

void tst_SandboxMeetingOperations::recordingStatusIsForPolicyRecordingOnly()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.joinMeeting(), u"/updateRecordingStatus"_s,
                                      documented(u"update-recording-status.request.json"_s));
    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8506"_s);
}

void tst_SandboxMeetingOperations::largeGalleryJoins()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const HttpReply reply = bench.act(call, u"/addLargeGalleryView"_s,
                                      documented(u"add-large-gallery-view.request.json"_s));

    QCOMPARE(reply.status, 202);
    QTRY_VERIFY(galleryIn(bench.callback()).isObject());
    const QJsonValue gallery = galleryIn(bench.callback());
    QCOMPARE(gallery[u"mediaStreams"][0][u"direction"].toString(), u"sendReceive"_s);
    const QJsonObject metadata = jsonOf(gallery[u"metadata"].toString().toUtf8());
    QCOMPARE(metadata[u"audienceView"][u"type"].toString(), u"lg"_s);
    const QJsonValue example = documented(u"notification-large-gallery-view-completed.json"_s);
    QCOMPARE(missingFrom(bench.finished().value(0), example[u"value"][0][u"resourceData"]),
             QString());
}

void tst_SandboxMeetingOperations::sessionLastsAsLongAsSomebodyShares()
{
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 20; // Bob shares from the 6th second on, for 18 seconds
    OperationsBench bench(options);
    const QString call = bench.joinMeeting(
        withOption(bench.documentedRequest(u"create-call-05-join-meeting-service-hosted"_s),
                   u"isContentSharingNotificationEnabled"_s));
    QCOMPARE(jsonOf(bench.ask("GET", call, sessions).body)[u"value"].toArray().size(), 0);

    QTRY_VERIFY(!bench.callback().entriesAbout(u"contentsharingsessions"_s).isEmpty());
    const QJsonValue told = bench.callback()
                                .entriesAbout(u"contentsharingsessions"_s)
                                .first()[u"resourceData"][0][u"id"];
    const QJsonValue listed = jsonOf(bench.ask("GET", call, sessions).body)[u"value"];
    QCOMPARE(listed[0][u"id"], told);
    const HttpReply reply = bench.ask("GET", call, sessions + u'/' + told.toString());
    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(reply.body)[u"id"], told);
}

void tst_SandboxMeetingOperations::sessionThatNobodyKnowsIsNotFound()
{
    OperationsBench bench;
    const HttpReply reply = bench.ask("GET", bench.joinMeeting(), sessions + u'/' + unknownId);
    QCOMPARE(reply.status, 404);
    QCOMPARE(codeOf(reply), u"8522"_s);
}

void tst_SandboxMeetingOperations::audioGroupIsMadeChangedAndRemoved()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    QTRY_VERIFY(!bench.participantId(call, amina).isEmpty());
    const QString first = bench.participantId(call, bob);
    const QString second = bench.participantId(call, amina);
    const QJsonObject made = group(u"oneToOne"_s, {first}, {second});
    const QJsonObject changed = group(u"oneToOne"_s, {second}, {first, second});
    const QString path = groups + u"/oneToOne"_s;

    const HttpReply created = bench.act(call, groups, made);
    QCOMPARE(created.status, 200);
    QCOMPARE(jsonOf(created.body), made);
    QCOMPARE(jsonOf(bench.ask("GET", call, path).body), made);
    const HttpReply updated = bench.ask("PATCH", call, path, changed);
    QCOMPARE(updated.status, 200);
    QCOMPARE(jsonOf(bench.ask("GET", call, groups).body)[u"value"].toArray(), QJsonArray{changed});
    QCOMPARE(bench.ask("DELETE", call, path).status, 204);
    QCOMPARE(bench.ask("GET", call, path).status, 404);
    QCOMPARE(bench.ask("DELETE", call, path).status, 404);
}

void tst_SandboxMeetingOperations::audioGroupIsMadeOnce()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QString who = bench.participantId(call, bob);
    const QJsonObject made = group(u"multicast"_s, {who}, {who, who});

    QCOMPARE(bench.act(call, groups, made).status, 200);
    QCOMPARE(bench.act(call, groups, made).status, 409);
}

void tst_SandboxMeetingOperations::wrongAudioGroupIsRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("no mode") << group({}, {unknownId}, {unknownId});
    QTest::newRow("no source") << group(u"oneToOne"_s, {}, {unknownId});
    QTest::newRow("two receivers") << group(u"oneToOne"_s, {unknownId}, {unknownId, bob});
    QTest::newRow("two sources") << group(u"multicast"_s, {unknownId, bob}, {unknownId});
}

void tst_SandboxMeetingOperations::wrongAudioGroupIsRefused()
{
    QFETCH(QJsonObject, body);
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.joinMeeting(), groups, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8523"_s);
}

void tst_SandboxMeetingOperations::audioGroupNeedsPeopleInTheCall()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.joinMeeting(), groups,
                                      group(u"oneToOne"_s, {unknownId}, {unknownId}));
    QCOMPARE(reply.status, 404);
    QCOMPARE(codeOf(reply), u"8558"_s);
}

void tst_SandboxMeetingOperations::deviceQualityIsTaken()
{
    OperationsBench bench;
    const HttpReply reply = bench.graph(
        "POST", u"/communications/calls/logTeleconferenceDeviceQuality"_s,
        documented(u"log-teleconference-device-quality.request.json"_s));
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.isEmpty());
}

void tst_SandboxMeetingOperations::deviceQualityNeedsABody()
{
    OperationsBench bench;
    const HttpReply reply = bench.graph("POST",
                                        u"/communications/calls/logTeleconferenceDeviceQuality"_s);
    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8523"_s);
}

QTEST_GUILESS_MAIN(tst_SandboxMeetingOperations)
#include "tst_sandboxmeetingoperations.moc"
