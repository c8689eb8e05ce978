#include "console/launches.h"
#include "core/json.h"
#include "launch/launchpanel.h"
#include "launch/scenarioform.h"
#include "profiles/incomingruledialog.h"
#include "profiles/profilesdialog.h"
#include "scenarios/catalogue.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

const auto tenant = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s;
const QByteArray damagedText = R"({"name": "Contoso", "tenantId": )";
const auto application = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s;

//! A profile whose services nobody reaches, on a port that nobody listens at.
Profile unreachable(const QString &name, const QString &host = u"127.0.0.1"_s)
{
    return {.name = name,
            .cloud = u"custom"_s,
            .endpoints = {.graphRoot = QUrl(u"http://%1:1/v1.0"_s.arg(host)),
                          .authority = QUrl(u"http://%1:1"_s.arg(host)),
                          .openIdConfiguration = QUrl(u"http://%1:1/openid"_s.arg(host)),
                          .issuers = {u"https://api.botframework.com"_s}},
            .tenantId = tenant,
            .applicationId = application,
            .listener = {.port = 0}};
}

} // namespace

//! Profiles are made and changed in a dialog that loses nothing, and can be told apart.
class tst_ProfilesDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.clear(); }

    void everythingThatAProfileHasCanBeFilledIn();
    void whatIsWrongStandsAtItsFieldAndNothingIsLost();
    void whatIsWrongIsScrolledTo();
    void chinaIsListedAndSaysWhyItCannotBeChosen();
    void fieldsFollowTheirChoice();
    void idOfASecretIsNoSecret();
    void pastedTokenTellsUntilWhenItIsGood();
    void secretIsInNoFileAndServesThisSession();
    void duplicateHasANameOfItsOwn();
    void importedProfileIsLookedOverFirst();
    void exportHasNoSecret();
    void removingAsksFirst();
    void whatIsNotSavedIsNotThrownAwayByClosing();
    void builtInSandboxCannotBeChanged();
    void unreadableProfileIsSetAsideAndNotWrittenOver();
    void importOverAnUnreadableProfileSetsItAside();
    void openListenerIsWarnedOf();
    void decisionsAboutIncomingCallsAreMade();
    void redirectionAsksToWhomAtOnce();
    void redirectionCompletesFromTheAddressBook();
    void wheelScrollsAndDecidesNothing();
    void decisionsOfAFileStayAsTheyAre();
    void switchingNamesTheLivingCalls();
    void realTenantIsUnmistakable();
    void changedProfileCountsAtOnce();
    void firstRealPhoneIsAskedFor();
    void emergencyNumbersAreNeverSent();

