#include "calls/trackerbench.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Which call a message is of, and what it is taken for.
class tst_CallTracker
    : public QObject
    , TrackerBench
{
    Q_OBJECT

private slots:
    void init() { start(); }

    void requestMakesACallThatIsBeingPlaced();
    void replyGivesTheCallItsId();
    void refusalEndsTheAttemptWithItsReason();
    void requestWithoutAnAnswerHasAnUnknownOutcome();
    void requestThatNeverLeftHasNotActed();
    void everyAttemptOfARequestIsOneCall();
    void callPlacedAtTheSecondAttemptHasNotEnded();
    void answerThatIsRetriedIsNotTheLastWord();
    void repliesWithoutAnIdStayCallsOfTheirOwn();

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
};

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

void tst_CallTracker::answerThatIsRetriedIsNotTheLastWord()
{
    const Message request = m_wire.createRequest();
    m_tracker.apply(request);
    Message wait = m_wire.answer(request, 429);
    wait.verdict = Verdict::Retried;
    m_tracker.apply(wait);
    QVERIFY(call().refusal && call().refusal->isRetried);

    Message takenBack = m_wire.answer(request, 0);
    takenBack.wasSent = false;
    takenBack.note = u"It was taken back."_s;
    m_tracker.apply(takenBack);
    QCOMPARE(call().placement, Placement::Refused);
    QVERIFY(!call().refusal->isRetried);
    QCOMPARE(call().refusal->message, takenBack.note);
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

QTEST_GUILESS_MAIN(tst_CallTracker)
#include "tst_calltracker.moc"
