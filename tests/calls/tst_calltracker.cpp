#include "calls/calltracker.h"
#include "core/json.h"
#include "core/utctime.h"
#include "graph/samples.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace {

const CallId callId{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
const CallId otherId{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};
const auto createUrl = u"https://graph.microsoft.com/v1.0/communications/calls"_s;

//! A documented notification, told of \a call.
QJsonObject told(const QString &sample, const CallId &call = callId)
{
    QJsonObject entry = samples::entry(sample);
    const QString path = entry[u"resourceUrl"].toString().section(u"/calls/"_s, 1).section(u'/', 1);
    entry[u"resourceUrl"] = u"/communications/calls/"_s + call.text
        + (path.isEmpty() ? QString() : u'/' + path);
    entry.remove(u"resource");
    QJsonObject data = entry[u"resourceData"].toObject();
    if (data.contains(u"id")) {
        data[u"id"] = call.text;
        entry[u"resourceData"] = data;
    }
    return entry;
}

//! A notification that states \a members of \a call.
QJsonObject states(const QJsonObject &members, const CallId &call = callId)
{
    QJsonObject data = members;
    data[u"@odata.type"] = u"#microsoft.graph.call"_s;
    return {{u"changeType"_s, u"updated"_s},
            {u"resourceUrl"_s, u"/communications/calls/"_s + call.text},
            {u"resourceData"_s, data}};
}

QJsonObject inState(const QString &state, const CallId &call = callId)
{
    return states({{u"state"_s, state}}, call);
}

QJsonObject sharing(const QString &changeType)
{
    return {{u"changeType"_s, changeType},
            {u"resourceUrl"_s,
             u"/communications/calls/%1/contentsharingsessions/s1"_s.arg(callId.text)}};
}

//! Makes messages as a journal would have them: one a second, each with seq and exchange.
class Wire
{
public:
    //! \a exchange is that of the first attempt, if this is a further one.
    Message createRequest(qint64 exchange = 0)
    {
        Message message = next(MessageKind::Request, Direction::Out, "POST", createUrl);
        message.exchange = exchange == 0 ? message.seq : exchange;
        message.key = u"p2p-service-hosted"_s;
        setBody(message, samples::bytes(u"create-call-01-p2p-service-hosted.request"_s));
        return message;
    }

    Message created(const Message &request, const CallId &call = callId)
    {
        QJsonObject body = samples::object(u"create-call-01-p2p-service-hosted.response"_s);
        body[u"id"] = call.text;
        Message message = answer(request, 201, compactJson(body));
        message.call = call;
        return message;
    }

    Message answer(const Message &request, int status, const QByteArray &body = {})
    {
        Message message = next(MessageKind::Response, Direction::In, request.method, request.url);
        message.exchange = request.exchange;
        message.call = request.call;
        message.key = request.key;
        message.status = status;
        setBody(message, body);
        return message;
    }

    Message requestAbout(const QByteArray &method, const QString &path = {})
    {
        Message message = next(MessageKind::Request, Direction::Out, method,
                               createUrl + u'/' + callId.text + path);
        message.exchange = message.seq;
        message.call = callId;
        return message;
    }

    Message notification(const QJsonObject &entry)
    {
        Message message = next(MessageKind::Notification, Direction::In, "POST", u"/callback"_s);
        message.exchange = message.seq;
        message.status = 202;
        message.content = entry;
        return message;
    }

private:
    Message next(MessageKind kind, Direction direction, const QByteArray &method,
                 const QString &url)
    {
        ++m_seq;
        return {.seq = m_seq,
                .time = utcTime(QDate(2026, 11, 24), QTime(14, 2)).addSecs(m_seq),
                .direction = direction,
                .kind = kind,
                .method = method,
                .url = url};
    }

    static void setBody(Message &message, const QByteArray &body)
    {
        message.body = body;
        message.content = contentOf(body, -1);
    }

    qint64 m_seq = 0;
};

//! What must not depend on the order in which messages came.
QByteArray ending(const Call &call)
{
    QJsonObject result;
    if (call.result)
        result = {{u"code"_s, call.result->code},
                  {u"subcode"_s, call.result->subcode},
                  {u"message"_s, call.result->message}};
    return indentedJson({{u"number"_s, call.number},
                         {u"id"_s, call.id.text},
                         {u"state"_s, toWire(call.state)},
                         {u"placed"_s, call.placement == Placement::Placed},
                         {u"scenario"_s, call.scenario},
                         {u"result"_s, result},
                         {u"endWasMissed"_s, call.endWasMissed},
                         {u"messages"_s, call.messages},
                         {u"properties"_s, call.properties}});
}

//! Calls \a check with the messages of every order in which \a entries and the reply can come.
template <typename Check>
void inEveryOrder(const QList<QJsonObject> &entries, Check check)
{
    QList<qsizetype> order(entries.size());
    std::iota(order.begin(), order.end(), 0);
    do {
        for (qsizetype reply = 0; reply <= entries.size(); ++reply) {
            Wire wire;
            QList<Message> messages{wire.createRequest()};
            for (qsizetype place = 0; place <= order.size(); ++place) {
                if (place == reply)
                    messages.append(wire.created(messages.first()));
                if (place < order.size())
                    messages.append(wire.notification(entries[order[place]]));
            }
            check(messages);
        }
    } while (std::ranges::next_permutation(order).found);
}

} // namespace