private:
    [[nodiscard]] QLineEdit *edit(const QString &member) const
    {
        return m_dialog->findChild<QLineEdit *>(member);
    }
    [[nodiscard]] QString problem(const QString &member) const
    {
        const auto *label = m_dialog->findChild<QLabel *>(member + u".problem"_s);
        return label->isHidden() ? QString() : label->text();
    }
    void type(const QString &member, const QString &text) const
    {
        edit(member)->clear();
        QTest::keyClicks(edit(member), text);
    }
    void choose(const QString &member, const QString &word) const
    {
        auto *box = m_dialog->findChild<QComboBox *>(member);
        box->setCurrentIndex(box->findData(word));
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(u"profile."_s + name);
    }
    void press(const QString &name) const
    {
        QVERIFY2(button(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    //! Leaves a file of a profile that cannot be read.
    void damage(const QString &name) const
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"profiles"_s));
        QFile file(m_folder->filePath(u"profiles/%1.json"_s.arg(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(damagedText), damagedText.size());
        file.close();
        emit m_profiles->changed();
    }
    //! What is in the file of a profile that was set aside.
    [[nodiscard]] QByteArray setAsideOf(const QString &name) const
    {
        const QDir folder(m_folder->filePath(u"profiles"_s));
        QFile file(folder.filePath(folder.entryList({name + u".json.aside-*"_s}).value(0)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void fillInContoso() const
    {
        press(u"new"_s);
        type(u"name"_s, u"Contoso"_s);
        type(u"tenantId"_s, tenant);
        type(u"applicationId"_s, application);
    }
    [[nodiscard]] QString answer() const
    {
        return m_dialog->findChild<QLabel *>(u"profileAnswer"_s)->text();
    }
    [[nodiscard]] Result<Profile> stored(const QString &name) const
    {
        return ProfileStore(m_folder->path()).load(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Profiles> m_profiles;
    QPointer<ProfilesDialog> m_dialog;
    QWidget m_parent;
};

void tst_ProfilesDialog::init()
{
    delete m_dialog;
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets = std::make_unique<SecretStore>();
    m_profiles = std::make_unique<Profiles>(Configuration(m_folder->path()), *m_secrets);
    m_dialog = new ProfilesDialog(*m_profiles, &m_parent);
    m_dialog->show();
}

void tst_ProfilesDialog::everythingThatAProfileHasCanBeFilledIn()
{
    fillInContoso();
    choose(u"color"_s, u"teal"_s);
    choose(u"cloud"_s, u"custom"_s);
    type(u"graphRoot"_s, u"https://graph.contoso.example/v1.0"_s);
    type(u"authority"_s, u"https://login.contoso.example"_s);
    type(u"openIdConfiguration"_s, u"https://keys.contoso.example/openid"_s);
    type(u"issuers"_s, u"https://a.example, https://b.example"_s);
    choose(u"credential/kind"_s, u"certificate"_s);
    type(u"credential/certificateFile"_s, u"/etc/bot.crt"_s);
    type(u"credential/keyFile"_s, u"/etc/bot.key"_s);
    type(u"callbackUri"_s, u"https://bot.contoso.example/callback"_s);
    type(u"listener/port"_s, u"9000"_s);
    type(u"listener/path"_s, u"/calls"_s);
    choose(u"proxy/kind"_s, u"manual"_s);
    type(u"proxy/host"_s, u"proxy.contoso.example"_s);
    type(u"proxy/port"_s, u"8080"_s);
    type(u"proxy/user"_s, u"sam"_s);
    type(u"caCertificate"_s, u"/etc/own.pem"_s);
    type(u"defaults/applicationDisplayName"_s, u"Calling Bot"_s);
    type(u"defaults/applicationInstanceId"_s, u"7629bdce-046c-4903-86b4-a8f718277e1a"_s);
    press(u"save"_s);

    const Profile expected{
        .name = u"Contoso"_s,
        .color = u"teal"_s,
        .cloud = u"custom"_s,
        .endpoints = {.graphRoot = QUrl(u"https://graph.contoso.example/v1.0"_s),
                      .authority = QUrl(u"https://login.contoso.example"_s),
                      .openIdConfiguration = QUrl(u"https://keys.contoso.example/openid"_s),
                      .issuers = {u"https://a.example"_s, u"https://b.example"_s},
                      .caCertificate = u"/etc/own.pem"_s},
        .tenantId = tenant,
        .applicationId = application,
        .credential = {.kind = CredentialKind::Certificate,
                       .certificateFile = u"/etc/bot.crt"_s,
                       .keyFile = u"/etc/bot.key"_s},
        .callbackUri = u"https://bot.contoso.example/callback"_s,
        .listener = {.port = 9000, .path = u"/calls"_s},
        .proxy = {.kind = ProxyKind::Manual,
                  .host = u"proxy.contoso.example"_s,
                  .port = 8080,
                  .user = u"sam"_s},
        .applicationDisplayName = u"Calling Bot"_s,
        .applicationInstanceId = u"7629bdce-046c-4903-86b4-a8f718277e1a"_s};
    const Result<Profile> saved = stored(u"Contoso"_s);
    QVERIFY2(saved, qPrintable(answer()));
    QVERIFY2(*saved == expected, indentedJson(toJson(*saved)).constData());
}

void tst_ProfilesDialog::whatIsWrongStandsAtItsFieldAndNothingIsLost()
{
    fillInContoso();
    type(u"listener/port"_s, u"eighty"_s);
    QVERIFY(problem(u"listener/port"_s).contains(u"between 0 and 65535"));
    QCOMPARE(problem(u"tenantId"_s), QString());
    edit(u"tenantId"_s)->clear();
    QCOMPARE(problem(u"tenantId"_s), QString());

    press(u"save"_s);
    QVERIFY(problem(u"tenantId"_s).contains(u"tenantId"));
    QCOMPARE(edit(u"listener/port"_s)->text(), u"eighty"_s);
    QVERIFY(!m_profiles->hasFile(u"Contoso"_s));

    // Another profile is looked at meanwhile.
    auto *list = m_dialog->findChild<QListWidget *>(u"profileList"_s);
    const int row = list->currentRow();
    list->setCurrentRow(0);
    QVERIFY(edit(u"listener/port"_s)->text() != u"eighty");
    list->setCurrentRow(row);
    QCOMPARE(edit(u"listener/port"_s)->text(), u"eighty"_s);
    QCOMPARE(edit(u"name"_s)->text(), u"Contoso"_s);

    type(u"listener/port"_s, u"80"_s);
    type(u"tenantId"_s, tenant);
    press(u"save"_s);
    QVERIFY(stored(u"Contoso"_s));
}

void tst_ProfilesDialog::whatIsWrongIsScrolledTo()
{
    fillInContoso();
    type(u"listener/port"_s, u"eighty"_s);
    m_dialog->findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
    press(u"save"_s);
    const auto *problem = m_dialog->findChild<QLabel *>(u"listener/port.problem"_s);
    QTRY_COMPARE(problem->visibleRegion().boundingRect(), problem->rect());
}

void tst_ProfilesDialog::chinaIsListedAndSaysWhyItCannotBeChosen()
{
    const auto *box = m_dialog->findChild<QComboBox *>(u"cloud"_s);
    QStringList words;
    for (int i = 0; i < box->count(); ++i)
        words.append(box->itemData(i).toString());
    QCOMPARE(words,
             (QStringList{u"global"_s, u"usGovL4"_s, u"usGovL5"_s, u"china"_s, u"custom"_s}));
    const int china = box->findData(u"china"_s);
    QVERIFY(box->itemText(china).contains(u"no calling API"));
    QVERIFY(!qobject_cast<QStandardItemModel *>(box->model())->item(china)->isEnabled());
}

void tst_ProfilesDialog::fieldsFollowTheirChoice()
{
    press(u"new"_s);
    QVERIFY(edit(u"graphRoot"_s)->isHidden() || !edit(u"graphRoot"_s)->isVisible());
    choose(u"cloud"_s, u"custom"_s);
    QVERIFY(edit(u"graphRoot"_s)->isVisible());
    QVERIFY(edit(u"credential/clientSecret"_s)->isVisible());
    choose(u"credential/kind"_s, u"token"_s);
    QVERIFY(!edit(u"credential/clientSecret"_s)->isVisible());
    QVERIFY(edit(u"credential/token"_s)->isVisible());
}

void tst_ProfilesDialog::idOfASecretIsNoSecret()
{
    fillInContoso();
    type(u"credential/clientSecret"_s, u"57dab8b1-894c-409a-b240-bd8beae78896"_s);
    QVERIFY(problem(u"credential/clientSecret"_s).contains(u"id of a secret"));
    press(u"save"_s);
    QVERIFY(!m_profiles->hasFile(u"Contoso"_s));
}

void tst_ProfilesDialog::pastedTokenTellsUntilWhenItIsGood()
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray expiry = QByteArray::number(QDateTime::currentSecsSinceEpoch() + 3600);
    const QByteArray token = part(R"({"alg":"RS256","kid":"k"})") + '.'
        + part(R"({"aud":"https://graph.microsoft.com","exp":)" + expiry + '}') + '.'
        + part("signature");
    fillInContoso();
    choose(u"credential/kind"_s, u"token"_s);
    edit(u"credential/token"_s)->setText(QString::fromLatin1(token));
    QVERIFY2(problem(u"credential/token"_s).startsWith(u"It is good until"),
             qPrintable(problem(u"credential/token"_s)));
    choose(u"cloud"_s, u"usGovL4"_s);
    QVERIFY(problem(u"credential/token"_s).contains(u"graph.microsoft.us"));
    edit(u"credential/token"_s)->setText(u"no token"_s);
    QVERIFY(problem(u"credential/token"_s).contains(u"not an access token"));
}

void tst_ProfilesDialog::secretIsInNoFileAndServesThisSession()
{
    fillInContoso();
    type(u"credential/clientSecret"_s, u"s3cr3t-value"_s);
    QCOMPARE(edit(u"credential/clientSecret"_s)->echoMode(), QLineEdit::Password);
    press(u"save"_s);
    QTRY_VERIFY2(answer().contains(u"this session only"), qPrintable(answer()));
    QCOMPARE(edit(u"credential/clientSecret"_s)->text(), QString());
    const auto secret = m_secrets->secret(u"Contoso"_s);
    QVERIFY(secret.isFinished());
    QCOMPARE(secret.result().value_or(QString()), u"s3cr3t-value"_s);
    QFile file(m_folder->filePath(u"profiles/Contoso.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cr3t"));
}

void tst_ProfilesDialog::duplicateHasANameOfItsOwn()
{
    fillInContoso();
    press(u"save"_s);
    press(u"duplicate"_s);
    QCOMPARE(edit(u"name"_s)->text(), u"Copy of Contoso"_s);
    type(u"name"_s, u"Contoso"_s);
    press(u"save"_s);
    QVERIFY(answer().contains(u"already"));
    type(u"name"_s, u"Fabrikam"_s);
    press(u"save"_s);
    QVERIFY(stored(u"Fabrikam"_s));
    QVERIFY(stored(u"Contoso"_s));
    QCOMPARE(stored(u"Fabrikam"_s)->tenantId, tenant);
}

void tst_ProfilesDialog::importedProfileIsLookedOverFirst()
{
    QFile file(m_folder->filePath(u"given.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"name":"Given","cloud":"moon","tenantId":"t","applicationId":"a",
                   "clientSecret":"s3cr3t-value","controlToken":"st33r"})");
    file.close();
    press(u"import"_s);
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    QVERIFY(chooser);
    emit chooser->fileSelected(file.fileName());
    chooser->close();

    QVERIFY(!m_profiles->hasFile(u"Given"_s));
    QVERIFY(problem(u"cloud"_s).contains(u"moon"));
    choose(u"cloud"_s, u"global"_s);
    press(u"save"_s);
    QVERIFY(stored(u"Given"_s));
    QCOMPARE(m_secrets->secret(u"Given"_s).result().value_or(QString()), u"s3cr3t-value"_s);
    QCOMPARE(m_secrets->controlToken(u"Given"_s).result().value_or(QString()), u"st33r"_s);
}

void tst_ProfilesDialog::exportHasNoSecret()
{
    fillInContoso();
    type(u"credential/clientSecret"_s, u"s3cr3t-value"_s);
    press(u"save"_s);
    press(u"export"_s);
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    const QString path = m_folder->filePath(u"out.json"_s);
    emit chooser->fileSelected(path);
    chooser->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("s3cr3t"));
    QVERIFY(readProfile(readJsonObject(text).value()));
}

void tst_ProfilesDialog::removingAsksFirst()
{
    fillInContoso();
    press(u"save"_s);
    press(u"remove"_s);
    auto *question = m_dialog->findChild<QMessageBox *>(u"confirmRemove"_s);
    QVERIFY(question);
    QVERIFY(m_profiles->hasFile(u"Contoso"_s));
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmRemove.yes"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_profiles->hasFile(u"Contoso"_s));
    QTRY_COMPARE(m_dialog->findChild<QListWidget *>(u"profileList"_s)->count(), 1);
}

void tst_ProfilesDialog::whatIsNotSavedIsNotThrownAwayByClosing()
{
    fillInContoso();
    m_dialog->close();
    QVERIFY(m_dialog && m_dialog->isVisible());
    auto *question = m_dialog->findChild<QMessageBox *>(u"confirmDiscard"_s);
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmDiscard.yes"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
}

void tst_ProfilesDialog::builtInSandboxCannotBeChanged()
{
    QVERIFY(!edit(u"tenantId"_s)->isEnabled());
    for (const auto &name : {u"save"_s, u"remove"_s, u"export"_s, u"duplicate"_s})
        QVERIFY(!m_dialog->findChild<QPushButton *>(u"profile."_s + name)->isEnabled());
    QVERIFY(answer().contains(u"built in"));
}

void tst_ProfilesDialog::unreadableProfileIsSetAsideAndNotWrittenOver()
{
    damage(u"Contoso"_s);
    QVERIFY(button(u"setAside"_s)->isHidden());
    m_dialog->edit(u"Contoso"_s);
    QVERIFY2(answer().contains(u"“Contoso” is damaged"), qPrintable(answer()));
    QVERIFY2(answer().contains(u"Contoso.json"), qPrintable(answer()));
    QVERIFY(!edit(u"tenantId"_s)->isEnabled());
    for (const auto &name : {u"save"_s, u"duplicate"_s, u"export"_s, u"use"_s})
        QVERIFY2(!button(name)->isEnabled(), qPrintable(name));

    press(u"setAside"_s);
    QVERIFY(!m_profiles->hasFile(u"Contoso"_s));
    QVERIFY(button(u"setAside"_s)->isHidden());
    QVERIFY2(answer().contains(u"Contoso.json.aside-"), qPrintable(answer()));
    QCOMPARE(setAsideOf(u"Contoso"_s), damagedText);
}

void tst_ProfilesDialog::importOverAnUnreadableProfileSetsItAside()
{
    damage(u"Contoso"_s);
    QFile file(m_folder->filePath(u"given.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"name":"Contoso","tenantId":"t","applicationId":"a"})");
    file.close();
    press(u"import"_s);
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    QVERIFY(chooser);
    emit chooser->fileSelected(file.fileName());
    chooser->close();

    QVERIFY2(answer().contains(u"aside"), qPrintable(answer()));
    press(u"save"_s);
    QVERIFY2(stored(u"Contoso"_s), qPrintable(answer()));
    QCOMPARE(setAsideOf(u"Contoso"_s), damagedText);
}

void tst_ProfilesDialog::decisionsAboutIncomingCallsAreMade()
{
    fillInContoso();
    choose(u"incoming.phone"_s, u"reject"_s);
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"incoming.phone.details"_s),
                      Qt::LeftButton);
    auto *details = m_dialog->findChild<IncomingRuleDialog *>();
    QVERIFY(details && details->isVisible());
    auto *reason = details->findChild<QComboBox *>(u"reason"_s);
    reason->setCurrentText(u"busy"_s);
    QTest::mouseClick(details->findChild<QPushButton *>(u"ruleOk"_s), Qt::LeftButton);
    QCOMPARE(m_dialog->findChild<QLabel *>(u"incoming.phone.summary"_s)->text(), u"busy"_s);
    choose(u"incoming.group"_s, u"answer"_s);
    press(u"save"_s);

    const Result<Profile> profile = stored(u"Contoso"_s);
    QVERIFY(profile);
    QCOMPARE(profile->incoming.rules,
             (QList<IncomingRule>{{.kinds = {ArrivalKind::Phone},
                                   .operation = u"reject"_s,
                                   .body = {{u"reason"_s, u"busy"_s}}},
                                  {.kinds = {ArrivalKind::Group}, .operation = u"answer"_s}}));
    choose(u"incoming.phone"_s, QString());
    choose(u"incoming.group"_s, QString());
    press(u"save"_s);
    QCOMPARE(stored(u"Contoso"_s)->incoming, IncomingPolicy());
}

void tst_ProfilesDialog::redirectionAsksToWhomAtOnce()
{
    fillInContoso();
    choose(u"incoming.peerToPeer"_s, u"redirect"_s);
    QPointer<IncomingRuleDialog> details = m_dialog->findChild<IncomingRuleDialog *>();
    QVERIFY(details);
    auto *ok = details->findChild<QPushButton *>(u"ruleOk"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QVERIFY2(details->isVisible(), "without a target it is no rule");
    QVERIFY(details->findChild<QLabel *>(u"ruleProblem"_s)->text().contains(u"1 to 25"_s));
    QTest::keyClicks(details->findChild<QLineEdit *>(u"user.1.id"_s),
                     u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
    details->findChild<QLineEdit *>(u"timeout"_s)->setText(u"30"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QTRY_VERIFY(!details);
    press(u"save"_s);
    const Result<Profile> profile = stored(u"Contoso"_s);
    QVERIFY(profile);
    QCOMPARE(profile->incoming.rules.size(), 1);
    const QJsonObject body = profile->incoming.rules.first().body;
    QCOMPARE(body[u"timeout"].toInt(), 30);
    QCOMPARE(body[u"targets"][0][u"identity"][u"user"][u"id"].toString(),
             u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);

    choose(u"incoming.phone"_s, u"redirect"_s);
    m_dialog->findChild<IncomingRuleDialog *>()->reject(); // as it was
    QCOMPARE(m_dialog->findChild<QComboBox *>(u"incoming.phone"_s)->currentData(), QString());
}

void tst_ProfilesDialog::redirectionCompletesFromTheAddressBook()
{
    WindowFixture fixture;
    for (const QString &name : {u"Contoso"_s, u"Fabrikam"_s})
        QVERIFY(ProfileStore(fixture.directory()).save(unreachable(name)));
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(fixture.isListening());
    fixture.child<QAction>(u"incomingRules"_s)->trigger();
    m_dialog = fixture.child<ProfilesDialog>({});
    QVERIFY(m_dialog);
    fixture.session().console()->launches().addAddress({.name = u"Zoe Fischer"_s, .id = johnId});

    const auto completions = [this](const QString &profile) {
        m_dialog->edit(profile);
        choose(u"incoming.phone"_s, u"redirect"_s);
        const QPointer<IncomingRuleDialog> details = m_dialog->findChild<IncomingRuleDialog *>();
        auto *target = details->findChild<QLineEdit *>(u"user.1.name"_s);
        QTest::keyClicks(target, u"Zoe"_s);
        const int count = target->completer()->completionCount();
        details->reject();
        delete details;
        return count;
    };
    QTRY_COMPARE(completions(u"Contoso"_s), 1);
    QCOMPARE(completions(u"Fabrikam"_s), 0); // has an address book of its own
}

void tst_ProfilesDialog::wheelScrollsAndDecidesNothing()
{
    fillInContoso();
    auto *box = m_dialog->findChild<QComboBox *>(u"incoming.phone"_s);
    edit(u"name"_s)->setFocus();
    const QPointF middle = box->rect().center();
    QWheelEvent down(middle, box->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &down);
    QCOMPARE(box->currentData(), QString());
    QVERIFY(!down.isAccepted());
}

//! Those, and what the dialog has no field for.
void tst_ProfilesDialog::decisionsOfAFileStayAsTheyAre()
{
    Profile profile = unreachable(u"Contoso"_s);
    profile.clockRate = 60;
    profile.incoming = {
        .rules = {{.kinds = {ArrivalKind::Phone, ArrivalKind::Group},
                   .operation = u"answer"_s,
                   .body = {{u"callbackUri"_s, u"https://other.example/callback"_s}}},
                  {.operation = u"reject"_s}},
        .joinResponse = {{u"@odata.type"_s, u"#microsoft.graph.rejectJoinResponse"_s},
                         {u"reason"_s, u"busy"_s}}};
    QVERIFY(m_profiles->save(profile));
    m_dialog->edit(u"Contoso"_s, u"tenantId"_s);
    type(u"defaults/applicationDisplayName"_s, u"Calling Bot"_s);
    press(u"save"_s);
    profile.applicationDisplayName = u"Calling Bot"_s;
    QCOMPARE(*stored(u"Contoso"_s), profile);

    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"incoming.phone.details"_s),
                      Qt::LeftButton);
    QTest::mouseClick(
        m_dialog->findChild<IncomingRuleDialog *>()->findChild<QPushButton *>(u"ruleOk"_s),
        Qt::LeftButton);
    press(u"save"_s);
    const QList<IncomingRule> rules = stored(u"Contoso"_s)->incoming.rules;
    QCOMPARE(rules.last().kinds, QList<ArrivalKind>{ArrivalKind::Phone});
    QCOMPARE(rules.last().body[u"callbackUri"],
             profile.incoming.rules.first().body[u"callbackUri"]);
    QCOMPARE(rules.first().kinds, QList<ArrivalKind>{ArrivalKind::Group});
}

void tst_ProfilesDialog::openListenerIsWarnedOf()
{
    fillInContoso();
    type(u"listener/address"_s, u"0.0.0.0"_s);
    QVERIFY(problem(u"listener/address"_s).contains(u"Other machines"));
    press(u"save"_s);
    QCOMPARE(stored(u"Contoso"_s).value_or(Profile()).listener.address, u"0.0.0.0"_s);
}

void tst_ProfilesDialog::switchingNamesTheLivingCalls()
{
    WindowFixture fixture;
    QVERIFY(ProfileStore(fixture.directory()).save(unreachable(u"Contoso"_s)));
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
    auto *box = fixture.child<QComboBox>(u"profiles"_s);
    const auto pick = [box](const QString &name) {
        box->setCurrentText(name);
        emit box->textActivated(name);
    };

    pick(u"Contoso"_s);
    auto *question = fixture.child<QMessageBox>(u"confirmSwitch"_s);
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"John: Established"), qPrintable(question->text()));
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmSwitch.stay"_s), Qt::LeftButton);
    QCOMPARE(fixture.session().profileName(), u"Sandbox"_s);
    QCOMPARE(box->currentText(), u"Sandbox"_s);
    QCOMPARE(fixture.state(), u"Established"_s);
    QTRY_VERIFY(!fixture.child<QMessageBox>(u"confirmSwitch"_s));

    pick(u"Contoso"_s);
    question = fixture.child<QMessageBox>(u"confirmSwitch"_s);
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmSwitch.go"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.session().console());
    QTRY_COMPARE(fixture.session().console()->profile().name, u"Contoso"_s);
    QCOMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 0);
}

void tst_ProfilesDialog::realTenantIsUnmistakable()
{
    WindowFixture fixture;
    Profile real = unreachable(u"Contoso"_s, u"graph.invalid"_s);
    real.color = u"red"_s;
    QVERIFY(ProfileStore(fixture.directory()).save(real));
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    const auto *band = fixture.child<QLabel>(u"tenantBand"_s);
    QVERIFY(!band->isVisible());

    fixture.session().open(u"Contoso"_s);
    QTRY_VERIFY(band->isVisible());
    QCOMPARE(band->text(), u"Real tenant: Contoso. Calls reach people."_s);
    QVERIFY(band->palette().color(QPalette::Window)
            != fixture.window().palette().color(QPalette::Window));
    const auto *box = fixture.child<QComboBox>(u"profiles"_s);
    QVERIFY(!box->itemIcon(box->findText(u"Contoso"_s)).isNull());
}

void tst_ProfilesDialog::changedProfileCountsAtOnce()
{
    WindowFixture fixture;
    QVERIFY(ProfileStore(fixture.directory()).save(unreachable(u"Contoso"_s)));
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(fixture.isListening());
    for (QAction *action : fixture.window().findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(u"Ctrl+Shift+P"_s))
            action->trigger();
    }
    m_dialog = fixture.child<ProfilesDialog>({});
    QVERIFY(m_dialog);
    QCOMPARE(edit(u"name"_s)->text(), u"Contoso"_s);
    type(u"listener/path"_s, u"/elsewhere"_s);
    press(u"save"_s);
    QTRY_VERIFY(fixture.isListening());
    QTRY_COMPARE(fixture.session().console()->listener().url.path(), u"/elsewhere"_s);
}

void tst_ProfilesDialog::firstRealPhoneIsAskedFor()
{
    WindowFixture fixture;
    QVERIFY(ProfileStore(fixture.directory()).save(unreachable(u"Contoso"_s, u"graph.invalid"_s)));
    fixture.secrets().keepForSession(u"Contoso"_s, u"s3cr3t"_s);
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(fixture.isListening());
    const auto place = [&fixture] {
        fixture.child<LaunchPanel>({})->open(u"pstn-service-hosted"_s,
                                             {{u"phone"_s, {u"+12345678901"_s}},
                                              {u"source"_s, {application}}});
        QTRY_VERIFY(fixture.child<QPushButton>(u"placeCall"_s)->isEnabled());
        fixture.child<ScenarioForm>({})->submitted();
    };
    const auto outcome = [&fixture] { return fixture.child<QLabel>(u"outcome"_s)->text(); };
    place();
    auto *question = fixture.child<QMessageBox>(u"confirmPhone"_s);
    QVERIFY(question);
    QVERIFY(question->text().contains(u"+12345678901"));
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!fixture.child<QMessageBox>(u"confirmPhone"_s));
    QCOMPARE(outcome(), QString());

    place();
    question = fixture.child<QMessageBox>(u"confirmPhone"_s);
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmPhone.yes"_s), Qt::LeftButton);
    QTRY_VERIFY(!outcome().isEmpty()); // nobody is there
    QTRY_VERIFY(!fixture.child<QMessageBox>(u"confirmPhone"_s));
    place();
    QVERIFY2(!fixture.child<QMessageBox>(u"confirmPhone"_s), "it asked once more");
}

void tst_ProfilesDialog::emergencyNumbersAreNeverSent()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.child<LaunchPanel>({})->open(u"pstn-service-hosted"_s, {{u"phone"_s, {u"112"_s}}});
    fixture.click(u"placeCall"_s);
    QVERIFY(!fixture.child<QPushButton>(u"sendAnyway"_s)->isVisible());
    QCOMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 0);

    // Neither by hand nor by an operation: no way out of the program takes it.
    const auto reply = fixture.session().console()->send(
        buildCreateRequest(*findScenario(u"pstn-service-hosted"_s),
                           R"({"targets": [{"identity": {"phone": {"id": "+44 999"}}}]})"));
    QVERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QVERIFY(reply.result().error().what.contains(u"emergency"));
}

int main(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's keychain is touched
    QApplication application(argc, argv);
    tst_ProfilesDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_profilesdialog.moc"
