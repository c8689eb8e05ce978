#include "doctor/examination.h"

#include "core/background.h"
#include "doctor/credentials.h"
#include "doctor/services.h"
#include "doctor/storage.h"
#include "identity/route.h"

#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = std::chrono::seconds(8);

FutureResult<Diagnosis> immediately(const Diagnosis &diagnosis)
{
    return finishedFuture<Diagnosis>(diagnosis);
}

//! The diagnosis of \a judge on what \a future brings.
template <typename T, typename Judge>
FutureResult<Diagnosis> judged(const FutureResult<T> &future, QObject *context, Judge judge)
{
    const Completion<Diagnosis> completion;
    whenDone(future, context,
             [judge, completion](const Result<T> &result) { completion.finish(judge(result)); });
    return completion.future();
}

} // namespace

Examination::Examination(const Profile &profile, SecretStore &secrets,
                         const ListenerUnderTest &listener, const QString &journalFile,
                         QObject *parent)
    : QObject(parent), m_profile(profile), m_listener(listener), m_journalFile(journalFile),
      m_route(useRouteOf(profile, proxyPasswordOf(profile, secrets), m_http)),
      m_tokens(profile, secrets, m_http), m_keys(profile.endpoints.openIdConfiguration, m_http)
{
}

QList<Check> Examination::checks()
{
    const auto check = [this](const QString &id, const char *title,
                              FutureResult<Diagnosis> (Examination::*run)()) {
        return Check{.id = id, .title = title, .run = [this, run] { return (this->*run)(); }};
    };
    return {
        check(u"graph"_s, QT_TRANSLATE_NOOP("Doctor", "Graph"), &Examination::checkGraph),
        check(u"authority"_s, QT_TRANSLATE_NOOP("Doctor", "Sign-in"), &Examination::checkAuthority),
        check(u"tls"_s, QT_TRANSLATE_NOOP("Doctor", "TLS"), &Examination::checkTls),
        check(u"clock"_s, QT_TRANSLATE_NOOP("Doctor", "Clock"), &Examination::checkClock),
        check(u"certificate"_s, QT_TRANSLATE_NOOP("Doctor", "Certificate"),
              &Examination::checkCertificate),
        check(u"secret"_s, QT_TRANSLATE_NOOP("Doctor", "Client secret"), &Examination::checkSecret),
        check(u"token"_s, QT_TRANSLATE_NOOP("Doctor", "Token"), &Examination::checkToken),
        check(u"permissions"_s, QT_TRANSLATE_NOOP("Doctor", "Permissions"),
              &Examination::checkPermissions),
        check(u"listener"_s, QT_TRANSLATE_NOOP("Doctor", "Listener"), &Examination::checkListener),
        check(u"callback-address"_s, QT_TRANSLATE_NOOP("Doctor", "Callback address"),
              &Examination::checkCallbackAddress),
        check(u"callback"_s, QT_TRANSLATE_NOOP("Doctor", "Callback"), &Examination::checkCallback),
        check(u"keys"_s, QT_TRANSLATE_NOOP("Doctor", "Keys of notifications"),
              &Examination::checkKeys),
        check(u"journal"_s, QT_TRANSLATE_NOOP("Doctor", "Journal"), &Examination::checkJournal),
        check(u"disk"_s, QT_TRANSLATE_NOOP("Doctor", "Disk"), &Examination::checkDisk),
    };
}

FutureResult<Diagnosis> Examination::checkGraph()
{
    const QUrl url = calls();
    return judged(get(url), this,
                  [url](const Result<HttpReply> &reply) { return judgeGraph(url, reply); });
}

FutureResult<Diagnosis> Examination::checkAuthority()
{
    const QUrl url = configurationOfTenant();
    return judged(get(url), this,
                  [url](const Result<HttpReply> &reply) { return judgeAuthority(url, reply); });
}

FutureResult<Diagnosis> Examination::checkTls()
{
    if (!m_route)
        return immediately(failed(m_route.error()));
    const QUrl graph = calls();
    const QUrl authority = configurationOfTenant();
    const Completion<Diagnosis> completion;
    whenDone(get(graph), this, [=, this](const Result<HttpReply> &fromGraph) {
        whenDone(get(authority), this, [=](const Result<HttpReply> &fromAuthority) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            completion.finish(worse(judgeTls(graph, fromGraph, now),
                                    judgeTls(authority, fromAuthority, now)));
        });
    });
    return completion.future();
}

