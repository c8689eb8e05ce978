#pragma once

#include "console/configuration.h"
#include "console/console.h"

#include <QObject>

#include <memory>

class Profiles;
class SecretStore;

//! What a person can do about something that keeps a profile from opening.
enum class Remedy {
    Retry,
    SetProfileAside, //!< keep the file of the profile under another name, and open the sandbox
    SetJournalAside, //!< keep the file under another name and begin a new journal
};

/*! The profile that the window works with: opens one, closes it, opens another.

    Everything that can go wrong on the way is told with what can be done about it; nothing is
    changed on the disk unless a person asks for it.
*/
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const Configuration &configuration, Profiles &profiles, SecretStore &secrets,
            QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const Configuration &configuration() const { return m_configuration; }
    [[nodiscard]] Profiles &profiles() { return m_profiles; }
    [[nodiscard]] QStringList profileNames() const;
    [[nodiscard]] QString profileName() const { return m_profileName; }
    //! Null while no profile is open.
    [[nodiscard]] Console *console() const { return m_console.get(); }

    void open(const QString &profile);
    //! Does what a person has chosen about what blocked() told.
    void apply(Remedy remedy);

signals:
    //! So many of the messages of its journal have been read.
    void opening(qint64 messages, qint64 all);
    //! The profile is open; \a calls are those that its journal tells of.
    void opened(const QList<Call> &calls);
    //! The console is about to go.
    void closing();
    void blocked(const Error &error, const QList<Remedy> &remedies);
    void told(const QString &sentence);

private:
    void checkSettings();
    void setProfileAside();
    void setJournalAside();
    void openConsole(const Profile &profile);
    void journalOpened(const Result<QList<Call>> &calls);

    Configuration m_configuration;
    Profiles &m_profiles;
    SecretStore &m_secrets;
    QString m_profileName;
    QString m_toTell; // once the profile is open
    std::unique_ptr<Console> m_console;
};
