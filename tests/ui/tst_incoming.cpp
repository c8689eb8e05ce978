#include "core/json.h"
#include "http/httpclient.h"
#include "incoming/incomingbar.h"
#include "incoming/incomingcard.h"
#include "sandbox/sandbox.h"
#include "shared/desktopnotice.h"
#include "shared/messagemodel.h"
#include "shared/tableview.h"
#include "shared/tonelabel.h"
#include "windowfixture.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int resultColumn = static_cast<int>(CallModel::Column::Result);
constexpr int scenarioColumn = static_cast<int>(CallModel::Column::Scenario);
constexpr int verdictColumn = static_cast<int>(MessageModel::Column::Verdict);

const QJsonObject john{{u"id"_s, johnId}};
const QJsonObject phone{{u"kind"_s, u"phone"_s}, {u"id"_s, u"+12345678901"_s}};
const auto aminaId = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;
const auto weeklySync = u"19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2"_s;

} // namespace

//! Calls that others place to the application, decided about in the window.
class tst_Incoming : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cardSaysWhoCalls_data();
    void cardSaysWhoCalls();
    void answeredCallIsEstablished();
    void callerIsAnsweredWithWhatTheFormSays();
    void rejectedCallHasItsReason_data();
    void rejectedCallHasItsReason();
    void redirectedCallGoesToItsTargets();
    void formOfADecisionLeavesActivityItsRoom();
    void callThatNobodyDecidesOnWasMissed_data();
    void callThatNobodyDecidesOnWasMissed();
    void refusedDecisionCanBeMadeAnew();
    void ruleOfTheProfileDecides_data();
    void ruleOfTheProfileDecides();
    void theMostUrgentCardComesFirst();
    void focusStaysWhereItIs();
    void keyboardDecides();
    void keyboardDecidesInAnyWindow();
    void desktopTellsOfItInTheBackground();
    void olderFormatIsShownAndAnswered();
    void whoJoinsAPolicyGroupIsAnswered();
    void sandboxLetsSomebodyCall();
    void sandboxOfAnotherProcessLetsSomebodyCall();
    void somebodyIsLetCallFromWhereCallsAreLaunched();

private:
    void start(double clockRate = 1, const QJsonObject &policy = {});
    QString receive(const QJsonObject &source, const QJsonObject &more = {});
    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body);
    [[nodiscard]] QList<IncomingCard *> cards() const;
    [[nodiscard]] QString text(const QString &label) const;
    //! The body of the last request with this key.
    [[nodiscard]] QJsonObject sent(const QString &key) const;

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowFixture> m_fixture;
    QJsonObject m_ready;
    QList<Message> m_messages;
    HttpClient m_http;
};

void tst_Incoming::init()
{
    m_messages.clear();
    m_fixture = std::make_unique<WindowFixture>();
}

void tst_Incoming::cleanup()
{
    m_fixture->close();
    m_fixture.reset();
    m_sandbox.reset();
}

void tst_Incoming::start(double clockRate, const QJsonObject &policy)
{
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{.clockRate = clockRate});
    const Result<QJsonObject> ready = m_sandbox->start();
    QVERIFY(ready);
    m_ready = *ready;
    QJsonObject file = m_ready;
    file[u"name"] = u"Local"_s;
    file[u"listener"] = QJsonObject{{u"port"_s, 0}};
    if (!policy.isEmpty())
        file[u"incoming"] = policy;
    const Result<Profile> profile = readProfile(file);
    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text()));
    QVERIFY(ProfileStore(m_fixture->directory()).save(*profile));
    m_fixture->secrets().keepForSession(u"Local"_s, m_ready[u"clientSecret"].toString());
    m_fixture->open(u"Local"_s);
    QTRY_VERIFY(m_fixture->isListening());
    connect(m_fixture->session().console(), &Console::recorded, this,
            [this](const Batch &batch) { m_messages += batch.messages; });
}

