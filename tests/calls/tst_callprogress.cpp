#include "calls/trackerbench.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace {

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

//! How a call goes on and ends, in whatever order that is told.
class tst_CallProgress
    : public QObject
    , TrackerBench
{
    Q_OBJECT

private slots:
    void init() { start(); }

    void stateNeverGoesBack_data();
    void stateNeverGoesBack();
    void terminatedIsFinal_data();
    void terminatedIsFinal();
    void failedTransferIsBehindTheTransfer();
    void lateNotificationStillFillsInWhatIsUnknown();
    void nullIsNotStated();
    void timesOfACallFollowEachOther();

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
};

void tst_CallProgress::stateNeverGoesBack_data()
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

void tst_CallProgress::stateNeverGoesBack()
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

void tst_CallProgress::terminatedIsFinal_data()
{
    QTest::addColumn<QString>("late");
    for (const auto *state : {"incoming", "ringing", "establishing", "established", "hold",
                              "transferring", "transferAccepted", "redirecting", "terminating"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void tst_CallProgress::terminatedIsFinal()
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

void tst_CallProgress::failedTransferIsBehindTheTransfer()
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

void tst_CallProgress::lateNotificationStillFillsInWhatIsUnknown()
{
    place();
    tell(inState(u"established"_s));
    const QJsonObject late = states({{u"state"_s, u"establishing"_s},
                                     {u"chatInfo"_s, QJsonObject{{u"messageId"_s, u"0"_s}}}});
    QCOMPARE(tell(late).verdict, Verdict::Late);

    QCOMPARE(call().properties[u"state"], u"established"_s);
    QCOMPARE(call().properties[u"chatInfo"][u"messageId"], u"0"_s);
}

void tst_CallProgress::nullIsNotStated()
{
    place();
    tell(states({{u"state"_s, u"established"_s}, {u"targets"_s, QJsonValue::Null}}));

    QCOMPARE(call().peer(), u"John"_s);
}

void tst_CallProgress::timesOfACallFollowEachOther()
{
    place();
    tell(told(u"notification-call-terminated"_s));
    tell(told(u"notification-call-established"_s));

    QVERIFY(call().established.isValid());
    QVERIFY2(call().established <= call().ended, "a call does not begin after its end");
}

void tst_CallProgress::callThatTheServiceForgotHasEnded_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("below");
    QTest::newRow("asked for") << QByteArray("GET") << QString();
    QTest::newRow("hung up") << QByteArray("DELETE") << QString();
    QTest::newRow("kept alive") << QByteArray("POST") << u"/keepAlive"_s;
    QTest::newRow("muted") << QByteArray("POST") << u"/microsoft.graph.mute"_s;
}

void tst_CallProgress::callThatTheServiceForgotHasEnded()
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

void tst_CallProgress::missingParticipantListIsNotTheEndOfTheCall()
{
    place();
    const Message request = m_wire.requestAbout("GET", u"/participants"_s);
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 404));

    QCOMPARE(call().state, CallState::Establishing);
    QVERIFY(!call().endWasMissed);
}

void tst_CallProgress::missingParticipantIsNotTheEndOfTheCall()
{
    place();
    const Message request = m_wire.requestAbout("POST", u"/participants/1/mute"_s);
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 404, samples::bytes(u"error-8522.response"_s)));

    QCOMPARE(call().state, CallState::Establishing);
    QVERIFY(!call().endWasMissed);
}

void tst_CallProgress::missedEndIsFilledInByItsNotification()
{
    place();
    const Message request = m_wire.requestAbout("GET");
    m_tracker.apply(request);
    m_tracker.apply(m_wire.answer(request, 404));

    QCOMPARE(tell(told(u"notification-call-terminated"_s)).verdict, Verdict::Accepted);
    QVERIFY(!call().endWasMissed);
    QCOMPARE(call().result->subcode, 5001);
}

void tst_CallProgress::callThatIsAskedForTellsItsState()
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

void tst_CallProgress::participantsThatAreAskedForEndAResync()
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

void tst_CallProgress::contentSharingIsOnUntilItEnds()
{
    place();
    tell(sharing(u"created"_s));
    QCOMPARE(call().contentSharing, QStringList{u"s1"_s});
    tell(sharing(u"updated"_s));
    QCOMPARE(call().contentSharing, QStringList{u"s1"_s});
    tell(sharing(u"deleted"_s));
    QCOMPARE(call().contentSharing, QStringList());
}

void tst_CallProgress::contentSharingThatIsToldLateDoesNotOutliveTheCall()
{
    place();
    tell(told(u"notification-call-terminated"_s));
    tell(sharing(u"created"_s));

    QCOMPARE(call().contentSharing, QStringList());
}

void tst_CallProgress::everyOrderEndsTheSame_data()
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

void tst_CallProgress::everyOrderEndsTheSame()
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

void tst_CallProgress::everyOrderOfAFailedTransferLeavesTheCallEstablished()
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

void tst_CallProgress::anyOrderWithRepetitionsEndsTheSame()
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
void tst_CallProgress::deltasInAnyOrderAreRightAfterOneResync()
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

void tst_CallProgress::replayGivesTheSameCalls()
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

void tst_CallProgress::changesAreToldOnce()
{
    place();
    QCOMPARE(m_tracker.takeChanges(), QSet<int>{1});
    QCOMPARE(m_tracker.takeChanges(), QSet<int>());
    tell(told(u"notification-call-established"_s, otherId));
    QCOMPARE(m_tracker.takeChanges(), QSet<int>{2});
}

QTEST_GUILESS_MAIN(tst_CallProgress)
#include "tst_callprogress.moc"
