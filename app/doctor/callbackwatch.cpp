#include "doctor/callbackwatch.h"

#include "identity/route.h"

using namespace std::chrono_literals;

static_assert(CallbackWatch::usualInterval + CallbackWatch::patience < 30s);

CallbackWatch::CallbackWatch(const Profile &profile, SecretStore &secrets,
                             const ListenerUnderTest &listener, QObject *parent)
    : QObject(parent), m_profile(profile), m_listener(listener),
      m_proxyPassword(proxyPasswordOf(profile, secrets))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &CallbackWatch::look);
}

void CallbackWatch::start(std::chrono::milliseconds interval)
{
    m_next.setInterval(interval);
    look();
}

FutureResult<Diagnosis> CallbackWatch::lookAt(const QUrl &url)
{
    // A connection that was opened earlier would outlive the name and the certificate.
    auto *http = new HttpClient(this);
    if (const Result<void> route = useRouteOf(m_profile, m_proxyPassword, *http); !route) {
        http->deleteLater();
        return finishedFuture<Diagnosis>(failed(route.error()));
    }
    const FutureResult<Diagnosis> found = probe(url, m_listener, *http, patience);
    whenDone(found, http, [http](const Result<Diagnosis> &) { http->deleteLater(); });
    return found;
}

void CallbackWatch::look()
{
    m_next.stop();
    whenDone(lookAt(QUrl(publicCallback(m_profile))), this, [this](const Result<Diagnosis> &found) {
        m_diagnosis = found ? *found : failed(found.error());
        m_next.start();
        emit looked();
    });
}
