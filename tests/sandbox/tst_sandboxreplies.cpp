#include "core/json.h"
#include "graph/samples.h"
#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto bob = u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"_s; // is in the meeting

//! Where to get the answer that is printed in the file of this name, in which call.
struct Source
{
    QString call; //!< person, meeting, or empty for a meeting in which nobody else is
    QString path;
    QByteArray method = "POST";
};

const QMap<QString, Source> &sources()
{
    const auto invite = u"/participants/invite"_s;
    const auto groups = u"/audioRoutingGroups"_s;
    const auto sessions = u"/contentSharingSessions"_s;
    static const QMap<QString, Source> all{
        {u"add-large-gallery-view"_s, {u"meeting"_s, u"/addLargeGalleryView"_s}},
        {u"cancel-media-processing"_s, {u"person"_s, u"/cancelMediaProcessing"_s}},
        {u"create-audio-routing-group-multicast"_s, {u"meeting"_s, groups}},
        {u"create-audio-routing-group-one-to-one"_s, {u"meeting"_s, groups}},
        {u"get-audio-routing-group"_s, {u"meeting"_s, groups + u"/multicast"_s, "GET"}},
        {u"get-call-p2p"_s, {u"person"_s, {}, "GET"}},
        {u"get-content-sharing-session"_s, {u"meeting"_s, sessions + u"/{session}"_s, "GET"}},
        {u"get-operation-large-gallery-view"_s,
         {u"meeting"_s, u"/operations/{operation}"_s, "GET"}},
        {u"get-participant"_s, {u"meeting"_s, u"/participants/{me}"_s, "GET"}},
        {u"invite-before-delete-participant"_s, {u"meeting"_s, invite}},
        {u"invite-participants-move"_s, {u"meeting"_s, invite}},
        {u"invite-participants-multiple"_s, {u"meeting"_s, invite}},
        {u"invite-participants-one"_s, {u"person"_s, invite}},
        {u"invite-participants-pstn"_s, {u"instance"_s, invite}},
        {u"invite-participants-replace-p2p"_s, {u"person"_s, invite}},
        {u"list-audio-routing-groups"_s, {u"meeting"_s, groups, "GET"}},
        {u"list-content-sharing-sessions"_s, {u"meeting"_s, sessions, "GET"}},
        {u"list-participants"_s, {u"empty"_s, u"/participants"_s, "GET"}},
        {u"mute-call"_s, {u"meeting"_s, u"/mute"_s}},
        {u"mute-participant"_s, {u"meeting"_s, u"/participants/{bob}/mute"_s}},
        {u"play-prompt"_s, {u"person"_s, u"/playPrompt"_s}},
        {u"record-response"_s, {u"person"_s, u"/recordResponse"_s}},
        {u"send-dtmf-tones"_s, {u"person"_s, u"/sendDtmfTones"_s}},
        {u"start-hold-music"_s, {u"meeting"_s, u"/participants/{bob}/startHoldMusic"_s}},
        {u"stop-hold-music"_s, {u"meeting"_s, u"/participants/{bob}/stopHoldMusic"_s}},
        {u"subscribe-to-tone"_s, {u"person"_s, u"/subscribeToTone"_s}},
        {u"unmute-call"_s, {u"meeting"_s, u"/unmute"_s}},
        {u"update-audio-routing-group"_s, {u"meeting"_s, groups + u"/multicast"_s, "PATCH"}},
    };
    return all;
}

//! A meeting with media of the application, which shares its screen where that is asked about.
QString meetingFor(OperationsBench &bench, const Source &source)
{
    QJsonObject body = bench.documentedRequest(u"create-call-06-join-meeting-app-hosted"_s);
    body[u"requestedModalities"] = QJsonArray{u"audio"_s, u"videoBasedScreenSharing"_s};
    if (source.call == u"empty")
        body[u"chatInfo"] = body[u"chatInfo"].toObject()
            + QJsonObject{{u"threadId"_s, u"19:nobody@thread.v2"_s}};
    return bench.joinMeeting(source.call == u"instance" ? body + asInstance() : body);
}

