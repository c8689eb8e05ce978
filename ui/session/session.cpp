#include "session/session.h"

#include "console/profiles.h"

#include <utility>

Session::Session(const Configuration &configuration, Profiles &profiles, SecretStore &secrets,
                 QObject *parent)
    : QObject(parent), m_configuration(configuration), m_profiles(profiles), m_secrets(secrets)
{
    checkSettings();
}

Session::~Session() = default;

QStringList Session::profileNames() const
{
    return m_profiles.names();
}

void Session::open(const QString &profile)
{
    if (m_console) {
        emit closing();
        m_console.reset();
    }
    m_profileName = profile;
    if (const Result<void> prepared = m_configuration.prepare(); !prepared) {
        emit blocked(prepared.error(), {Remedy::Retry});
        return;
    }
    whenDone(m_profiles.open(profile), this, [this, profile](const Result<Profile> &opened) {
        if (profile != m_profileName)
            return; // somebody chose another one meanwhile
        if (opened)
            openConsole(*opened);
        else if (m_profiles.hasFile(profile) && !m_profiles.describe(profile))
            emit blocked(opened.error(), {Remedy::Retry, Remedy::SetProfileAside});
        else
            emit blocked(opened.error(), {Remedy::Retry});
    });
}

//! Before anybody reads them: what is damaged is kept under another name, and told.
void Session::checkSettings()
{
    const Result<void> checked = m_configuration.checkSettings();
    if (checked)
        return;
    m_toTell = checked.error().text();
    if (checked.error().kind != ErrorKind::Storage)
        return;
    const Result<QString> aside = m_configuration.setSettingsAside();
    m_toTell = aside ? tr("The settings could not be read. They are kept as %1, and the window "
                          "begins with new ones.")
                           .arg(*aside)
                     : aside.error().text();
}

void Session::apply(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
        return open(m_profileName);
    case Remedy::SetProfileAside:
        return setProfileAside();
    case Remedy::SetJournalAside:
        return setJournalAside();
    }
}

void Session::setProfileAside()
{
    const Result<QString> aside = m_profiles.setAside(m_profileName);
    if (!aside) {
        emit blocked(aside.error(), {Remedy::Retry});
        return;
    }
    m_toTell = tr("The profile that cannot be read is kept as %1.").arg(*aside);
    open(m_profiles.names().first());
}

void Session::setJournalAside()
{
    if (m_console)
        emit closing();
    m_console.reset(); // or it would go on writing to the file under its new name
    const Result<QString> aside = m_configuration.setJournalAside(m_profileName);
    if (!aside) {
        emit blocked(aside.error(), {Remedy::Retry});
        return;
    }
    m_toTell = tr("The old journal is kept as %1.").arg(*aside);
    open(m_profileName);
}

void Session::openConsole(const Profile &profile)
{
    m_console = std::make_unique<Console>(profile, m_configuration, m_secrets);
    connect(m_console.get(), &Console::opening, this, &Session::opening);
    whenDone(m_console->open(), m_console.get(),
             [this](const Result<QList<Call>> &calls) { journalOpened(calls); });
}

void Session::journalOpened(const Result<QList<Call>> &calls)
{
    if (!calls) {
        emit blocked(calls.error(), {Remedy::Retry, Remedy::SetJournalAside});
        return;
    }
    m_configuration.rememberProfile(m_profileName);
    emit opened(*calls);
    if (!m_toTell.isEmpty())
        emit told(std::exchange(m_toTell, {}));
    m_console->listen();
    m_console->warmUp();
    m_console->reconcile(*calls);
}