class tst_CallTracker : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void requestMakesACallThatIsBeingPlaced();
    void replyGivesTheCallItsId();
    void refusalEndsTheAttemptWithItsReason();
    void requestWithoutAnAnswerHasAnUnknownOutcome();
    void requestThatNeverLeftHasNotActed();
    void everyAttemptOfARequestIsOneCall();
    void callPlacedAtTheSecondAttemptHasNotEnded();
    void repliesWithoutAnIdStayCallsOfTheirOwn();

    void stateNeverGoesBack_data();
    void stateNeverGoesBack();
    void terminatedIsFinal_data();
    void terminatedIsFinal();
    void failedTransferIsBehindTheTransfer();
    void lateNotificationStillFillsInWhatIsUnknown();
    void nullIsNotStated();
    void timesOfACallFollowEachOther();

    void repeatedNotificationIsADuplicateAndChangesNothing_data();
    void repeatedNotificationIsADuplicateAndChangesNothing();
    void rosterThatIsAsItWasBeforeIsApplied();
    void rejectedNotificationChangesNothing();
    void notificationThatNamesNoCallChangesNothing();
    void incomingCallInTheOlderFormatChangesNothing();

    void incomingCallAwaitsADecision();
    void decisionThatWasSentIsNoLongerAwaited_data();
    void decisionThatWasSentIsNoLongerAwaited();
    void decisionThatFailedIsAwaitedAgain();
    void incomingCallThatEndsUndecidedWasMissed();
    void incomingCallIsTheSameInAnyOrder();
    void callThatIsPlacedHereNeverComesIn();

    void unknownCallGetsARowOfItsOwn();
    void callIsMergedWhenTheReplyComesAfterItsNotifications();
    void requestDoesNotOverwriteWhatTheServiceSaid();
    void callsThatInterleaveStayApart();

    void callThatTheServiceForgotHasEnded_data();
    void callThatTheServiceForgotHasEnded();
    void missingParticipantListIsNotTheEndOfTheCall();
    void missingParticipantIsNotTheEndOfTheCall();
    void missedEndIsFilledInByItsNotification();
    void callThatIsAskedForTellsItsState();
    void participantsThatAreAskedForEndAResync();

    void contentSharingIsOnUntilItEnds();
    void contentSharingThatIsToldLateDoesNotOutliveTheCall();

    void everyOrderEndsTheSame_data();
    void everyOrderEndsTheSame();
    void everyOrderOfAFailedTransferLeavesTheCallEstablished();
    void anyOrderWithRepetitionsEndsTheSame();
    void deltasInAnyOrderAreRightAfterOneResync();
    void replayGivesTheSameCalls();
    void changesAreToldOnce();

private:
    //! A call that was placed.
    void place();
    CallTracker::Outcome tell(const QJsonObject &entry)
    {
        return m_tracker.apply(m_wire.notification(entry));
    }
    Call call() const { return m_tracker.call(1).value_or(Call()); }

    Wire m_wire;
    CallTracker m_tracker;
};

void tst_CallTracker::init()
{
    m_wire = {};
    m_tracker = {};
}

void tst_CallTracker::place()
{
    const Message request = m_wire.createRequest();
    m_tracker.apply(request);
    m_tracker.apply(m_wire.created(request));
}

void tst_CallTracker::requestMakesACallThatIsBeingPlaced()
{
    const Message request = m_wire.createRequest();
    QCOMPARE(m_tracker.apply(request).verdict, Verdict::None);

    QCOMPARE(m_tracker.calls().size(), 1);
    QCOMPARE(call().placement, Placement::Placing);
    QCOMPARE(call().scenario, u"p2p-service-hosted"_s);
    QCOMPARE(call().started, request.time);
    QCOMPARE(call().exchange, request.exchange);
    QCOMPARE(call().peer(), u"John"_s);
    QVERIFY(call().isPeerToPeer());
    QVERIFY2(!call().isOpen(), "there is nothing to hang up yet");
}

void tst_CallTracker::replyGivesTheCallItsId()
{
    place();

    QCOMPARE(call().id, callId);
    QCOMPARE(call().placement, Placement::Placed);
    QCOMPARE(call().state, CallState::Establishing);
    QCOMPARE(m_tracker.find(callId)->number, 1);
    QVERIFY(call().isOpen());
}

