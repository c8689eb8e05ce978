#include "doctor/consoledoctor.h"

#include "console/console.h"
#include "doctor/examination.h"

std::unique_ptr<Doctor> doctorOf(Console &console, const Configuration &configuration)
{
    const ListenerState &state = console.listener();
    ListenerUnderTest listener{.url = state.url,
                               .expectProbe = [&console](const QByteArray &nonce) {
                                   return console.expectProbe(nonce);
                               }};
    if (state.phase == ListenerState::Phase::Failed)
        listener.url = failure(state.problem);
    const Profile &profile = console.profile();
    auto *examination = new Examination(profile, console.secrets(), listener,
                                        configuration.journalFile(profile.name));
    auto doctor = std::make_unique<Doctor>(examination->checks());
    examination->setParent(doctor.get()); // goes with who looks at it
    return doctor;
}
