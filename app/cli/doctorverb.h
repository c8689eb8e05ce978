#pragma once

#include "cli/verb.h"
#include "console/profiles.h"

#include <memory>

class Console;
class Doctor;
struct Finding;

//! `doctor`: looks at everything that has to be right before a call, a line for each.
class DoctorVerb : public Verb
{
    Q_OBJECT
public:
    explicit DoctorVerb(const Environment &environment);
    ~DoctorVerb() override;

    void start(const QStringList &arguments) override;

private:
    void open(const Profile &profile);
    void listenerChanged();
    void examine();
    void print(const Finding &finding);
    void finish(const QList<Finding> &findings);

    Profiles m_profiles;
    std::unique_ptr<Console> m_console; // ends before the sandbox that it may talk to
    std::unique_ptr<Doctor> m_doctor;   // ends before what it looks at
};