FutureResult<Diagnosis> Examination::checkClock()
{
    return judged(get(calls()), this, [](const Result<HttpReply> &reply) {
        return judgeClock(reply, QDateTime::currentDateTimeUtc());
    });
}

FutureResult<Diagnosis> Examination::checkToken()
{
    return judged(m_tokens.token(), this, judgeToken);
}

FutureResult<Diagnosis> Examination::checkPermissions()
{
    return judged(m_tokens.token(), this, [this](const Result<AccessToken> &token) {
        return judgePermissions(m_profile, token);
    });
}

FutureResult<Diagnosis> Examination::checkCertificate()
{
    if (m_profile.credential.kind != CredentialKind::Certificate)
        return immediately({.state = CheckState::Skipped,
                            .reason = tr("The profile signs in without a certificate.")});
    return judged(m_tokens.certificate(), this, [](const Result<Certificate> &certificate) {
        return judgeCertificate(certificate, QDateTime::currentDateTimeUtc());
    });
}

FutureResult<Diagnosis> Examination::checkSecret()
{
    if (m_profile.credential.kind != CredentialKind::Secret)
        return immediately({.state = CheckState::Skipped,
                            .reason = tr("The profile signs in without a client secret.")});
    return judged(m_tokens.token(), this, [this](const Result<AccessToken> &token) {
        return judgeSecret(m_profile.credential.secretValidUntil, token, QDate::currentDate());
    });
}

FutureResult<Diagnosis> Examination::checkListener()
{
    if (!m_listener.url)
        return immediately(failed(m_listener.url.error()));
    return immediately({.reason = tr("It listens at %1.").arg(m_listener.url->toString())});
}

FutureResult<Diagnosis> Examination::checkCallbackAddress()
{
    if (callback().isEmpty())
        return immediately({.state = CheckState::Skipped,
                            .reason = tr("There is no callback URL without a listener.")});
    return immediately(judgeCallbackAddress(callback()));
}

FutureResult<Diagnosis> Examination::checkCallback()
{
    if (!m_listener.url)
        return immediately({.state = CheckState::Skipped,
                            .reason = tr("There is no listener to reach.")});
    return probe(callback(), m_listener, m_http, patience);
}

FutureResult<Diagnosis> Examination::checkKeys()
{
    if (m_profile.endpoints.openIdConfiguration.isEmpty())
        return immediately({.state = CheckState::Failed,
                            .reason = tr("Microsoft does not publish where the keys of this cloud "
                                         "are: every notification will be refused."),
                            .next = tr("Ask Microsoft for them, and make a profile with own "
                                       "addresses that names them.")});
    return judged(m_keys.fetch(), this, [this](const Result<void> &fetched) {
        if (!fetched)
            return failed(fetched.error());
        if (m_keys.isEmpty())
            return Diagnosis{.state = CheckState::Failed,
                             .reason = tr("The service publishes no keys that could prove a "
                                          "notification."),
                             .next = tr("Check the OpenID configuration of the profile.")};
        return Diagnosis{.reason = tr("The keys that prove notifications are there.")};
    });
}

FutureResult<Diagnosis> Examination::checkJournal()
{
    return inBackground(m_pool, [file = m_journalFile] { return examineJournal(file); });
}

FutureResult<Diagnosis> Examination::checkDisk()
{
    return inBackground(m_pool, [folder = QFileInfo(m_journalFile).path()]() -> Result<Diagnosis> {
        return judgeDiskSpace(folder, QStorageInfo(folder).bytesAvailable());
    });
}

FutureResult<HttpReply> Examination::get(const QUrl &url)
{
    const auto known = m_replies.find(url);
    if (known != m_replies.end())
        return *known;
    return *m_replies.insert(url, m_http.send({.method = "GET", .url = url, .timeout = patience}));
}

QUrl Examination::calls() const
{
    QUrl url = m_profile.endpoints.graphRoot;
    url.setPath(url.path() + u"/communications/calls"_s);
    return url;
}

QUrl Examination::configurationOfTenant() const
{
    QUrl url = m_profile.endpoints.authority;
    url.setPath(url.path() + u'/' + m_profile.tenantId
                + u"/v2.0/.well-known/openid-configuration"_s);
    return url;
}

QUrl Examination::callback() const
{
    return m_profile.callbackUri.isEmpty() ? m_listener.url.value_or(QUrl())
                                           : QUrl(publicCallback(m_profile));
}