QJsonObject tst_Incoming::control(const QByteArray &method, const QString &path,
                                  const QJsonObject &body)
{
    const auto future = m_http.send(
        {.method = method,
         .url = QUrl(m_ready[u"control"].toString() + path),
         .headers = {{"Authorization", "Bearer " + m_ready[u"controlToken"].toString().toUtf8()},
                     {"Content-Type", "application/json"}},
         .body = compactJson(body)});
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }) || !future.result())
        return {};
    return readJsonObject(future.result()->body).value_or(QJsonObject());
}

QString tst_Incoming::receive(const QJsonObject &source, const QJsonObject &more)
{
    QJsonObject body = more;
    body[u"source"] = source;
    body[u"callbackUri"] = m_fixture->session().console()->callbackUri();
    return control("POST", u"/calls/incoming"_s, body)[u"callId"].toString();
}

QList<IncomingCard *> tst_Incoming::cards() const
{
    QList<IncomingCard *> shown;
    for (IncomingCard *card : m_fixture->window().findChildren<IncomingCard *>()) {
        if (card->isVisible())
            shown.append(card);
    }
    return shown;
}

QString tst_Incoming::text(const QString &label) const
{
    const auto *found = m_fixture->child<QLabel>(label);
    return found ? found->text() : QString();
}

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

void tst_Incoming::formOfADecisionLeavesActivityItsRoom()
{
    start();
    const auto *activity = m_fixture->child<QDockWidget>(u"activityDock"_s);
    const int before = activity->height();
    m_fixture->fill(u"user.name"_s, u"Ann"_s);
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    m_fixture->click(u"redirectIncoming"_s);
    m_fixture->window().grab(); // lays everything out
    QCOMPARE(activity->height(), before);

    m_fixture->click(u"newCall"_s);
    QCOMPARE(m_fixture->child<QLineEdit>(u"user.name"_s)->text(), u"Ann"_s);
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

void tst_Incoming::theMostUrgentCardComesFirst()
{
    start();
    for (int i = 0; i < 3; ++i)
        receive(john);
    receive(phone, {{u"policyRecording"_s, true}});
    QTRY_COMPARE(text(u"moreIncoming"_s), u"1 more call(s) wait for a decision."_s);
    QCOMPARE(cards().size(), 3);
    const auto top = std::ranges::min(cards(), {},
                                      [](const IncomingCard *card) { return card->y(); });
    QTRY_COMPARE(top->call().arrival->kind, ArrivalKind::PolicyRecording);
}

void tst_Incoming::focusStaysWhereItIs()
{
    start();
    auto *field = m_fixture->child<QLineEdit>(u"user.name"_s);
    m_fixture->window().activateWindow();
    field->setFocus();
    const QWidget *before = m_fixture->window().focusWidget();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    QCOMPARE(m_fixture->window().focusWidget(), before);
}

void tst_Incoming::keyboardDecides()
{
    start();
    receive(john);
    receive(phone);
    QTRY_COMPARE(cards().size(), 2);
    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    QTest::keyClick(&m_fixture->window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cards().size(), 1);
    QTest::keyClick(&m_fixture->window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cards().size(), 0);
    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
}

void tst_Incoming::keyboardDecidesInAnyWindow()
{
    start();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    QDialog other(&m_fixture->window());
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTest::keyClick(&other, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cards().size(), 0);
    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
}

void tst_Incoming::desktopTellsOfItInTheBackground()
{
    start();
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!m_fixture->window().isActiveWindow());
    QSignalSpy told(m_fixture->window().findChild<DesktopNotice *>(), &DesktopNotice::told);
    receive(john);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), u"John calls"_s);

    auto *table = m_fixture->table(u"calls"_s);
    table->setCurrentIndex({});
    m_fixture->child<DesktopNotice>({})->bringUp();
    QCOMPARE(m_fixture->cell(u"calls"_s, table->currentIndex().row(),
                             static_cast<int>(CallModel::Column::Peer)),
             u"John"_s);
    QTRY_VERIFY(m_fixture->window().isActiveWindow());
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

