#include "core/json.h"
#include "profilesbench.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

const QByteArray damagedText = R"({"name": "Contoso", "tenantId": )";

} // namespace

//! Profiles are made and changed in a dialog that loses nothing.
class tst_ProfilesDialog : public ProfilesBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

private:
    [[nodiscard]] QString problem(const QString &member) const
    {
        const auto *label = m_dialog->findChild<QLabel *>(member + u".problem"_s);
        return label->isHidden() ? QString() : label->text();
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
};

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
        .tenantId = contosoTenant,
        .applicationId = contosoApplication,
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
    type(u"tenantId"_s, contosoTenant);
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
    QTRY_VERIFY2(answer().contains(u"until the program ends"), qPrintable(answer()));
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
    QCOMPARE(stored(u"Fabrikam"_s)->tenantId, contosoTenant);
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

void tst_ProfilesDialog::openListenerIsWarnedOf()
{
    fillInContoso();
    type(u"listener/address"_s, u"0.0.0.0"_s);
    QVERIFY(problem(u"listener/address"_s).contains(u"Other machines"));
    press(u"save"_s);
    QCOMPARE(stored(u"Contoso"_s).value_or(Profile()).listener.address, u"0.0.0.0"_s);
}

int main(int argc, char **argv)
{
    return runWithoutKeychain<tst_ProfilesDialog>(argc, argv);
}

#include "tst_profilesdialog.moc"