void tst_CallTracker::refusalEndsTheAttemptWithItsReason()
{
    const Message request = m_wire.createRequest();
    m_tracker.apply(request);
    const Message answer = m_wire.answer(request, 403, samples::bytes(u"error-7504.response"_s));
    m_tracker.apply(answer);

    const Refusal expected{.status = 403,
                           .code = u"7504"_s,
                           .message = u"Insufficient enterprise tenant permissions, cannot access "
                                      "this API."_s};
    QCOMPARE(call().placement, Placement::Refused);
    QVERIFY(call().refusal == expected);
    QCOMPARE(call().requestId, u"2df32658-90f2-4b97-a39e-5f18ed3d2063"_s);
    QCOMPARE(call().ended, answer.time);
    QVERIFY(!call().isOpen());
}

void tst_CallTracker::requestWithoutAnAnswerHasAnUnknownOutcome()
{
    const Message request = m_wire.createRequest();
    m_tracker.apply(request);
    Message silence = m_wire.answer(request, 0);
    silence.note = u"graph.microsoft.com did not answer."_s;
    m_tracker.apply(silence);

    QCOMPARE(call().placement, Placement::OutcomeUnknown);
    QCOMPARE(call().refusal->status, 0);
    QCOMPARE(call().refusal->message, silence.note);
}

void tst_CallTracker::requestThatNeverLeftHasNotActed()
{
    const Message request = m_wire.createRequest();
    m_tracker.apply(request);
    Message unreachable = m_wire.answer(request, 0);
    unreachable.wasSent = false;
    m_tracker.apply(unreachable);

    QCOMPARE(call().placement, Placement::Refused);
}

void tst_CallTracker::everyAttemptOfARequestIsOneCall()
{
    const Message first = m_wire.createRequest();
    m_tracker.apply(first);
    m_tracker.apply(m_wire.answer(first, 429));
    QCOMPARE(call().placement, Placement::Refused);

    const Message second = m_wire.createRequest(first.exchange);
    m_tracker.apply(second);
    QCOMPARE(call().placement, Placement::Placing);
    QVERIFY(!call().refusal);
    m_tracker.apply(m_wire.created(second));

    QCOMPARE(m_tracker.calls().size(), 1);
    QCOMPARE(call().placement, Placement::Placed);
    QCOMPARE(call().started, first.time);
    QCOMPARE(call().messages, 4);
}

void tst_CallTracker::callPlacedAtTheSecondAttemptHasNotEnded()
{
    const Message first = m_wire.createRequest();
    m_tracker.apply(first);
    m_tracker.apply(m_wire.answer(first, 429));
    const Message second = m_wire.createRequest(first.exchange);
    m_tracker.apply(second);
    m_tracker.apply(m_wire.created(second));
    QVERIFY(!call().ended.isValid());

    const Message end = m_wire.notification(told(u"notification-call-terminated"_s));
    m_tracker.apply(end);
    QCOMPARE(call().ended, end.time);
}

void tst_CallTracker::repliesWithoutAnIdStayCallsOfTheirOwn()
{
    for (int i = 0; i < 2; ++i) {
        const Message request = m_wire.createRequest();
        m_tracker.apply(request);
        m_tracker.apply(m_wire.answer(request, 200, "<html>a proxy answered</html>"));
    }

    QCOMPARE(m_tracker.calls().size(), 2);
    QVERIFY(!m_tracker.find({}));
    QCOMPARE(call().placement, Placement::OutcomeUnknown);
}

void tst_CallTracker::stateNeverGoesBack_data()
{
    QTest::addColumn<QStringList>("earlier");
    QTest::addColumn<QString>("late");
    QTest::newRow("established, establishing")
        << QStringList{u"established"_s} << u"establishing"_s;
    QTest::newRow("established, incoming") << QStringList{u"established"_s} << u"incoming"_s;
    QTest::newRow("transferring, established")
        << QStringList{u"transferring"_s} << u"established"_s;
    QTest::newRow("transferAccepted, transferring")
        << QStringList{u"transferAccepted"_s} << u"transferring"_s;
    QTest::newRow("terminating, established") << QStringList{u"terminating"_s} << u"established"_s;
    QTest::newRow("hold, ringing") << QStringList{u"hold"_s} << u"ringing"_s;
}

void tst_CallTracker::stateNeverGoesBack()
{
    QFETCH(QStringList, earlier);
    QFETCH(QString, late);
    place();
    for (const QString &state : earlier)
        QCOMPARE(tell(inState(state)).verdict, Verdict::Accepted);
    const CallState before = call().state;

    QCOMPARE(tell(inState(late)).verdict, Verdict::Late);
    QCOMPARE(call().state, before);
}

