#include "incomingbench.h"
#include "shared/messagemodel.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int resultColumn = static_cast<int>(CallModel::Column::Result);
constexpr int scenarioColumn = static_cast<int>(CallModel::Column::Scenario);
constexpr int verdictColumn = static_cast<int>(MessageModel::Column::Verdict);

const auto aminaId = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;
const auto weeklySync = u"19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2"_s;

} // namespace

//! Calls that others place to the application, decided about in the window.
class tst_Incoming : public IncomingBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void cardSaysWhoCalls_data();
    void cardSaysWhoCalls();
    void answeredCallIsEstablished();
    void callerIsAnsweredWithWhatTheFormSays();
    void rejectedCallHasItsReason_data();
    void rejectedCallHasItsReason();
    void redirectedCallGoesToItsTargets();
    void callThatNobodyDecidesOnWasMissed_data();
    void callThatNobodyDecidesOnWasMissed();
    void refusedDecisionCanBeMadeAnew();
    void ruleOfTheProfileDecides_data();
    void ruleOfTheProfileDecides();
    void olderFormatIsShownAndAnswered();
    void whoJoinsAPolicyGroupIsAnswered();

private:
    //! The body of the last request with this key.
    [[nodiscard]] QJsonObject sent(const QString &key) const;
};

QJsonObject tst_Incoming::sent(const QString &key) const
{
    const auto found = std::find_if(m_messages.rbegin(), m_messages.rend(),
                                    [&key](const Message &message) {
                                        return message.kind == MessageKind::Request
                                            && message.key == key;
                                    });
    return found == m_messages.rend() ? QJsonObject() : found->content;
}

void tst_Incoming::cardSaysWhoCalls_data()
{
    QTest::addColumn<QJsonObject>("source");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("scenario");
    QTest::newRow("person") << john << QJsonObject() << u"John calls"_s
                            << u"Incoming · peer to peer"_s;
    QTest::newRow("phone") << phone << QJsonObject{{u"target"_s, u"applicationInstance"_s}}
                           << u"Reception (+12345678901) calls from a phone"_s
                           << u"Incoming · phone"_s;
    QTest::newRow("invitation") << john << QJsonObject{{u"threadId"_s, weeklySync}}
                                << u"John invites to a group call or meeting"_s
                                << u"Incoming · invitation"_s;
    QTest::newRow("policy recording")
        << john << QJsonObject{{u"policyRecording"_s, true}}
        << u"John is to be recorded by policy"_s << u"Incoming · policy recording"_s;
}

void tst_Incoming::cardSaysWhoCalls()
{
    QFETCH(QJsonObject, source);
    QFETCH(QJsonObject, more);
    QFETCH(QString, title);
    QFETCH(QString, scenario);
    start();
    receive(source, more);
    QTRY_COMPARE(cards().size(), 1);
    QCOMPARE(text(u"incomingTitle"_s), title);
    QVERIFY(text(u"incomingDetails"_s).startsWith(u"to Calling Bot"_s));
    QVERIFY(text(u"incomingTime"_s).endsWith(u" s left"_s));
    QCOMPARE(m_fixture->state(), u"Incoming"_s);
    QCOMPARE(m_fixture->cell(u"calls"_s, 0, scenarioColumn), scenario);

    m_fixture->click(u"answerIncoming"_s);
    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
    QTRY_COMPARE(cards().size(), 0);
}

void tst_Incoming::answeredCallIsEstablished()
{
    start();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    m_fixture->click(u"answerIncoming"_s);

    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
    QTRY_COMPARE(cards().size(), 0);
    QVERIFY(!m_fixture->child<QLabel>(u"incomingNoticeText"_s));
    const QJsonObject body = sent(u"answer"_s);
    QCOMPARE(body[u"mediaConfig"][u"@odata.type"].toString(),
             u"#microsoft.graph.serviceHostedMediaConfig"_s);
    QCOMPARE(body[u"acceptedModalities"].toArray(), QJsonArray{u"audio"_s});
    QCOMPARE(body[u"callbackUri"].toString(), m_fixture->session().console()->callbackUri());
    QCOMPARE(m_fixture->cell(u"calls"_s, 0, resultColumn), u"Answered"_s);
}

