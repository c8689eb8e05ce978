#include "identity/secretstore.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto service = u"Call Console"_s;
constexpr auto patience = 10s;

const char *variableOf(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::Secret:
        break;
    case CredentialKind::Certificate:
        return "CALL_CONSOLE_CERTIFICATE_PASSWORD";
    case CredentialKind::Token:
        return "CALL_CONSOLE_TOKEN";
    }
    return "CALL_CONSOLE_CLIENT_SECRET";
}

Error keychainFailure(const QString &detail, CredentialKind kind)
{
    return {.kind = ErrorKind::Credential,
            .what = SecretStore::tr("The system keychain is not available."),
            .next = SecretStore::tr("Unlock or install one, or set %1 for this run; the secret was "
                                    "not written to any file.")
                        .arg(QString::fromLatin1(variableOf(kind))),
            .detail = detail};
}

//! Runs \a job and finishes \a completion with what \a result makes of it; a silent job fails.
template <typename T, typename Job, typename Read>
void run(Job *job, CredentialKind kind, const Completion<T> &completion, Read result)
{
    job->setInsecureFallback(false);
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    // A job that is late goes on: the keychain runs one after the other and waits for its end.
    QObject::connect(timer, &QTimer::timeout, job, [completion, kind] {
        completion.finish(failure(keychainFailure(SecretStore::tr("It does not answer."), kind)));
    });
    QObject::connect(job, &QKeychain::Job::finished, job, [job, timer, completion, result] {
        if (!timer->isActive())
            return;
        timer->stop();
        completion.finish(result(*job));
    });
    timer->start(patience);
    job->start();
}

auto written(CredentialKind kind)
{
    return [kind](const QKeychain::Job &job) -> Result<void> {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
            return {};
        return failure(keychainFailure(job.errorString(), kind));
    };
}

Result<QString> fromEnvironment(CredentialKind kind, const Error &otherwise)
{
    const QString secret = qEnvironmentVariable(variableOf(kind));
    if (secret.isEmpty())
        return failure(otherwise);
    return secret;
}

Error nothingStored(CredentialKind kind, const QString &profile)
{
    const auto store = SecretStore::tr("Store it with “call-console profile secret”, or unlock the "
                                       "keychain if it is there already.");
    switch (kind) {
    case CredentialKind::Secret:
        break;
    case CredentialKind::Certificate:
        return {.kind = ErrorKind::Credential,
                .what = SecretStore::tr("No password is stored for the certificate of “%1”.")
                            .arg(profile),
                .next = store};
    case CredentialKind::Token:
        return {
            .kind = ErrorKind::Credential,
            .what = SecretStore::tr("No token was pasted for “%1”.").arg(profile),
            .next = SecretStore::tr("Set CALL_CONSOLE_TOKEN for this run; it is never stored.")};
    }
    return {.kind = ErrorKind::Credential,
            .what = SecretStore::tr("No client secret is stored for “%1”.").arg(profile),
            .next = store};
}

Result<QString> readSecret(const QKeychain::ReadPasswordJob &job, const QString &profile,
                           CredentialKind kind)
{
    if (job.error() == QKeychain::NoError)
        return job.textData();
    if (job.error() != QKeychain::EntryNotFound)
        return fromEnvironment(kind, keychainFailure(job.errorString(), kind));
    return fromEnvironment(kind, nothingStored(kind, profile));
}

} // namespace

SecretStore::SecretStore(QObject *parent) : QObject(parent) { }

void SecretStore::keepForSession(const QString &profile, const QString &secret)
{
    m_session[profile] = secret;
}

FutureResult<QString> SecretStore::secret(const QString &profile, CredentialKind kind)
{
    if (const QString secret = m_session.value(profile); !secret.isEmpty())
        return finishedFuture<QString>(secret);
    if (kind == CredentialKind::Token)
        return finishedFuture(fromEnvironment(kind, nothingStored(kind, profile)));
    const Completion<QString> completion;
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(profile);
    run(job, kind, completion, [profile, kind](const QKeychain::ReadPasswordJob &read) {
        return readSecret(read, profile, kind);
    });
    return completion.future();
}

FutureResult<void> SecretStore::store(const QString &profile, const QString &secret,
                                      CredentialKind kind)
{
    const Completion<void> completion;
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(profile);
    job->setTextData(secret);
    run(job, kind, completion, written(kind));
    return completion.future();
}

FutureResult<void> SecretStore::remove(const QString &profile)
{
    m_session.remove(profile);
    const Completion<void> completion;
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(profile);
    constexpr auto kind = CredentialKind::Secret;
    run(job, kind, completion, written(kind));
    return completion.future();
}
