#include "doctor/consoledoctor.h"

#include "console/console.h"
#include "doctor/examination.h"

namespace {

ListenerUnderTest listenerOf(Console &console)
{
    const ListenerState &state = console.listener();
    ListenerUnderTest listener{
        .url = state.url, .expectProbe = [&console](const QByteArray &nonce, const QString &host) {
            return console.expectProbe(nonce, host);
        }};
    if (state.phase == ListenerState::Phase::Failed)
        listener.url = failure(state.problem);
    return listener;
}

} // namespace

std::unique_ptr<Doctor> doctorOf(Console &console, const Configuration &configuration)
{
    const Profile &profile = console.profile();
    auto *examination = new Examination(profile, console.secrets(), listenerOf(console),
                                        configuration.journalFile(profile.name));
    auto doctor = std::make_unique<Doctor>(examination->checks());
    examination->setParent(doctor.get()); // goes with who looks at it
    return doctor;
}

std::unique_ptr<CallbackWatch> watchOf(Console &console)
{
    return std::make_unique<CallbackWatch>(console.profile(), console.secrets(),
                                           listenerOf(console));
}