void tst_CallTracker::terminatedIsFinal_data()
{
    QTest::addColumn<QString>("late");
    for (const auto *state : {"incoming", "ringing", "establishing", "established", "hold",
                              "transferring", "transferAccepted", "redirecting", "terminating"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void tst_CallTracker::terminatedIsFinal()
{
    QFETCH(QString, late);
    place();
    const Message end = m_wire.notification(told(u"notification-call-terminated"_s));
    QCOMPARE(m_tracker.apply(end).verdict, Verdict::Accepted);

    QCOMPARE(tell(inState(late)).verdict, Verdict::Late);
    QCOMPARE(call().state, CallState::Terminated);
    QCOMPARE(call().ended, end.time);
    QVERIFY(
        call().result
        == ResultInfo({.code = 200, .subcode = 5001, .message = u"The conversation has ended."_s}));
    QVERIFY(!call().isOpen());
}

void tst_CallTracker::failedTransferIsBehindTheTransfer()
{
    place();
    tell(told(u"notification-call-transferring"_s));
    QCOMPARE(tell(told(u"notification-call-transfer-failed"_s)).verdict, Verdict::Accepted);
    QCOMPARE(call().state, CallState::Established);
    QVERIFY2(!call().result, "the call goes on");
    QVERIFY(call().isOpen());

    QCOMPARE(tell(told(u"notification-call-transfer-accepted"_s)).verdict, Verdict::Late);
    QCOMPARE(call().state, CallState::Established);
}

void tst_CallTracker::lateNotificationStillFillsInWhatIsUnknown()
{
    place();
    tell(inState(u"established"_s));
    const QJsonObject late = states({{u"state"_s, u"establishing"_s},
                                     {u"chatInfo"_s, QJsonObject{{u"messageId"_s, u"0"_s}}}});
    QCOMPARE(tell(late).verdict, Verdict::Late);

    QCOMPARE(call().properties[u"state"], u"established"_s);
    QCOMPARE(call().properties[u"chatInfo"][u"messageId"], u"0"_s);
}

void tst_CallTracker::nullIsNotStated()
{
    place();
    tell(states({{u"state"_s, u"established"_s}, {u"targets"_s, QJsonValue::Null}}));

    QCOMPARE(call().peer(), u"John"_s);
}

void tst_CallTracker::timesOfACallFollowEachOther()
{
    place();
    tell(told(u"notification-call-terminated"_s));
    tell(told(u"notification-call-established"_s));

    QVERIFY(call().established.isValid());
    QVERIFY2(call().established <= call().ended, "a call does not begin after its end");
}

void tst_CallTracker::repeatedNotificationIsADuplicateAndChangesNothing_data()
{
    QTest::addColumn<QString>("sample");
    for (const QString &name : samples::names(u"notification-*.json"_s))
        QTest::newRow(qPrintable(name)) << name;
}

void tst_CallTracker::repeatedNotificationIsADuplicateAndChangesNothing()
{
    QFETCH(QString, sample);
    place();
    QVERIFY(tell(told(sample)).verdict != Verdict::Duplicate);
    Call before = call();
    const CallTracker::Outcome outcome = tell(told(sample));

    QCOMPARE(outcome.verdict, Verdict::Duplicate);
    QVERIFY(!outcome.unknownCall);
    ++before.messages;
    QVERIFY(call() == before);
}

void tst_CallTracker::rosterThatIsAsItWasBeforeIsApplied()
{
    const auto isMuted = [this] { return call().roster.entries().first().participant.isMuted; };
    place();
    tell(told(u"notification-roster-muted"_s));
    QVERIFY(isMuted());
    tell(told(u"notification-roster-unmuted"_s));
    QVERIFY(!isMuted());
    tell(told(u"notification-roster-muted"_s));
    QVERIFY2(isMuted(), "who is muted again is told with the same bytes as before");
}

void tst_CallTracker::rejectedNotificationChangesNothing()
{
    place();
    const Call before = call();
    Message forged = m_wire.notification(told(u"notification-call-terminated"_s));
    forged.verdict = Verdict::Rejected;

    QCOMPARE(m_tracker.apply(forged).verdict, Verdict::Rejected);
    QVERIFY(call() == before);
    QCOMPARE(m_tracker.calls().size(), 1);
}

void tst_CallTracker::notificationThatNamesNoCallChangesNothing()
{
    place();
    const Call before = call();
    QCOMPARE(tell({{u"changeType"_s, u"updated"_s}}).verdict, Verdict::Accepted);

    QVERIFY(call() == before);
    QCOMPARE(m_tracker.calls().size(), 1);
}

void tst_CallTracker::incomingCallInTheOlderFormatChangesNothing()
{
    Message older = m_wire.notification(told(u"notification-incoming-voip"_s));
    older.status = 204;

    QCOMPARE(m_tracker.apply(older).verdict, Verdict::Accepted);
    QCOMPARE(m_tracker.calls().size(), 0);
}

void tst_CallTracker::incomingCallAwaitsADecision()
{
    const Message message = m_wire.notification(told(u"notification-incoming-policy-recording"_s));
    const CallTracker::Outcome outcome = m_tracker.apply(message);

    QVERIFY(!outcome.unknownCall);
    QCOMPARE(call().placement, Placement::Incoming);
    QCOMPARE(call().arrived, message.time);
    QCOMPARE(call().arrival->kind, ArrivalKind::PolicyRecording);
    QCOMPARE(call().deadline(), message.time.addSecs(5));
    QVERIFY(call().awaitsDecision());
    QVERIFY(!call().wasMissed());
    QVERIFY(call().isOpen());
}

void tst_CallTracker::decisionThatWasSentIsNoLongerAwaited_data()
{
    QTest::addColumn<QString>("key");
    for (const auto *key : {"answer", "reject", "redirect"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void tst_CallTracker::decisionThatWasSentIsNoLongerAwaited()
{
    QFETCH(QString, key);
    tell(told(u"notification-incoming-voip"_s));
    Message request = m_wire.requestAbout("POST", u'/' + key);
    request.key = key;
    request.note = u"A rule."_s;
    m_tracker.apply(request);

    QVERIFY(!call().awaitsDecision());
    QCOMPARE(call().decision()->key, key);
    QCOMPARE(call().decision()->reason, u"A rule."_s);
    m_tracker.apply(m_wire.answer(request, 202));
    tell(inState(u"terminated"_s));
    QVERIFY(!call().wasMissed());
}

void tst_CallTracker::decisionThatFailedIsAwaitedAgain()
{
    tell(told(u"notification-incoming-voip"_s));
    Message request = m_wire.requestAbout("POST", u"/redirect"_s);
    request.key = u"redirect"_s;
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 403, "{}"));
    QVERIFY(call().awaitsDecision());
    QVERIFY(!call().decision());
}

void tst_CallTracker::incomingCallThatEndsUndecidedWasMissed()
{
    tell(told(u"notification-incoming-voip"_s));
    tell(inState(u"terminated"_s));
    QVERIFY(!call().awaitsDecision());
    QVERIFY(call().wasMissed());
}

void tst_CallTracker::incomingCallIsTheSameInAnyOrder()
{
    const Message incoming = m_wire.notification(told(u"notification-incoming-voip"_s));
    const Message established = m_wire.notification(states({{u"state"_s, u"established"_s},
                                                            {u"meetingInfo"_s, QJsonObject()}}));
    CallTracker other;
    m_tracker.apply(incoming);
    m_tracker.apply(established);
    other.apply(established);
    QCOMPARE(other.call(1)->placement, Placement::Foreign);
    other.apply(incoming);

    QVERIFY(other.call(1)->arrival == call().arrival);
    QCOMPARE(other.call(1)->placement, Placement::Incoming);
    QVERIFY(!other.call(1)->awaitsDecision());
    QVERIFY(!call().awaitsDecision());
}

void tst_CallTracker::callThatIsPlacedHereNeverComesIn()
{
    place();
    tell(inState(u"incoming"_s));
    QCOMPARE(call().placement, Placement::Placed);
    QVERIFY(!call().arrival);
}

void tst_CallTracker::unknownCallGetsARowOfItsOwn()
{
    place();
    const CallTracker::Outcome outcome = tell(told(u"notification-call-established"_s, otherId));

    QCOMPARE(outcome.verdict, Verdict::Accepted);
    QVERIFY(outcome.unknownCall);
    QCOMPARE(m_tracker.calls().size(), 2);
    const Call *foreign = m_tracker.find(otherId);
    QVERIFY(foreign);
    QCOMPARE(foreign->placement, Placement::Foreign);
    QCOMPARE(foreign->state, CallState::Established);
    QCOMPARE(foreign->scenario, QString());
    QVERIFY(foreign->isOpen());
    QCOMPARE(call().state, CallState::Establishing);
}

void tst_CallTracker::callIsMergedWhenTheReplyComesAfterItsNotifications()
{
    const Message request = m_wire.createRequest();
    m_tracker.apply(request);
    QVERIFY(tell(told(u"notification-call-established"_s)).unknownCall);
    tell(told(u"notification-roster-full"_s));
    QCOMPARE(m_tracker.calls().size(), 2);
    (void)m_tracker.takeChanges();
    m_tracker.apply(m_wire.created(request));

    QCOMPARE(m_tracker.calls().size(), 1);
    QCOMPARE(m_tracker.takeChanges(), (QSet<int>{1, 2}));
    QVERIFY(!m_tracker.call(2));
    QCOMPARE(m_tracker.find(callId)->number, 1);
    QCOMPARE(call().state, CallState::Established);
    QCOMPARE(call().scenario, u"p2p-service-hosted"_s);
    QCOMPARE(call().started, request.time);
    QVERIFY(call().established.isValid());
    QCOMPARE(call().roster.present(), 2);
    QCOMPARE(call().messages, 4);
    QVERIFY(!tell(inState(u"terminating"_s)).unknownCall);
    QCOMPARE(tell(told(u"notification-call-established"_s)).verdict, Verdict::Duplicate);
}

void tst_CallTracker::requestDoesNotOverwriteWhatTheServiceSaid()
{
    // The request names John alone; the service adds where he is.
    QJsonObject data = samples::object(u"create-call-01-p2p-service-hosted.request"_s);
    QJsonArray targets = data[u"targets"].toArray();
    QJsonObject john = targets[0].toObject();
    john[u"region"] = u"emea"_s;
    targets[0] = john;
    const QJsonObject establishing = states({{u"state"_s, u"establishing"_s},
                                             {u"targets"_s, targets}});

    const Message request = m_wire.createRequest();
    m_tracker.apply(request);
    tell(establishing);
    QJsonObject reply{{u"id"_s, callId.text}, {u"state"_s, u"establishing"_s}};
    Message created = m_wire.answer(request, 201, compactJson(reply));
    created.call = callId;
    m_tracker.apply(created);

    QCOMPARE(call().properties[u"targets"][0][u"region"], u"emea"_s);
}

void tst_CallTracker::callsThatInterleaveStayApart()
{
    const Message first = m_wire.createRequest();
    const Message second = m_wire.createRequest();
    m_tracker.apply(first);
    m_tracker.apply(second);
    m_tracker.apply(m_wire.created(second, otherId));
    tell(told(u"notification-call-established"_s, otherId));
    m_tracker.apply(m_wire.created(first, callId));
    tell(told(u"notification-roster-full"_s, callId));
    tell(told(u"notification-call-terminated"_s, otherId));
    tell(told(u"notification-call-establishing"_s, callId));

    QCOMPARE(m_tracker.calls().size(), 2);
    QCOMPARE(m_tracker.find(callId)->number, 1);
    QCOMPARE(m_tracker.find(callId)->state, CallState::Establishing);
    QCOMPARE(m_tracker.find(callId)->roster.present(), 2);
    QCOMPARE(m_tracker.find(callId)->messages, 4);
    QCOMPARE(m_tracker.find(otherId)->number, 2);
    QCOMPARE(m_tracker.find(otherId)->state, CallState::Terminated);
    QCOMPARE(m_tracker.find(otherId)->roster.present(), 0);
    QCOMPARE(m_tracker.find(otherId)->messages, 4);
}

void tst_CallTracker::callThatTheServiceForgotHasEnded_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("below");
    QTest::newRow("asked for") << QByteArray("GET") << QString();
    QTest::newRow("hung up") << QByteArray("DELETE") << QString();
    QTest::newRow("kept alive") << QByteArray("POST") << u"/keepAlive"_s;
    QTest::newRow("muted") << QByteArray("POST") << u"/microsoft.graph.mute"_s;
}

void tst_CallTracker::callThatTheServiceForgotHasEnded()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, below);
    place();
    tell(told(u"notification-call-established"_s));
    const Message request = m_wire.requestAbout(method, below);
    m_tracker.apply(request);
    const Message answer = m_wire.answer(request, 404, samples::bytes(u"error-8522.response"_s));
    m_tracker.apply(answer);

    QCOMPARE(call().state, CallState::Terminated);
    QVERIFY(call().endWasMissed);
    QCOMPARE(call().ended, answer.time);
    QVERIFY(!call().result);
    QVERIFY(!call().isOpen());
    QCOMPARE(tell(inState(u"terminating"_s)).verdict, Verdict::Late);
}

void tst_CallTracker::missingParticipantListIsNotTheEndOfTheCall()
{
    place();
    const Message request = m_wire.requestAbout("GET", u"/participants"_s);
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 404));

    QCOMPARE(call().state, CallState::Establishing);
    QVERIFY(!call().endWasMissed);
}

