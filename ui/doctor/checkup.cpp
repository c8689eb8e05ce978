#include "doctor/checkup.h"

#include "console/console.h"
#include "doctor/consoledoctor.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Checkup)
};

} // namespace

QString textOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::NotChecked:
        break;
    case Readiness::Checking:
        return Words::tr("Checking…");
    case Readiness::AllWell:
        return Words::tr("All well");
    case Readiness::LookAtThis:
        return Words::tr("Look at this");
    case Readiness::NotReady:
        return Words::tr("Not ready");
    }
    return Words::tr("Not checked yet");
}

Tone toneOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::NotChecked:
        break;
    case Readiness::Checking:
    case Readiness::LookAtThis:
        return Tone::Pending;
    case Readiness::AllWell:
        return Tone::Good;
    case Readiness::NotReady:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

Checkup::Checkup(const Configuration &configuration, QObject *parent)
    : QObject(parent), m_configuration(configuration)
{
    setObjectName(u"checkup"_s);
}

Checkup::~Checkup() = default;

void Checkup::setConsole(Console *console)
{
    stop();
    m_watch.reset();
    m_console = console;
    m_lines.clear();
    if (console)
        connect(console, &Console::listenerChanged, this, &Checkup::listenerChanged);
    emit changed();
}

void Checkup::run()
{
    stop();
    if (!m_console)
        return;
    m_lines.clear();
    m_wasStopped = false;
    m_doctor = doctorOf(*m_console, m_configuration);
    for (const Check &check : m_doctor->checks())
        m_lines.append({.id = check.id, .title = check.translatedTitle()});
    connect(m_doctor.get(), &Doctor::found, this, &Checkup::take);
    connect(m_doctor.get(), &Doctor::finished, this, &Checkup::finish);
    m_doctor->start();
    emit changed();
}

void Checkup::runIfChanged()
{
    // What failed may have been mended elsewhere.
    if (m_console && !isRunning()
        && (m_wasStopped || m_seen != m_console->token().expires
            || readiness() == Readiness::NotReady))
        run();
}

void Checkup::cancel()
{
    if (!m_doctor)
        return;
    m_wasStopped = true;
    m_doctor->cancel();
}

void Checkup::cancelOne(const QString &check)
{
    if (!m_doctor)
        return;
    m_wasStopped = true;
    m_doctor->cancelOne(check);
}

Readiness Checkup::readiness() const
{
    if (m_lines.isEmpty())
        return Readiness::NotChecked;
    if (isRunning())
        return Readiness::Checking;
    const auto has = [this](CheckState state) {
        return std::ranges::any_of(m_lines, [state](const CheckLine &line) {
            return line.diagnosis && line.diagnosis->state == state;
        });
    };
    if (has(CheckState::Failed))
        return Readiness::NotReady;
    if (m_wasStopped)
        return Readiness::NotChecked;
    return has(CheckState::Warning) ? Readiness::LookAtThis : Readiness::AllWell;
}

QStringList Checkup::failures() const
{
    QStringList titles;
    for (const CheckLine &line : m_lines) {
        if (line.diagnosis && line.diagnosis->state == CheckState::Failed)
            titles.append(line.title);
    }
    return titles;
}

bool Checkup::isWatching() const
{
    return m_watch && m_console && hasPublicCallback(m_console->profile());
}

const std::optional<Diagnosis> &Checkup::callback() const
{
    static const std::optional<Diagnosis> nothing;
    return m_watch ? m_watch->diagnosis() : nothing;
}

//! Whether it listens or not is known: before that, half of the checks have nothing to look at.
void Checkup::listenerChanged()
{
    m_watch.reset();
    m_wasReached = false;
    const ListenerState::Phase phase = m_console->listener().phase;
    if (phase == ListenerState::Phase::Starting)
        return;
    if (phase == ListenerState::Phase::Listening) {
        m_watch = watchOf(*m_console);
        connect(m_watch.get(), &CallbackWatch::looked, this, &Checkup::lookedAgain);
    }
    if (isWatching())
        m_watch->start();
    run();
}

//! The line of the doctor is as new as the last look.
void Checkup::lookedAgain()
{
    const auto line = std::ranges::find(m_lines, u"callback"_s, &CheckLine::id);
    if (line != m_lines.end() && !isRunning())
        line->diagnosis = m_watch->diagnosis();
    emit changed();
    const bool isReached = m_watch->diagnosis()->state != CheckState::Failed;
    if (std::exchange(m_wasReached, isReached) && !isReached)
        emit callbackLost(*m_watch->diagnosis());
}

void Checkup::take(const Finding &finding)
{
    const auto line = std::ranges::find(m_lines, finding.id, &CheckLine::id);
    if (line == m_lines.end())
        return;
    line->diagnosis = finding.diagnosis;
    emit changed();
}

void Checkup::finish()
{
    m_seen = m_console ? m_console->token().expires : QDateTime();
    stop();
    emit changed();
}

//! It may be the doctor himself who tells of his end.
void Checkup::stop()
{
    if (Doctor *doctor = m_doctor.release()) {
        doctor->disconnect(this);
        doctor->setParent(this);
        doctor->deleteLater();
    }
}
