#include "graph/arrival.h"
#include "graph/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject documented(const QString &name)
{
    return samples::entry(name)[u"resourceData"].toObject();
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class tst_Arrival : public QObject
{
    Q_OBJECT

private slots:
    void kindIsReadFromWhatTheCallSays_data();
    void kindIsReadFromWhatTheCallSays();
    void callerAndCalledAreRead();
    void everyRouteIsRead();
    void whatIsNoCallLeavesItsPartEmpty_data();
    void whatIsNoCallLeavesItsPartEmpty();
    void policyRecordingHasLessTime();
    void wordsComeBack();
};

void tst_Arrival::kindIsReadFromWhatTheCallSays_data()
{
    QTest::addColumn<QJsonObject>("call");
    QTest::addColumn<QString>("kind");
    QTest::newRow("a person") << documented(u"notification-incoming-voip"_s) << u"peerToPeer"_s;
    QTest::newRow("policy") << documented(u"notification-incoming-policy-recording"_s)
                            << u"policyRecording"_s;
    QTest::newRow("policy, in other capitals") << json(
        R"({"applicationMetadata": {"botData": {"inviteReasons": ["policybasedrecording"]}}})")
                                               << u"policyRecording"_s;
    QTest::newRow("a number") << json(
        R"({"source": {"identity": {"phone": {"id": "+12345678901"}}}})")
                              << u"phone"_s;
    QTest::newRow("a chat") << json(R"({"chatInfo": {"threadId": "19:x@thread.v2"}})")
                            << u"group"_s;
    QTest::newRow("a meeting, from a number")
        << json(R"({"source": {"identity": {"phone": {"id": "+1"}}}, "meetingInfo": {}})")
        << u"group"_s;
    QTest::newRow("chat and meeting of null")
        << json(R"({"chatInfo": null, "meetingInfo": null})") << u"peerToPeer"_s;
    QTest::newRow("other reasons of a bot")
        << json(R"({"applicationMetadata": {"botData": {"inviteReasons": [7, "Surprise"]}}})")
        << u"peerToPeer"_s;
}

void tst_Arrival::kindIsReadFromWhatTheCallSays()
{
    QFETCH(QJsonObject, call);
    QFETCH(QString, kind);
    QCOMPARE(toWord(readArrival(call).kind), kind);
}

void tst_Arrival::callerAndCalledAreRead()
{
    const Arrival arrival = readArrival(documented(u"notification-incoming-voip"_s));
    QCOMPARE(arrival.caller.displayName, u"Test User"_s);
    QCOMPARE(arrival.called.kind, IdentityKind::Application);
    QCOMPARE(arrival.requestedModalities, QStringList{u"audio"_s});
    QVERIFY(arrival.routes.isEmpty());
}

void tst_Arrival::everyRouteIsRead()
{
    const Arrival arrival = readArrival(json(R"({
        "callRoutes": [
            {"routingType": "forwarded", "original": {"user": {"id": "u1"}},
             "final": {"application": {"id": "a1"}}},
            {"routingType": "teleported"}, null, 7],
        "incomingContext": {"transferor": {"user": {"id": "u2"}}, "onBehalfOf": {"user": {"id": "u3"}},
                            "sourceParticipantId": "p1", "observedParticipantId": "p2"}})"));
    QStringList routes;
    for (const ArrivalRoute &route : arrival.routes)
        routes.append(route.type + u' ' + route.from.id + u' ' + route.to.id);
    QCOMPARE(routes,
             (QStringList{u"forwarded u1 a1"_s, u"teleported  "_s, u"transferor u2 "_s,
                          u"onBehalfOf u3 "_s, u"sourceParticipantId p1 "_s,
                          u"observedParticipantId p2 "_s}));
}

void tst_Arrival::whatIsNoCallLeavesItsPartEmpty_data()
{
    QTest::addColumn<QByteArray>("call");
    for (const char *value : {"null", "7", "\"text\"", "true", "[]", "[[[]]]", "{}"}) {
        QByteArray call = R"({"source": X, "targets": X, "callRoutes": X, "incomingContext": X,
                              "requestedModalities": X, "applicationMetadata": X})";
        QTest::newRow(value) << call.replace('X', value);
    }
}

void tst_Arrival::whatIsNoCallLeavesItsPartEmpty()
{
    QFETCH(QByteArray, call);
    QVERIFY(readArrival(json(call)) == Arrival());
}

void tst_Arrival::policyRecordingHasLessTime()
{
    QCOMPARE(timeToDecide(ArrivalKind::PolicyRecording), 5s);
    QCOMPARE(timeToDecide(ArrivalKind::PeerToPeer), 15s);
    QCOMPARE(timeToDecide(ArrivalKind::Phone), 15s);
    QCOMPARE(timeToDecide(ArrivalKind::Group), 15s);
}

void tst_Arrival::wordsComeBack()
{
    for (const QString &word : arrivalKindWords())
        QCOMPARE(toWord(arrivalKindFromWord(word).value()), word);
    QVERIFY(!arrivalKindFromWord(u"phones"_s));
}

QTEST_GUILESS_MAIN(tst_Arrival)
#include "tst_arrival.moc"