void tst_CallTracker::missingParticipantIsNotTheEndOfTheCall()
{
    place();
    const Message request = m_wire.requestAbout("POST", u"/participants/1/mute"_s);
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 404, samples::bytes(u"error-8522.response"_s)));

    QCOMPARE(call().state, CallState::Establishing);
    QVERIFY(!call().endWasMissed);
}

void tst_CallTracker::missedEndIsFilledInByItsNotification()
{
    place();
    const Message request = m_wire.requestAbout("GET");
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 404));

    QCOMPARE(tell(told(u"notification-call-terminated"_s)).verdict, Verdict::Accepted);
    QVERIFY(!call().endWasMissed);
    QCOMPARE(call().result->subcode, 5001);
}

void tst_CallTracker::callThatIsAskedForTellsItsState()
{
    place();
    const Message request = m_wire.requestAbout("GET");
    m_tracker.apply(request);
    QJsonObject body = samples::object(u"get-call-p2p.response"_s);
    body[u"id"] = callId.text;
    m_tracker.apply(m_wire.answer(request, 200, compactJson(body)));

    QCOMPARE(call().state, CallState::Established);
    QVERIFY(call().established.isValid());
    QCOMPARE(tell(inState(u"establishing"_s)).verdict, Verdict::Late);
}

void tst_CallTracker::participantsThatAreAskedForEndAResync()
{
    place();
    QJsonObject delta = told(u"notification-roster-delta"_s);
    QJsonArray data = delta[u"resourceData"].toArray();
    QJsonObject update = data[0].toObject();
    update[u"sequenceNumber"] = 7;
    data[0] = update;
    delta[u"resourceData"] = data;
    QCOMPARE(tell(delta).verdict, Verdict::Gap);
    QVERIFY(call().roster.isResyncing());

    const Message request = m_wire.requestAbout("GET", u"/participants"_s);
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 200, samples::bytes(u"list-participants.response"_s)));

    QVERIFY(!call().roster.isResyncing());
    QCOMPARE(call().roster.present(), 2);
    QCOMPARE(tell(told(u"notification-roster-delta"_s)).verdict, Verdict::Stale);
}

