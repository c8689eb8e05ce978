#pragma once

#include "launches/secrets.h"
#include "launches/storedfile.h"
#include "scenarios/field.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <functional>

//! A call as it was filled in, to be placed once more.
struct Launch
{
    QString scenario;
    QString title = {}; //!< the name that somebody gave it, or empty
    FieldValues values = {};
    QJsonObject extra = {};   //!< members of the body that the form does not know, as they were
    QDateTime time = {};      //!< when it was placed or saved
    QStringList leftOut = {}; //!< keys of fields and paths in extra whose secrets were not kept

    bool operator==(const Launch &) const = default;
};

/*! The last launches of a profile, and those that somebody gave a name.

    Every change is in the file when a function returns. A secret that is not kept is named in
    Launch::leftOut, so that a form can ask for it again.
*/
class LaunchHistory
{
    Q_DECLARE_TR_FUNCTIONS(LaunchHistory)
public:
    //! Whether the field \a key of \a scenario holds a secret.
    using SecretTest = std::function<bool(const QString &scenario, const QString &key)>;

    static constexpr qsizetype mostRecents = 20;

    LaunchHistory(const QString &file, SecretTest isSecret);

    //! Newest first.
    [[nodiscard]] Result<QList<Launch>> recents() const;
    //! By title, as people sort.
    [[nodiscard]] Result<QList<Launch>> saved() const;

    //! Puts \a launch first among the recent ones; an equal one moves up.
    [[nodiscard]] Result<void> remember(const Launch &launch,
                                        Secrets secrets = Secrets::LeaveOut) const;
    //! Keeps \a launch under its title, in place of the one that has it.
    [[nodiscard]] Result<void> save(const Launch &launch,
                                    Secrets secrets = Secrets::LeaveOut) const;
    [[nodiscard]] Result<void> rename(const QString &title, const QString &newTitle) const;
    [[nodiscard]] Result<void> remove(const QString &title) const;

    //! Whether something of \a launch would be left out where no secrets are kept.
    [[nodiscard]] bool holdsSecrets(const Launch &launch) const;

private:
    struct Lists
    {
        QList<Launch> recents;
        QList<Launch> saved;
    };

    [[nodiscard]] Result<Lists> read(const QJsonObject &object) const;
    [[nodiscard]] Result<void> change(const std::function<Result<void>(Lists &)> &edit) const;
    [[nodiscard]] Launch kept(Launch launch, Secrets secrets) const;

    StoredFile m_file;
    SecretTest m_isSecret;
};
