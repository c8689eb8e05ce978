#pragma once

#include "sandbox/sandboxroster.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

/*! Who is in a call beside the application: those of the script that is played, and those whom the
    application invited, without those whom it removed.
*/
class Attendance
{
public:
    //! Takes whom the script has in the call now, and whether anything else happens in it.
    void setScripted(const QList<SandboxParticipant> &present, bool goesOn);
    void add(const SandboxParticipant &participant);
    void remove(const QString &id);
    //! Until they unmute themselves (operations, "Mute participant").
    void mute(const QString &id);

    [[nodiscard]] QList<SandboxParticipant> present() const;
    [[nodiscard]] std::optional<SandboxParticipant> find(const QString &id) const;
    //! Nobody is there, and nobody will come by the script.
    [[nodiscard]] bool isDeserted() const;

private:
    void forgetMuteOfChanged(const QList<SandboxParticipant> &present);

    QList<SandboxParticipant> m_scripted;
    QList<SandboxParticipant> m_added;
    QSet<QString> m_removed; // of the script, which would bring them back
    QSet<QString> m_muted;   // by the application
    bool m_goesOn = false;
};