void tst_CallTracker::contentSharingIsOnUntilItEnds()
{
    place();
    tell(sharing(u"created"_s));
    QCOMPARE(call().contentSharing, QStringList{u"s1"_s});
    tell(sharing(u"updated"_s));
    QCOMPARE(call().contentSharing, QStringList{u"s1"_s});
    tell(sharing(u"deleted"_s));
    QCOMPARE(call().contentSharing, QStringList());
}

void tst_CallTracker::contentSharingThatIsToldLateDoesNotOutliveTheCall()
{
    place();
    tell(told(u"notification-call-terminated"_s));
    tell(sharing(u"created"_s));

    QCOMPARE(call().contentSharing, QStringList());
}

void tst_CallTracker::everyOrderEndsTheSame_data()
{
    QTest::addColumn<QStringList>("notifications");
    QTest::addColumn<int>("subcode");
    QTest::newRow("hung up") << QStringList{u"notification-call-establishing"_s,
                                            u"notification-call-established"_s,
                                            u"notification-call-terminating"_s,
                                            u"notification-call-terminated"_s}
                             << 5001;
    QTest::newRow("not answered") << QStringList{u"notification-call-establishing"_s,
                                                 u"notification-call-terminated"_s}
                                  << 5001;
    QTest::newRow("transfer failed, then hung up")
        << QStringList{u"notification-call-establishing"_s, u"notification-call-established"_s,
                       u"notification-call-transferring"_s, u"notification-call-transfer-failed"_s,
                       u"notification-call-terminated"_s}
        << 5001;
    QTest::newRow("consultative transfer failed, then hung up")
        << QStringList{u"notification-call-established"_s, u"notification-call-transferring"_s,
                       u"notification-call-transfer-failed-consultative"_s,
                       u"notification-call-terminated"_s}
        << 5001;
    QTest::newRow("transferred") << QStringList{u"notification-call-establishing"_s,
                                                u"notification-call-established"_s,
                                                u"notification-call-transferring"_s,
                                                u"notification-call-transfer-accepted"_s,
                                                u"notification-call-transfer-completed"_s}
                                 << 7015;
}

