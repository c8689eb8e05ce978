#include "cli/doctorverb.h"

#include "cli/interrupt.h"
#include "console/console.h"
#include "doctor/consoledoctor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widestState = 7; // skipped, warning

QJsonObject describe(const Finding &finding)
{
    return {{u"id"_s, finding.id},
            {u"title"_s, finding.title},
            {u"state"_s, toWord(finding.diagnosis.state)},
            {u"reason"_s, finding.diagnosis.reason},
            {u"next"_s, finding.diagnosis.next},
            {u"detail"_s, finding.diagnosis.detail}};
}

QString lineOf(const Finding &finding)
{
    const Error sentences{.what = finding.diagnosis.reason,
                          .next = finding.diagnosis.next,
                          .detail = finding.diagnosis.detail};
    return u"%1  %2: %3"_s.arg(toWord(finding.diagnosis.state).leftJustified(widestState),
                               finding.title, sentences.text());
}

} // namespace

DoctorVerb::DoctorVerb(const Environment &environment)
    : Verb(environment), m_profiles(environment.configuration, environment.secrets)
{
}

DoctorVerb::~DoctorVerb() = default;

void DoctorVerb::start(const QStringList &arguments)
{
    Options options(u"doctor"_s, {},
                    tr("Checks what has to be right before a call: services, token, permissions, "
                       "callback, journal. Nothing is called. Ends with 1 if a check failed."));
    if (!understand(options, arguments))
        return;
    const QString name = environment().profile;
    const Result<void> prepared = m_profiles.describe(name).and_then([this](const Profile &) {
        return configuration().prepare();
    });
    if (!prepared)
        return fail(prepared.error());
    configuration().rememberProfile(name);
    connect(new Interrupt(this), &Interrupt::requested, this, [this] { end(ExitCode::Failed); });
    whenDone(m_profiles.open(name), this, [this](const Result<Profile> &profile) {
        if (profile)
            open(*profile);
        else
            fail(profile.error());
    });
}

void DoctorVerb::open(const Profile &profile)
{
    m_console = std::make_unique<Console>(profile, configuration(), environment().secrets);
    connect(m_console.get(), &Console::listenerChanged, this, &DoctorVerb::listenerChanged);
    // A journal that cannot be opened is for its own check to tell.
    whenDone(m_console->open(), this, [this](const Result<QList<Call>> &) { m_console->listen(); });
}

void DoctorVerb::listenerChanged()
{
    if (!m_doctor && m_console->listener().phase != ListenerState::Phase::Starting)
        examine();
}

void DoctorVerb::examine()
{
    m_doctor = doctorOf(*m_console, configuration());
    connect(m_doctor.get(), &Doctor::finished, this, &DoctorVerb::finish);
    m_doctor->start();
}

void DoctorVerb::print(const Finding &finding)
{
    if (environment().isJson)
        output().json(describe(finding));
    else
        output().line(lineOf(finding));
}

void DoctorVerb::finish(const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        print(finding);
    const bool hasFailed = std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.diagnosis.state == CheckState::Failed;
    });
    end(hasFailed ? ExitCode::Failed : ExitCode::Done);
}
