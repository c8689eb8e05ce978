#pragma once

#include "console/configuration.h"
#include "doctor/callbackwatch.h"
#include "doctor/doctor.h"
#include "shared/tone.h"

#include <QDateTime>
#include <QPointer>

#include <memory>

class Console;

//! A check, and what it found once it has ended.
struct CheckLine
{
    QString id;
    QString title;
    std::optional<Diagnosis> diagnosis = {};
};

//! All of it in one word.
enum class Readiness { NotChecked, Checking, AllWell, LookAtThis, NotReady };

[[nodiscard]] QString textOf(Readiness readiness);
[[nodiscard]] Tone toneOf(Readiness readiness);

/*! The doctor of the profile that is open, and what he found last.

    Looks by himself when the profile is open and whenever its listener changes. Where the profile
    has a public callback URL, that one is watched all the time.
*/
class Checkup : public QObject
{
    Q_OBJECT
public:
    explicit Checkup(const Configuration &configuration, QObject *parent = nullptr);
    ~Checkup() override;

    //! Null while no profile is open.
    void setConsole(Console *console);
    [[nodiscard]] bool canRun() const { return !m_console.isNull(); }

    void run();
    //! Runs unless all is as it was the last time. Keeps nobody waiting.
    void runIfChanged();
    void cancel();
    //! Stops one check alone.
    void cancelOne(const QString &check);

    //! One for each check, in their order; none before the first run.
    [[nodiscard]] const QList<CheckLine> &lines() const { return m_lines; }
    [[nodiscard]] Readiness readiness() const;
    [[nodiscard]] bool isRunning() const { return m_doctor != nullptr; }
    //! The titles of the checks that have failed.
    [[nodiscard]] QStringList failures() const;

    //! Looks at callback URLs; null while there is no listener.
    [[nodiscard]] CallbackWatch *watch() const { return m_watch.get(); }
    [[nodiscard]] bool isWatching() const;
    //! What the watch saw last; nothing while it does not watch or has not looked yet.
    [[nodiscard]] const std::optional<Diagnosis> &callback() const;

signals:
    void changed();
    //! The watched callback URL was reached until now.
    void callbackLost(const Diagnosis &diagnosis);

private:
    void listenerChanged();
    void lookedAgain();
    void take(const Finding &finding);
    void finish();
    void stop();

    Configuration m_configuration;
    QPointer<Console> m_console;
    std::unique_ptr<Doctor> m_doctor;
    std::unique_ptr<CallbackWatch> m_watch;
    QList<CheckLine> m_lines;
    bool m_wasStopped = false;
    bool m_wasReached = false; // at the last look of the watch
    QDateTime m_seen;          // when the token ends that was there at the end of the last run
};
