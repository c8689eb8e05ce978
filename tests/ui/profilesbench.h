#pragma once

#include "console/profiles.h"
#include "identity/profilestore.h"
#include "identity/secretstore.h"
#include "profiles/profilesdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

inline const auto contosoTenant = QStringLiteral("aa67bd4c-8475-432d-bd41-39f255720e0a");
inline const auto contosoApplication = QStringLiteral("2891555a-92ff-42e6-80fa-6e1300c6b5c6");

//! A profile whose services nobody reaches, on a port that nobody listens at.
inline Profile unreachable(const QString &name, const QString &host = QStringLiteral("127.0.0.1"))
{
    return {
        .name = name,
        .cloud = QStringLiteral("custom"),
        .endpoints = {.graphRoot = QUrl(QStringLiteral("http://%1:1/v1.0").arg(host)),
                      .authority = QUrl(QStringLiteral("http://%1:1").arg(host)),
                      .openIdConfiguration = QUrl(QStringLiteral("http://%1:1/openid").arg(host)),
                      .issuers = {QStringLiteral("https://api.botframework.com")}},
        .tenantId = contosoTenant,
        .applicationId = contosoApplication,
        .listener = {.port = 0}};
}

//! The dialog of profiles, on a folder of its own.
class ProfilesBench : public QObject
{
protected:
    void setUp()
    {
        delete m_dialog;
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<SecretStore>();
        m_profiles = std::make_unique<Profiles>(Configuration(m_folder->path()), *m_secrets);
        m_dialog = new ProfilesDialog(*m_profiles, &m_parent);
        m_dialog->show();
    }
    void tearDown() { m_dialog.clear(); }

    [[nodiscard]] QLineEdit *edit(const QString &member) const
    {
        return m_dialog->findChild<QLineEdit *>(member);
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
        return m_dialog->findChild<QPushButton *>(QStringLiteral("profile.") + name);
    }
    void press(const QString &name) const
    {
        QVERIFY2(button(name)->isEnabled(), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    void fillInContoso() const
    {
        press(QStringLiteral("new"));
        type(QStringLiteral("name"), QStringLiteral("Contoso"));
        type(QStringLiteral("tenantId"), contosoTenant);
        type(QStringLiteral("applicationId"), contosoApplication);
    }
    [[nodiscard]] QString answer() const
    {
        return m_dialog->findChild<QLabel *>(QStringLiteral("profileAnswer"))->text();
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

//! Runs a test where nobody's keychain is touched.
template <typename Test>
int runWithoutKeychain(int argc, char **argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication program(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}
