#include "cli/consoleverb.h"

#include "console/console.h"
#include "scenarios/form.h"

using namespace Qt::StringLiterals;

ConsoleVerb::ConsoleVerb(const Environment &environment)
    : Verb(environment), m_profiles(environment.configuration, environment.secrets)
{
}

ConsoleVerb::~ConsoleVerb() = default;

Result<Profile> ConsoleVerb::describe() const
{
    return m_profiles.describe(environment().profile);
}

QString ConsoleVerb::declaredCallback(const Profile &profile)
{
    return profile.callbackUri.isEmpty() ? urlOf(profile.listener, profile.listener.port).toString()
                                         : publicCallback(profile);
}

bool ConsoleVerb::mayBeSent(const QList<Problem> &problems, bool isSentAnyway) const
{
    for (const Problem &problem : problems) {
        const bool isError = problem.severity != Severity::Warning;
        output().say(
            (isError ? tr("--%1: %2") : tr("Warning, --%1: %2")).arg(problem.field, problem.text));
    }
    return !hasRefusals(problems) && (isSentAnyway || !hasErrors(problems));
}

void ConsoleVerb::open(std::optional<quint16> port)
{
    const Result<void> prepared = describe().and_then([this](const Profile &) {
        return configuration().prepare();
    });
    if (!prepared)
        return fail(prepared.error());
    configuration().rememberProfile(environment().profile);
    whenDone(m_profiles.open(environment().profile), this,
             [this, port](const Result<Profile> &profile) {
                 if (!profile)
                     return fail(profile.error());
                 openConsole(*profile, port);
             });
}

void ConsoleVerb::listen()
{
    connect(m_console.get(), &Console::listenerChanged, this, &ConsoleVerb::listenerChanged);
    m_console->listen();
}

void ConsoleVerb::openConsole(const Profile &description, std::optional<quint16> port)
{
    Profile profile = description;
    profile.listener.port = port.value_or(profile.listener.port);
    // Who names a port relies on it: with a callback, a taken port is no reason to choose another.
    if (port.value_or(0) != 0)
        profile.callbackUri = declaredCallback(profile);
    m_console = std::make_unique<Console>(profile, configuration(), environment().secrets);
    connect(m_console.get(), &Console::recorded, this, &ConsoleVerb::recorded);
    connect(m_console.get(), &Console::journalFailed, this,
            [this](const Error &error) { output().say(error.text()); });
    whenDone(m_console->open(), this, [this](const Result<QList<Call>> &calls) {
        if (!calls)
            return fail(calls.error());
        opened();
    });
}

void ConsoleVerb::listenerChanged()
{
    const ListenerState &state = m_console->listener();
    switch (state.phase) {
    case ListenerState::Phase::Starting:
        return;
    case ListenerState::Phase::Failed:
        return fail(state.problem);
    case ListenerState::Phase::Listening:
        if (!state.note.isEmpty())
            output().say(state.note);
        return listening();
    }
}