void tst_Incoming::callerIsAnsweredWithWhatTheFormSays()
{
    start();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    m_fixture->child<QComboBox>(u"incomingMedia"_s)->setCurrentIndex(1);
    m_fixture->click(u"answerIncoming"_s);
    QCOMPARE(sent(u"answer"_s), QJsonObject());
    m_fixture->click(u"sendIncoming"_s);

    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
    QCOMPARE(sent(u"answer"_s)[u"mediaConfig"][u"@odata.type"].toString(),
             u"#microsoft.graph.appHostedMediaConfig"_s);
}

void tst_Incoming::rejectedCallHasItsReason_data()
{
    QTest::addColumn<QString>("reason");
    for (const auto *reason : {"none", "busy", "forbidden"})
        QTest::newRow(reason) << QString::fromLatin1(reason);
}

void tst_Incoming::rejectedCallHasItsReason()
{
    QFETCH(QString, reason);
    start();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    auto *reasons = m_fixture->child<QComboBox>(u"incomingReason"_s);
    reasons->setCurrentIndex(reasons->findData(reason));
    m_fixture->click(u"rejectIncoming"_s);

    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QTRY_COMPARE(cards().size(), 0);
    QCOMPARE(sent(u"reject"_s), (QJsonObject{{u"reason"_s, reason}}));
    QCOMPARE(m_fixture->cell(u"calls"_s, 0, resultColumn), u"Rejected"_s);
    QVERIFY(!m_fixture->child<QLabel>(u"incomingNoticeText"_s));
}

void tst_Incoming::redirectedCallGoesToItsTargets()
{
    start();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    m_fixture->click(u"redirectIncoming"_s);
    m_fixture->click(u"sendIncoming"_s);
    QVERIFY(text(u"incomingProblem"_s).startsWith(u"Say to whom"_s));
    QCOMPARE(sent(u"redirect"_s), QJsonObject());

    auto *target = cards().first()->findChild<QLineEdit *>(u"application.id"_s);
    QVERIFY(target);
    QTest::keyClicks(target, aminaId);
    auto *timeout = cards().first()->findChild<QLineEdit *>(u"timeout"_s);
    QVERIFY(timeout);
    QTest::keyClicks(timeout, u"10"_s);
    m_fixture->click(u"sendIncoming"_s);
    QCOMPARE(sent(u"redirect"_s), QJsonObject());
    timeout->clear();
    QTest::keyClicks(timeout, u"30"_s);
    QTest::keyClick(timeout, Qt::Key_Return);

    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QTRY_COMPARE(cards().size(), 0);
    const QJsonObject body = sent(u"redirect"_s);
    QCOMPARE(body[u"timeout"].toInt(), 30);
    QCOMPARE(body[u"targets"][0][u"identity"][u"application"][u"id"].toString(), aminaId);
    QCOMPARE(m_fixture->cell(u"calls"_s, 0, resultColumn), u"Redirected"_s);
}

void tst_Incoming::callThatNobodyDecidesOnWasMissed_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::newRow("after 15 seconds") << QJsonObject();
    QTest::newRow("recording, after 5 seconds") << QJsonObject{{u"policyRecording"_s, true}};
}

void tst_Incoming::callThatNobodyDecidesOnWasMissed()
{
    QFETCH(QJsonObject, more);
    start(10);
    receive(john, more);
    QTRY_COMPARE(cards().size(), 1);
    QTRY_COMPARE(cards().size(), 0);
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QVERIFY2(text(u"incomingNoticeText"_s).contains(u"Missed"),
             qPrintable(text(u"incomingNoticeText"_s)));
    QTRY_VERIFY(m_fixture->cell(u"calls"_s, 0, resultColumn).endsWith(u"8587"_s));
    QCOMPARE(m_fixture->window().findChildren<QLabel *>(u"incomingNoticeText"_s).size(), 1);
}