void tst_CallTracker::everyOrderEndsTheSame()
{
    QFETCH(QStringList, notifications);
    QFETCH(int, subcode);
    QList<QJsonObject> entries;
    for (const QString &name : notifications)
        entries.append(told(name));

    QByteArray expected;
    inEveryOrder(entries, [&](const QList<Message> &messages) {
        CallTracker tracker;
        for (const Message &message : messages) {
            const Verdict verdict = tracker.apply(message).verdict;
            QVERIFY(verdict == Verdict::None || verdict == Verdict::Accepted
                    || verdict == Verdict::Late);
        }
        QCOMPARE(tracker.calls().size(), 1);
        const Call call = tracker.calls().first();
        QCOMPARE(call.state, CallState::Terminated);
        QCOMPARE(call.result->subcode, subcode);
        if (expected.isEmpty())
            expected = ending(call);
        QCOMPARE(ending(call), expected);

        for (const Message &message : messages) {
            if (message.kind == MessageKind::Notification)
                QCOMPARE(tracker.apply(message).verdict, Verdict::Duplicate);
        }
        Call repeated = tracker.calls().first();
        repeated.messages = call.messages;
        QVERIFY(repeated == call);
    });
}

void tst_CallTracker::everyOrderOfAFailedTransferLeavesTheCallEstablished()
{
    const QList<QJsonObject> entries{told(u"notification-call-establishing"_s),
                                     told(u"notification-call-established"_s),
                                     told(u"notification-call-transferring"_s),
                                     told(u"notification-call-transfer-failed"_s)};
    QByteArray expected;
    inEveryOrder(entries, [&](const QList<Message> &messages) {
        CallTracker tracker;
        for (const Message &message : messages)
            tracker.apply(message);
        const Call call = tracker.calls().first();
        QCOMPARE(call.state, CallState::Established);
        QVERIFY(!call.result);
        if (expected.isEmpty())
            expected = ending(call);
        QCOMPARE(ending(call), expected);
    });
}

