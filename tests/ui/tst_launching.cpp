#include "addressbook/addressbookdialog.h"
#include "console/launches.h"
#include "console/prompts.h"
#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "help/guidewindow.h"
#include "identity/profilestore.h"
#include "launch/launchpanel.h"
#include "launch/pastefield.h"
#include "launch/scenarioform.h"
#include "launch/scenariotree.h"
#include "launch/titledialog.h"
#include "scenarios/createrequests.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidgetItemIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s; // answers at once

const auto linkOfAMeeting =
    u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context="
    "%7b%22Tid%22%3a%22aa67bd4c-8475-432d-bd41-39f255720e0a%22%2c%22Oid%22%3a"
    "%225810cede-f3cc-42eb-b2c1-e9bd5d53ec96%22%7d"_s;

} // namespace

//! What leads to a call: the scenarios, what is pasted, the request by hand, launches and addresses.
class tst_Launching : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyScenarioHasItsForm();
    void pastedLinkOpensTheFormOfTheMeeting();
    void pastedPasscodeIsInNoFile();
    void pastedTextOfNoUseSaysSo();
    void pastedAnswerGoesWithWhatItSpokeOf();
    void pastedBodyOpensItsFormWithAllOfIt();
    void droppedInvitationIsTaken();
    void requestByHandGoesToTheForm();
    void detailByHandGoesToItsPerson();
    void requestByHandNamesTheLineOfAMistake();
    void requestByHandIsSentAsItIsTyped();
    void requestByHandSurvivesARefusal();
    void emptiedRequestIsNotTakenForNone();
    void commandForTheShellHasWhatWasTyped();
    void typeErrorStaysNamedWhenTheFormIsChanged();
    void anotherLinkLeavesNothingOfTheLast();
    void passcodeInAnyFieldIsInNoFile();
    void scenariosAreWalkedThroughFromTheKeyboard();
    void tabFollowsTheEye();
    void membersThatTheFormDoesNotKnowAreKept();
    void missingPermissionIsSaidBeforeItIsSent();
    void rolesOfTheTokenAreComparedWithTheCall();
    void guideHasEveryScenario();
    void placedCallIsAmongTheRecentOnes();
    void savedLaunchComesBackWithoutItsSecrets();
    void addressCompletesTheForm();
    void badPromptIsSaidBeforeTheCallIsPlaced();

private:
    [[nodiscard]] QPlainTextEdit *request() const
    {
        return m_fixture->child<QPlainTextEdit>(u"requestJson"_s);
    }
    [[nodiscard]] QJsonObject body() const
    {
        return readJsonObject(request()->toPlainText().toUtf8()).value_or(QJsonObject());
    }
    [[nodiscard]] QLineEdit *edit(const QString &name) const
    {
        return m_fixture->child<QLineEdit>(name);
    }
    [[nodiscard]] QString scenario() const
    {
        return m_fixture->window().findChild<ScenarioForm *>()->scenario().id;
    }
    [[nodiscard]] PasteField *paste() const
    {
        return m_fixture->window().findChild<PasteField *>();
    }
    //! The item of the tree with this text, or null.
    [[nodiscard]] QTreeWidgetItem *item(const QString &text) const;
    [[nodiscard]] QByteArray everythingOnDisk() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_Launching::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
}

QTreeWidgetItem *tst_Launching::item(const QString &text) const
{
    for (QTreeWidgetItemIterator each(m_fixture->child<ScenarioTree>(u"scenarios"_s)); *each;
         ++each) {
        if ((*each)->text(0) == text && (*each)->flags().testFlag(Qt::ItemIsSelectable))
            return *each;
    }
    return nullptr;
}