void tst_Incoming::refusedDecisionCanBeMadeAnew()
{
    start();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    const QJsonObject refusal{{u"method"_s, u"POST"_s},
                              {u"path"_s, u"/v1.0/communications/calls/*"_s},
                              {u"status"_s, 403},
                              {u"times"_s, 1}};
    control("PUT", u"/faults"_s, {{u"responses"_s, QJsonArray{refusal}}});
    m_fixture->click(u"rejectIncoming"_s);
    QTRY_VERIFY(text(u"incomingProblem"_s).contains(u"403"));
    QTRY_VERIFY(m_fixture->child<QPushButton>(u"rejectIncoming"_s)->isEnabled());
    m_fixture->click(u"rejectIncoming"_s);
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QTRY_COMPARE(cards().size(), 0);
}

void tst_Incoming::ruleOfTheProfileDecides_data()
{
    QTest::addColumn<QJsonObject>("rule");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("result");
    const QJsonObject target{
        {u"identity"_s, QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, aminaId}}}}}};
    QTest::newRow("answer") << QJsonObject{{u"operation"_s, u"answer"_s}} << u"Established"_s
                            << u"Answered by a rule of the profile"_s;
    QTest::newRow("reject") << QJsonObject{{u"operation"_s, u"reject"_s},
                                           {u"body"_s, QJsonObject{{u"reason"_s, u"busy"_s}}}}
                            << u"Terminated"_s << u"Rejected by a rule of the profile"_s;
    QTest::newRow("redirect") << QJsonObject{{u"operation"_s, u"redirect"_s},
                                             {u"body"_s,
                                              QJsonObject{{u"targets"_s, QJsonArray{target}}}}}
                              << u"Terminated"_s << u"Redirected by a rule of the profile"_s;
}

void tst_Incoming::ruleOfTheProfileDecides()
{
    QFETCH(QJsonObject, rule);
    QFETCH(QString, state);
    QFETCH(QString, result);
    rule[u"kinds"] = QJsonArray{u"phone"_s};
    start(1, {{u"rules"_s, QJsonArray{rule}}});
    receive(phone);
    QTRY_COMPARE(m_fixture->state(), state);
    QCOMPARE(m_fixture->cell(u"calls"_s, 0, resultColumn), result);
    QTRY_VERIFY(text(u"incomingNoticeText"_s).endsWith(result));
    QCOMPARE(cards().size(), 0);

    receive(john); // no rule is for it
    QTRY_COMPARE(cards().size(), 1);
}

void tst_Incoming::olderFormatIsShownAndAnswered()
{
    start();
    receive(john, {{u"legacyFirst"_s, true}});
    QTRY_COMPARE(cards().size(), 1);
    const auto isOlder = [](const Message &message) { return message.status == 204; };
    QCOMPARE(std::ranges::count_if(m_messages, isOlder), 1);
    QVERIFY(std::ranges::find_if(m_messages, isOlder)->note.startsWith(u"Older format"_s));
    QCOMPARE(m_fixture->column(u"activity"_s, verdictColumn).size(), m_messages.size());
}

void tst_Incoming::whoJoinsAPolicyGroupIsAnswered()
{
    start(1,
          {{u"participantJoining"_s,
            QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.rejectJoinResponse"_s},
                        {u"reason"_s, u"busy"_s}}}});
    const QString id = receive(john, {{u"policyRecording"_s, true}});
    QTRY_COMPARE(cards().size(), 1);
    const QJsonObject entry{
        {u"changeType"_s, u"updated"_s},
        {u"resourceUrl"_s, u"/communications/calls/"_s + id},
        {u"resourceData"_s,
         QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.participantJoiningNotification"_s}}}};
    control("POST", u"/notifications"_s,
            {{u"callId"_s, id}, {u"body"_s, QJsonObject{{u"value"_s, QJsonArray{entry}}}}});
    const auto isReply = [](const Message &message) {
        return message.kind == MessageKind::Response && message.direction == Direction::Out;
    };
    QTRY_VERIFY(std::ranges::any_of(m_messages, isReply));
    const Message reply = *std::ranges::find_if(m_messages, isReply);
    QCOMPARE(reply.content[u"reason"].toString(), u"busy"_s);
    QCOMPARE(reply.call.text, id);
    const auto asked = std::ranges::find(m_messages, reply.seq - 1, &Message::seq);
    QCOMPARE(reply.exchange, asked->exchange);
}

QTEST_MAIN(tst_Incoming)
#include "tst_incoming.moc"