//! Does what has to come before the request, and puts the ids that are needed into \a text.
QByteArray prepared(OperationsBench &bench, const QString &call, const QString &name,
                    const QByteArray &text)
{
    QByteArray ready = text;
    const QByteArray me =
        jsonOf(bench.ask("GET", call, {}).body)[u"myParticipantId"].toString().toLatin1();
    ready.replace("{me}", me).replace("{bob}", bench.participantId(call, bob).toLatin1());
    for (const char *participant :
         {"632899f8-2ea1-4604-8413-27bd2892079f", "550fae72-d251-43ec-868c-373732c2704f",
          "72f988bf-86f1-41af-91ab-2d7cd011db47"}) {
        if (name.contains(u"audio-routing"))
            ready.replace(participant, me);
    }
    return ready;
}

QJsonObject bodyFor(const QString &name, const QJsonObject &example)
{
    if (name.startsWith(u"invite-"))
        return {{u"participants"_s, withoutNulls(example)[u"participants"]},
                {u"clientContext"_s, example[u"clientContext"]}};
    const QStringList requests = samples::names(name + u".request.json"_s);
    return requests.isEmpty() ? QJsonObject() : documented(requests.first());
}

//! What has to be there before it can be read or ended.
void begin(OperationsBench &bench, const QString &call, const QString &name)
{
    const auto multicast = u"create-audio-routing-group-multicast.request.json"_s;
    if (name.contains(u"audio-routing") && !name.startsWith(u"create-"))
        bench.act(call, u"/audioRoutingGroups"_s,
                  jsonOf(prepared(bench, call, name, compactJson(documented(multicast)))));
    if (name.contains(u"content-sharing"))
        bench.act(call, u"/changeScreenSharingRole"_s, {{u"role"_s, u"sharer"_s}});
    if (name == u"stop-hold-music")
        bench.act(call, u"/participants/%1/startHoldMusic"_s.arg(bench.participantId(call, bob)));
}

QString pathFor(OperationsBench &bench, const QString &call, const QString &name, QString path)
{
    if (path.contains(u"{operation}")) {
        const HttpReply begun = bench.act(call, u"/addLargeGalleryView"_s,
                                          documented(u"add-large-gallery-view.request.json"_s));
        path.replace(u"{operation}"_s, jsonOf(begun.body)[u"id"].toString());
    }
    if (path.contains(u"{session}")) {
        const HttpReply listed = bench.ask("GET", call, u"/contentSharingSessions"_s);
        path.replace(u"{session}"_s, jsonOf(listed.body)[u"value"][0][u"id"].toString());
    }
    return QString::fromLatin1(prepared(bench, call, name, path.toLatin1()));
}

} // namespace

//! What the documentation prints as answers to operations, against those of the sandbox.
class tst_SandboxReplies : public QObject
{
    Q_OBJECT

private slots:
    void everyDocumentedMemberIsThere_data();
    void everyDocumentedMemberIsThere();
};

void tst_SandboxReplies::everyDocumentedMemberIsThere_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &file : samples::names(u"*.response.json"_s)) {
        const bool isElsewhere = file.startsWith(u"create-call-") || file.startsWith(u"error-")
            || file.startsWith(u"get-online-meeting-") // other tests, or no operation on a call
            || file.startsWith(u"update-recording-");  // tst_sandboxincoming has such a call
        if (!isElsewhere)
            QTest::newRow(qPrintable(file)) << file.section(u'.', 0, 0);
    }
}

void tst_SandboxReplies::everyDocumentedMemberIsThere()
{
    QFETCH(QString, name);
    QVERIFY2(sources().contains(name), "The test does not know where to get this answer.");
    const Source source = sources().value(name);
    const QJsonObject example = documented(name + u".response.json"_s);
    OperationsBench bench;
    const QString call = source.call == u"person" ? bench.callPerson({}) // the documented one
                                                  : meetingFor(bench, source);
    begin(bench, call, name);

    const QByteArray body = prepared(bench, call, name, compactJson(bodyFor(name, example)));
    const HttpReply reply = bench.ask(source.method, call, pathFor(bench, call, name, source.path),
                                      jsonOf(body));
    QVERIFY2(reply.status / 100 == 2, reply.body.constData());
    QCOMPARE(missingFrom(jsonOf(reply.body), example), QString());
}

QTEST_GUILESS_MAIN(tst_SandboxReplies)
#include "tst_sandboxreplies.moc"