QByteArray tst_Launching::everythingOnDisk() const
{
    QByteArray all;
    QDirIterator files(m_fixture->directory(), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void tst_Launching::everyScenarioHasItsForm()
{
    for (const Scenario &each : scenarioCatalogue()) {
        m_fixture->child<ScenarioTree>(u"scenarios"_s)->choose(each.id);
        QCOMPARE(scenario(), each.id);
        QVERIFY(body()[u"mediaConfig"].isObject());
    }
}

void tst_Launching::pastedLinkOpensTheFormOfTheMeeting()
{
    QGuiApplication::clipboard()->setText(u"Join: "_s + linkOfAMeeting);
    QTest::keySequence(edit(u"paste"_s), QKeySequence::Paste);
    QCOMPARE(scenario(), u"meeting-service-hosted"_s);
    QCOMPARE(edit(u"thread-id"_s)->text(), u"19:meeting_x@thread.v2"_s);
    QCOMPARE(body()[u"tenantId"].toString(), u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s);
    QVERIFY(m_fixture->child<QLabel>(u"pasteAnswer"_s)->text().startsWith(u"✓"));
}

void tst_Launching::pastedPasscodeIsInNoFile()
{
    paste()->take(u"https://teams.microsoft.com/meet/2412345678901?p=RecognisableSecret1"_s);
    QCOMPARE(scenario(), u"join-meeting-id-passcode"_s);
    QCOMPARE(edit(u"passcode"_s)->text(), u"RecognisableSecret1"_s);
    QVERIFY2(m_fixture->child<QLabel>(u"pasteAnswer"_s)->text().contains(u"Tenant"),
             "a short link names none");
    m_fixture->close(); // which saves what is filled in
    QVERIFY(!everythingOnDisk().contains("RecognisableSecret1"));
    QVERIFY(everythingOnDisk().contains("2412345678901"));
}

void tst_Launching::pastedTextOfNoUseSaysSo()
{
    const QString before = scenario();
    paste()->take(u"https://teams.live.com/meet/9312345678901?p=abc"_s);
    QVERIFY(!m_fixture->child<QLabel>(u"pasteAnswer"_s)->text().startsWith(u"✓"));
    QVERIFY(!m_fixture->child<QLabel>(u"pasteAnswer"_s)->isHidden());
    QCOMPARE(scenario(), before);
}

void tst_Launching::pastedAnswerGoesWithWhatItSpokeOf()
{
    const auto *answer = m_fixture->child<QLabel>(u"pasteAnswer"_s);
    const auto isShown = [answer] { return !answer->isHidden(); };
    for (const QString &text : {u"no link at all"_s, linkOfAMeeting}) {
        paste()->take(text);
        QVERIFY(isShown());
        m_fixture->child<ScenarioTree>(u"scenarios"_s)->choose(u"group-service-hosted"_s);
        QVERIFY(!isShown());
        paste()->take(text);
        QVERIFY(isShown());
        QTest::keyClicks(edit(u"paste"_s), u"j"_s);
        QVERIFY(!isShown());
    }
}

void tst_Launching::pastedBodyOpensItsFormWithAllOfIt()
{
    QJsonObject documented = samples::object(u"create-call-03-group-service-hosted.request"_s);
    documented[u"future"] = 7;
    paste()->take(QString::fromUtf8(indentedJson(documented)));
    QCOMPARE(scenario(), u"group-service-hosted"_s);
    QCOMPARE(edit(u"user.1.name"_s)->text(), u"user1"_s);
    QCOMPARE(withoutNulls(body()), withoutNulls(documented));
}

void tst_Launching::droppedInvitationIsTaken()
{
    QMimeData dropped;
    dropped.setText(u"Microsoft Teams\nMeeting ID: 241 234 567 890 1\nPasscode: aB3xYz"_s);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_fixture->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_fixture->window(), &drop);
    QCOMPARE(scenario(), u"join-meeting-id-passcode"_s);
    QCOMPARE(edit(u"passcode"_s)->text(), u"aB3xYz"_s);
}

void tst_Launching::requestByHandGoesToTheForm()
{
    QJsonObject changed = body();
    changed[u"subject"] = u"By hand"_s;
    request()->setPlainText(QString::fromUtf8(indentedJson(changed)));
    QCOMPARE(edit(u"subject"_s)->text(), u"By hand"_s);

    edit(u"subject"_s)->setText(u"By form"_s);
    QCOMPARE(body()[u"subject"].toString(), u"By form"_s);
}

void tst_Launching::detailByHandGoesToItsPerson()
{
    m_fixture->child<ScenarioTree>(u"scenarios"_s)->choose(u"group-service-hosted"_s);
    QJsonObject changed = body();
    QJsonArray targets = changed[u"targets"].toArray();
    QJsonObject second = targets[1].toObject();
    second[u"region"] = u"emea"_s;
    targets[1] = second;
    changed[u"targets"] = targets;
    request()->setPlainText(QString::fromUtf8(indentedJson(changed)));
    QCOMPARE(edit(u"target-region.2"_s)->text(), u"emea"_s);
    QVERIFY(edit(u"target-region.2"_s)->isVisible());
    QCOMPARE(edit(u"target-region.1"_s)->text(), QString());

    edit(u"target-region.2"_s)->setText(u"apac"_s);
    QCOMPARE(body()[u"targets"][1][u"region"].toString(), u"apac"_s);
}

void tst_Launching::requestByHandNamesTheLineOfAMistake()
{
    auto *problem = m_fixture->child<QLabel>(u"requestProblem"_s);
    QJsonObject changed = body();
    changed[u"requestedModalities"] = u"audio"_s;
    const QString text = QString::fromUtf8(indentedJson(changed));
    request()->setPlainText(text);
    const auto line = text.left(text.indexOf(u"requestedModalities")).count(u'\n') + 1;
    QVERIFY2(problem->text().startsWith(u"Line %1:"_s.arg(line)), qPrintable(problem->text()));

    request()->setPlainText(u"{\n  \"a\": ,\n}"_s);
    QVERIFY2(problem->text().startsWith(u"Line 2"), qPrintable(problem->text()));
    QCOMPARE(request()->toPlainText(), u"{\n  \"a\": ,\n}"_s);
    m_fixture->click(u"placeCall"_s);
    QCOMPARE(m_fixture->table(u"calls"_s)->model()->rowCount(), 0);
    QVERIFY(m_fixture->child<QPushButton>(u"sendAnyway"_s)->isVisible());
}

void tst_Launching::requestByHandIsSentAsItIsTyped()
{
    m_fixture->fill(u"user.id"_s, amina);
    QString typed = request()->toPlainText();
    typed.replace(u"\"@odata.type\": \"#microsoft.graph.call\""_s,
                  u"\"@odata.type\":      \"#microsoft.graph.call\""_s);
    request()->setPlainText(typed);
    m_fixture->click(u"placeCall"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), u"Established"_s, 15'000);
    QTRY_VERIFY(everythingOnDisk().contains("\"@odata.type\":      \"#microsoft.graph.call\""));
}

void tst_Launching::requestByHandSurvivesARefusal()
{
    const auto typed = u"{ \"mine\": 1 }"_s;
    request()->setPlainText(typed);
    m_fixture->click(u"placeCall"_s);
    m_fixture->click(u"sendAnyway"_s);
    auto *outcome = m_fixture->child<QLabel>(u"outcome"_s);
    QTRY_VERIFY(outcome->isVisible());
    QCOMPARE(request()->toPlainText(), typed);
}

void tst_Launching::emptiedRequestIsNotTakenForNone()
{
    request()->clear();
    QVERIFY(m_fixture->child<QLabel>(u"requestProblem"_s)->isVisible());
    m_fixture->click(u"placeCall"_s);
    QVERIFY(m_fixture->child<QPushButton>(u"sendAnyway"_s)->isVisible());
    QCOMPARE(m_fixture->table(u"calls"_s)->model()->rowCount(), 0);
}

void tst_Launching::commandForTheShellHasWhatWasTyped()
{
    QJsonObject changed = body();
    changed[u"subject"] = u"Typed subject"_s;
    request()->setPlainText(QString::fromUtf8(indentedJson(changed)));
    const auto buttons = m_fixture->window().findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [](const QPushButton *button) {
        return QString(button->text()).remove(u'&').contains(u"cURL"); // the mnemonic is inside
    });
    QVERIFY(found != buttons.end());
    QTest::mouseClick(*found, Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Typed subject"));
}

void tst_Launching::typeErrorStaysNamedWhenTheFormIsChanged()
{
    QJsonObject changed = body();
    changed[u"subject"] = 5;
    request()->setPlainText(QString::fromUtf8(indentedJson(changed)));
    auto *problem = m_fixture->child<QLabel>(u"requestProblem"_s);
    QVERIFY(problem->text().contains(u"subject"));
    m_fixture->child<QCheckBox>(u"delta-roster"_s)->toggle();
    QCOMPARE(body()[u"subject"], QJsonValue(5));
    QVERIFY2(problem->isVisible(), "the wrong member is still sent");
}

void tst_Launching::anotherLinkLeavesNothingOfTheLast()
{
    paste()->take(u"https://teams.microsoft.com/l/meetup-join/19%3achannel%40thread.tacv2/"
                  "1700000000000?context=%7b%22Tid%22%3a%22aa67bd4c-8475-432d-bd41-39f255720e0a"
                  "%22%2c%22Oid%22%3a%225810cede-f3cc-42eb-b2c1-e9bd5d53ec96%22%2c"
                  "%22MessageId%22%3a%221700000000001%22%7d"_s);
    QCOMPARE(body()[u"chatInfo"][u"replyChainMessageId"].toString(), u"1700000000001"_s);
    paste()->take(linkOfAMeeting);
    QCOMPARE(body()[u"chatInfo"][u"threadId"].toString(), u"19:meeting_x@thread.v2"_s);
    QVERIFY(!body()[u"chatInfo"].toObject().contains(u"replyChainMessageId"));
}

void tst_Launching::passcodeInAnyFieldIsInNoFile()
{
    m_fixture->child<ScenarioTree>(u"scenarios"_s)->choose(u"join-meeting-id"_s);
    edit(u"join-meeting-id"_s)
        ->setText(u"https://teams.microsoft.com/meet/2412345678901?p=RecognisableSecret3"_s);
    m_fixture->close();
    QVERIFY(!everythingOnDisk().contains("RecognisableSecret3"));
    QVERIFY(everythingOnDisk().contains("2412345678901"));
}

void tst_Launching::scenariosAreWalkedThroughFromTheKeyboard()
{
    auto *tree = m_fixture->child<ScenarioTree>(u"scenarios"_s);
    tree->choose(u"p2p-service-hosted"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(scenario(), u"p2p-app-hosted"_s);
    QTest::keyClick(tree, Qt::Key_Up);
    QCOMPARE(scenario(), u"p2p-service-hosted"_s);
    QCOMPARE(m_fixture->window().focusWidget(), tree);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(m_fixture->window().focusWidget(), edit(u"user.name"_s));
}

void tst_Launching::tabFollowsTheEye()
{
    edit(u"user.name"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        order.append(m_fixture->window().focusWidget()->objectName());
        QTest::keyClick(m_fixture->window().focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order,
             (QStringList{u"user.name"_s, u"user.id"_s, u"modalities.audio"_s,
                          u"modalities.video"_s, u"modalities.videoBasedScreenSharing"_s}));
}

void tst_Launching::membersThatTheFormDoesNotKnowAreKept()
{
    QJsonObject changed = body();
    changed[u"future"] = QJsonObject{{u"deep"_s, true}};
    request()->setPlainText(QString::fromUtf8(indentedJson(changed)));
    edit(u"subject"_s)->setText(u"Changed in the form"_s);
    QCOMPARE(body()[u"future"], changed[u"future"]);
    QCOMPARE(body()[u"subject"].toString(), u"Changed in the form"_s);
}

void tst_Launching::missingPermissionIsSaidBeforeItIsSent()
{
    ScenarioForm form(*findScenario(u"group-service-hosted"_s));
    form.show();
    form.setFurtherProblems({{.text = u"The token lacks Calls.InitiateGroupCall.All."_s}});
    auto *further = form.findChild<QLabel *>(u"furtherProblems"_s);
    QVERIFY(further->isVisible());
    QVERIFY(further->text().contains(u"Calls.InitiateGroupCall.All"));
    QVERIFY(!form.findChild<QPushButton *>(u"sendAnyway"_s)->isVisible());
    QTest::mouseClick(form.findChild<QPushButton *>(u"placeCall"_s), Qt::LeftButton);
    QVERIFY(form.findChild<QPushButton *>(u"sendAnyway"_s)->isVisible());

    form.setConsentLink(QUrl(u"https://login.example/t/adminconsent?client_id=a"_s));
    QTest::mouseClick(form.findChild<QPushButton *>(u"consentLink"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"https://login.example/t/adminconsent?client_id=a"_s);
}

void tst_Launching::rolesOfTheTokenAreComparedWithTheCall()
{
    m_fixture->close();
    Profile profile{.name = u"Contoso"_s,
                    .tenantId = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s,
                    .applicationId = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s};
    profile.cloud = u"custom"_s;
    profile.endpoints = {.graphRoot = QUrl(u"http://127.0.0.1:1/v1.0"_s),
                         .authority = QUrl(u"http://127.0.0.1:1"_s),
                         .openIdConfiguration = QUrl(u"http://127.0.0.1:1/openid"_s),
                         .issuers = {u"https://api.botframework.com"_s}};
    profile.credential.kind = CredentialKind::Token;
    profile.listener.port = 0;
    QVERIFY(ProfileStore(m_fixture->directory()).save(profile));
    const QByteArray token = makeJsonWebToken(
        {{u"aud"_s, u"http://127.0.0.1:1"_s},
         {u"exp"_s, QDateTime::currentSecsSinceEpoch() + 3600},
         {u"roles"_s, QJsonArray{u"Calls.Initiate.All"_s, u"Mail.Read"_s}}},
        "key", *RsaKey::generate());
    m_fixture->secrets().keepForSession(u"Contoso"_s, QString::fromLatin1(token));
    m_fixture->open(u"Contoso"_s);

    auto *tree = m_fixture->child<ScenarioTree>(u"scenarios"_s);
    tree->choose(u"p2p-service-hosted"_s);
    const auto further = [this] { return m_fixture->child<QLabel>(u"furtherProblems"_s)->text(); };
    QTRY_VERIFY(further().contains(u"Mail.Read"_s)); // far beyond the need
    QVERIFY(!further().contains(u"Calls."_s));
    QVERIFY(m_fixture->child<QPushButton>(u"consentLink"_s)->isHidden());

    auto *later = m_fixture->child<QListWidget>(u"laterOperations"_s);
    later->findItems(u"Invite"_s, Qt::MatchExactly).value(0)->setCheckState(Qt::Checked);
    QVERIFY(further().contains(u"Calls.InitiateGroupCall.All"_s));
    m_fixture->click(u"consentLink"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"http://127.0.0.1:1/aa67bd4c-8475-432d-bd41-39f255720e0a/adminconsent"
             "?client_id=2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s);
    QVERIFY(m_fixture->child<QPushButton>(u"sendAnyway"_s)->isHidden()); // it is for later

    tree->choose(u"group-app-hosted"_s); // another scenario, other plans
    QVERIFY(further().contains(u"Calls.InitiateGroupCall.All"_s));
    QVERIFY(further().contains(u"Calls.AccessMedia.All"_s));
    m_fixture->click(u"placeCall"_s);
    QVERIFY(m_fixture->child<QPushButton>(u"sendAnyway"_s)->isVisible());

    tree->choose(u"p2p-service-hosted"_s);
    QCOMPARE(m_fixture->child<QPushButton>(u"later"_s)->text(), u"For lat&er: 1"_s);
}

void tst_Launching::guideHasEveryScenario()
{
    GuideWindow guide;
    const QString text = guide.findChild<QTextBrowser *>(u"guide"_s)->toPlainText();
    for (const Scenario &each : scenarioCatalogue())
        QVERIFY2(text.contains(each.id), qPrintable(each.id));
    QVERIFY(!text.contains(u"{{"));
}

void tst_Launching::placedCallIsAmongTheRecentOnes()
{
    m_fixture->call(amina, u"Amina Diallo"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"Amina Diallo"_s), 15'000);
    m_fixture->close();
    m_fixture->open();
    QTRY_VERIFY(item(u"Amina Diallo"_s));
    QTRY_VERIFY(m_fixture->isListening());

    auto *tree = m_fixture->child<ScenarioTree>(u"scenarios"_s);
    tree->setCurrentItem(item(u"Amina Diallo"_s));
    QCOMPARE(m_fixture->table(u"calls"_s)->model()->rowCount(),
             1); // walking over it places nothing
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->table(u"calls"_s)->model()->rowCount(), 2, 15'000);
}

void tst_Launching::savedLaunchComesBackWithoutItsSecrets()
{
    paste()->take(u"https://teams.microsoft.com/meet/2412345678901?p=RecognisableSecret2"_s);
    m_fixture->click(u"saveLaunch"_s);
    auto *dialog = m_fixture->window().findChild<TitleDialog *>();
    QVERIFY(dialog->findChild<QCheckBox *>(u"keepSecrets"_s)->isVisible());
    QVERIFY(!dialog->findChild<QCheckBox *>(u"keepSecrets"_s)->isChecked());
    dialog->findChild<QLineEdit *>(u"title"_s)->setText(u"Daily"_s);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok),
                      Qt::LeftButton);
    QTRY_VERIFY(item(u"Daily"_s));
    QVERIFY(!everythingOnDisk().contains("RecognisableSecret2"));

    auto *tree = m_fixture->child<ScenarioTree>(u"scenarios"_s);
    tree->choose(u"p2p-service-hosted"_s);
    emit tree->itemClicked(item(u"Daily"_s), 0);
    QCOMPARE(scenario(), u"join-meeting-id-passcode"_s);
    QCOMPARE(edit(u"join-meeting-id"_s)->text(), u"2412345678901"_s);
    QVERIFY(edit(u"passcode"_s)->text().isEmpty());
    QVERIFY2(m_fixture->child<QLabel>(u"passcode.problem"_s)->isVisible(), "it is asked for again");
}

void tst_Launching::addressCompletesTheForm()
{
    AddressBookDialog book(m_fixture->session().console()->launches(), nullptr);
    book.setAttribute(Qt::WA_DeleteOnClose, false);
    book.show();
    book.findChild<QLineEdit *>(u"address.name"_s)->setText(u"Zoë"_s);
    auto *id = book.findChild<QLineEdit *>(u"address.id"_s);
    QTest::keyClicks(id, u"no id"_s);
    auto *add = book.findChild<QPushButton *>(u"address.add"_s);
    QVERIFY(!add->isEnabled());
    QVERIFY(book.findChild<QLabel *>(u"address.answer"_s)->text().contains(u"An id looks like"));

    id->clear();
    QTest::keyClicks(id, u"11111111-2222-4333-8444-555555555555"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(book.findChild<TableView *>()->model()->rowCount(), 1);
    paste()->take(u"11111111-2222-4333-8444-555555555555"_s);
    QTest::keyClicks(edit(u"user.name"_s), u"Zo"_s);
    QTRY_COMPARE(edit(u"user.name"_s)->completer()->completionCount(), 1);
}

void tst_Launching::badPromptIsSaidBeforeTheCallIsPlaced()
{
    QFile file(m_fixture->directory() + u"/prompt.wav"_s);
    const auto write = [&file](const QByteArray &content) {
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            && (file.close(), true);
    };
    QVERIFY(write("ID3"));
    const auto address = m_fixture->session().console()->prompts().serve(file.fileName());
    QTRY_VERIFY(address.isFinished());
    const QString prompt = address.result()->toString()
        + u",11111111-2222-4333-8444-555555555555"_s;
    m_fixture->child<LaunchPanel>({})->open(
        u"p2p-service-hosted"_s, {{u"user"_s, {amina}}, {u"prefetch-media"_s, {prompt}}});

    m_fixture->click(u"placeCall"_s);
    const auto *place = m_fixture->child<QPushButton>(u"placeCall"_s);
    QVERIFY(!place->isEnabled());
    QCOMPARE(place->text(), u"Checking the prompts…"_s);
    auto *problem = m_fixture->child<QLabel>(u"prefetch-media.problem"_s);
    QTRY_VERIFY(problem->text().contains(u"MP3"_s));
    QVERIFY(problem->isVisible());
    QVERIFY(place->isEnabled());
    const QAbstractItemModel *calls = m_fixture->table(u"calls"_s)->model();
    QCOMPARE(calls->rowCount(), 0);
    m_fixture->click(u"sendAnyway"_s);
    QTRY_COMPARE(calls->rowCount(), 1);
}

QTEST_MAIN(tst_Launching)
#include "tst_launching.moc"
