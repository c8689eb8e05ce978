#pragma once

#include "doctor/callbacks.h"
#include "identity/profile.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class SecretStore;

/*! Looks again and again whether the callback URL of a profile goes on leading to its listener.

    Each time by the whole way, from the name on. What ceases to be reached is told after an interval
    and the patience at the latest, which is less than 30 s; only a name that is gone may be known to
    the system for some time longer.
*/
class CallbackWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds usualInterval{15};
    static constexpr std::chrono::seconds patience{8};

    CallbackWatch(const Profile &profile, SecretStore &secrets, const ListenerUnderTest &listener,
                  QObject *parent = nullptr);

    //! Looks now, and then an \a interval after the end of each look.
    void start(std::chrono::milliseconds interval = usualInterval);

    //! What the last look found; nothing before the end of the first.
    [[nodiscard]] const std::optional<Diagnosis> &diagnosis() const { return m_diagnosis; }

    //! One look at another \a url, which the profile may get.
    [[nodiscard]] FutureResult<Diagnosis> lookAt(const QUrl &url);

signals:
    //! A look has ended.
    void looked();

private:
    void look();

    Profile m_profile;
    ListenerUnderTest m_listener;
    FutureResult<QString> m_proxyPassword;
    QTimer m_next;
    std::optional<Diagnosis> m_diagnosis;
};