void tst_Incoming::sandboxLetsSomebodyCall()
{
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
    m_fixture->child<QAction>(u"letSomebodyCall"_s)->trigger();
    auto *dialog = m_fixture->child<QDialog>(u"callIn"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"user.id"_s)->clear();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"callInNow"_s), Qt::LeftButton);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"user.id"_s), johnId);
    QTest::mouseClick(dialog->findChild<QToolButton *>(u"moreOptions"_s), Qt::LeftButton);
    for (const QString &part : {u"forwardedBy.id"_s, u"transferor.id"_s})
        QTest::keyClicks(dialog->findChild<QLineEdit *>(part), johnId);
    QCOMPARE(cards().size(), 0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"callInNow"_s), Qt::LeftButton);
    QTRY_COMPARE(cards().size(), 1);
    QCOMPARE(text(u"incomingTitle"_s), u"John calls"_s);
    const QString details = text(u"incomingDetails"_s);
    QVERIFY2(details.contains(u"forwarded from John to Calling Bot"), qPrintable(details));
    QVERIFY2(details.contains(u"transferred by John"), qPrintable(details));
    QTRY_VERIFY2(!m_fixture->child<QDialog>(u"callIn"_s), "it hides the card");
}

//! Its line was imported, and its token is new each time that it starts.
void tst_Incoming::sandboxOfAnotherProcessLetsSomebodyCall()
{
    start();
    auto *action = m_fixture->child<QAction>(u"letSomebodyCall"_s);
    QVERIFY(action->isEnabled());
    action->trigger();
    auto *dialog = m_fixture->child<QDialog>(u"callIn"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"user.id"_s), johnId);
    auto *call = dialog->findChild<QPushButton *>(u"callInNow"_s);
    const auto isSaid = [dialog](const QString &words) {
        const auto labels = dialog->findChildren<ToneLabel *>();
        return std::ranges::any_of(labels, [&words](const ToneLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    m_fixture->secrets().keepControlTokenForSession(u"Local"_s, u"of-an-earlier-start"_s);
    QTest::mouseClick(call, Qt::LeftButton);
    QTRY_VERIFY(isSaid(u"does not know this control token"_s));
    QCOMPARE(cards().size(), 0);

    m_fixture->secrets().keepControlTokenForSession(u"Local"_s,
                                                    m_ready[u"controlToken"].toString());
    QTest::mouseClick(call, Qt::LeftButton);
    QTRY_COMPARE(cards().size(), 1);
    QCOMPARE(text(u"incomingTitle"_s), u"John calls"_s);
}

void tst_Incoming::somebodyIsLetCallFromWhereCallsAreLaunched()
{
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
    auto *tree = m_fixture->child<QTreeWidget>(u"scenarios"_s);
    QTreeWidgetItem *item = tree->findItems(u"Let somebody call…"_s, Qt::MatchRecursive).value(0);
    QVERIFY(item);
    QCOMPARE(item->parent()->text(0), u"Incoming"_s);
    tree->setCurrentItem(item);
    QVERIFY2(!m_fixture->child<QDialog>(u"callIn"_s), "walking over it does nothing");
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(m_fixture->child<QDialog>(u"callIn"_s));

    m_fixture->child<QAction>(u"letSomebodyCall"_s)->trigger();
    const auto dialogs = m_fixture->window().findChildren<QDialog *>(u"callIn"_s);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    QCOMPARE(m_fixture->window().findChildren<QDialog *>(u"callIn"_s).size(), dialogs.size() + 1);

    m_fixture->close();
    const Profile tenant{.name = u"Contoso"_s,
                         .tenantId = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s,
                         .applicationId = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s,
                         .listener = {.port = 0}};
    QVERIFY(ProfileStore(m_fixture->directory()).save(tenant));
    m_fixture->open(tenant.name);
    tree = m_fixture->child<QTreeWidget>(u"scenarios"_s);
    item = tree->findItems(u"Let somebody call…"_s, Qt::MatchRecursive).value(0);
    QTRY_VERIFY(item->toolTip(0).contains(u"from Teams"_s));
    QCOMPARE(item->data(0, Qt::AccessibleDescriptionRole).toString(), item->toolTip(0));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    QVERIFY(!m_fixture->child<QDialog>(u"callIn"_s));
}

QTEST_MAIN(tst_Incoming)
#include "tst_incoming.moc"
