#include "identity/secretstore.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto service = u"Call Console"_s;
constexpr auto patience = 10s;

Error keychainFailure(const QString &detail)
{
    return {.kind = ErrorKind::Credential,
            .what = SecretStore::tr("The system keychain is not available."),
            .next = SecretStore::tr("Unlock or install one, or set CALL_CONSOLE_CLIENT_SECRET for "
                                    "this run; the secret was not written to any file."),
            .detail = detail};
}

//! Runs \a job and finishes \a completion with what \a result makes of it; a silent job fails.
template <typename T, typename Job, typename Read>
void run(Job *job, const Completion<T> &completion, Read result)
{
    job->setInsecureFallback(false);
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    // A job that is late goes on: the keychain runs one after the other and waits for its end.
    QObject::connect(timer, &QTimer::timeout, job, [completion] {
        completion.finish(failure(keychainFailure(SecretStore::tr("It does not answer."))));
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

Result<void> written(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return failure(keychainFailure(job.errorString()));
}

Result<QString> fromEnvironment(const Error &otherwise)
{
    const QString secret = qEnvironmentVariable("CALL_CONSOLE_CLIENT_SECRET");
    if (secret.isEmpty())
        return failure(otherwise);
    return secret;
}

Result<QString> readSecret(const QKeychain::ReadPasswordJob &job, const QString &profile)
{
    if (job.error() == QKeychain::NoError)
        return job.textData();
    if (job.error() != QKeychain::EntryNotFound)
        return fromEnvironment(keychainFailure(job.errorString()));
    return fromEnvironment(
        {.kind = ErrorKind::Credential,
         .what = SecretStore::tr("No client secret is stored for “%1”.").arg(profile),
         .next = SecretStore::tr(
             "Store it with “call-console profile secret”, or unlock the keychain "
             "if it is there already.")});
}

} // namespace

SecretStore::SecretStore(QObject *parent) : QObject(parent) { }

void SecretStore::keepForSession(const QString &profile, const QString &secret)
{
    m_session[profile] = secret;
}

FutureResult<QString> SecretStore::secret(const QString &profile)
{
    if (const QString secret = m_session.value(profile); !secret.isEmpty())
        return finishedFuture<QString>(secret);
    const Completion<QString> completion;
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(profile);
    run(job, completion,
        [profile](const QKeychain::ReadPasswordJob &read) { return readSecret(read, profile); });
    return completion.future();
}

FutureResult<void> SecretStore::store(const QString &profile, const QString &secret)
{
    const Completion<void> completion;
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(profile);
    job->setTextData(secret);
    run(job, completion, written);
    return completion.future();
}

FutureResult<void> SecretStore::remove(const QString &profile)
{
    m_session.remove(profile);
    const Completion<void> completion;
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(profile);
    run(job, completion, written);
    return completion.future();
}