void tst_CallTracker::anyOrderWithRepetitionsEndsTheSame()
{
    const QList<QJsonObject> history{
        told(u"notification-call-establishing"_s), sharing(u"created"_s),
        told(u"notification-call-established"_s),  sharing(u"deleted"_s),
        told(u"notification-call-terminating"_s),  told(u"notification-call-terminated"_s)};
    std::mt19937 random(20261124);
    QByteArray expected;
    constexpr int rounds = 500;
    for (int round = 0; round < rounds; ++round) {
        QList<QJsonObject> entries = history;
        for (int more = 0; more < 6; ++more)
            entries.append(history[static_cast<qsizetype>(random() % history.size())]);
        std::ranges::shuffle(entries, random);
        Wire wire;
        CallTracker tracker;
        const Message request = wire.createRequest();
        tracker.apply(request);
        tracker.apply(wire.created(request));
        for (const QJsonObject &entry : std::as_const(entries))
            tracker.apply(wire.notification(entry));
        const Call call = tracker.calls().value(0);
        QCOMPARE(tracker.calls().size(), 1);
        QCOMPARE(call.state, CallState::Terminated);
        QVERIFY(call.contentSharing.isEmpty());
        if (expected.isEmpty())
            expected = ending(call);
        QCOMPARE(ending(call), expected);
    }
}

//! Updates that get lost, come twice or out of order: nothing wrong is left once the list was fetched.
void tst_CallTracker::deltasInAnyOrderAreRightAfterOneResync()
{
    constexpr int updates = 8;
    const auto participant = [](int number, qint64 sequenceNumber) {
        return QJsonObject{{u"id"_s, u"p%1"_s.arg(number)},
                           {u"isMuted"_s, number % 2 == 0},
                           {u"rosterSequenceNumber"_s, sequenceNumber}};
    };
    QList<QJsonObject> deltas;
    QJsonArray everybody;
    for (int number = 1; number <= updates; ++number) {
        everybody.append(participant(number, number));
        const QJsonObject update{{u"@odata.type"_s, u"#microsoft.graph.deltaParticipants"_s},
                                 {u"sequenceNumber"_s, number},
                                 {u"participants"_s, QJsonArray{participant(number, number)}}};
        deltas.append({{u"changeType"_s, u"updated"_s},
                       {u"resourceUrl"_s,
                        u"/communications/calls/%1/participants"_s.arg(callId.text)},
                       {u"resourceData"_s, QJsonArray{update}}});
    }
    std::mt19937 random(20261124);
    constexpr int rounds = 200;
    int resyncs = 0;
    for (int round = 0; round < rounds; ++round) {
        m_wire = {};
        m_tracker = {};
        place();
        QList<QJsonObject> arriving = deltas;
        arriving.removeAt(static_cast<qsizetype>(random() % updates));
        arriving.append(deltas[static_cast<qsizetype>(random() % updates)]);
        if (round % 2 == 0) // else in order, but for one that is lost and one that comes late
            std::ranges::shuffle(arriving, random);
        for (const QJsonObject &delta : std::as_const(arriving))
            (void)tell(delta);
        const bool isIncomplete = call().roster.present() < updates;
        const bool isLastMissing = call().roster.sequenceNumber() < updates;
        QVERIFY2(call().roster.isResyncing() || !isIncomplete || isLastMissing,
                 "a gap is never passed over");
        if (!call().roster.isResyncing())
            continue;
        ++resyncs;
        const Message request = m_wire.requestAbout("GET", u"/participants"_s);
        m_tracker.apply(request);
        m_tracker.apply(m_wire.answer(request, 200, compactJson({{u"value"_s, everybody}})));
        QVERIFY(!call().roster.isResyncing());
        QCOMPARE(call().roster.present(), updates);
        for (const QJsonObject &delta : std::as_const(deltas)) {
            if (delta[u"resourceData"][0][u"sequenceNumber"].toInteger()
                <= call().roster.sequenceNumber())
                (void)tell(delta); // what is late changes nothing any more
        }
        QVERIFY(!call().roster.isResyncing());
        const Roster roster = call().roster;
        for (const RosterEntry &entry : roster.entries())
            QCOMPARE(entry.participant.isMuted, entry.participant.rosterSequenceNumber % 2 == 0);
    }
    QVERIFY(resyncs > rounds / 4);
}

void tst_CallTracker::replayGivesTheSameCalls()
{
    QList<Message> messages{m_wire.createRequest()};
    for (const QString &name : samples::names(u"notification-*.json"_s))
        messages.append(m_wire.notification(samples::entry(name)));
    messages.append(m_wire.created(messages.first()));
    CallTracker replayed;
    for (const Message &message : messages) {
        m_tracker.apply(message);
        replayed.apply(message);
    }

    QVERIFY(m_tracker.calls().size() > 5);
    QVERIFY(m_tracker.calls() == replayed.calls());
}

void tst_CallTracker::changesAreToldOnce()
{
    place();
    QCOMPARE(m_tracker.takeChanges(), QSet<int>{1});
    QCOMPARE(m_tracker.takeChanges(), QSet<int>());
    tell(told(u"notification-call-established"_s, otherId));
    QCOMPARE(m_tracker.takeChanges(), QSet<int>{2});
}

QTEST_GUILESS_MAIN(tst_CallTracker)
#include "tst_calltracker.moc"
