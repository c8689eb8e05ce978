#include "identity/secretstore.h"

#include <QTimer>
#include <QUuid>

#include <qt6keychain/keychain.h>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto service = u"Call Console"_s;
constexpr auto patience = 10s;
constexpr auto proxyVariable = "CALL_CONSOLE_PROXY_PASSWORD";
constexpr auto controlVariable = "CALL_CONSOLE_CONTROL_TOKEN";

//! No name of a profile that a person types has a line break in it.
QString proxyKey(const QString &profile)
{
    return profile + u"\nproxy"_s;
}

QString controlKey(const QString &profile)
{
    return profile + u"\ncontrol"_s;
}

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

Error keychainFailure(const QString &detail, const char *variable)
{
    return {.kind = ErrorKind::Credential,
            .what = SecretStore::tr("The system keychain is not available."),
            .next = SecretStore::tr("Unlock or install one, or set %1 for this run; the secret was "
                                    "not written to any file.")
                        .arg(QString::fromLatin1(variable)),
            .detail = detail};
}

/*! Runs \a job and finishes \a completion with what \a result makes of it; a silent job fails.

    Nobody owns a job but itself: the keychain calls it back, whoever has gone meanwhile.
*/
template <typename T, typename Job, typename Read>
void run(Job *job, const char *variable, const Completion<T> &completion, Read result)
{
    job->setInsecureFallback(false);
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    // A job that is late goes on: the keychain runs one after the other and waits for its end.
    QObject::connect(timer, &QTimer::timeout, job, [completion, variable] {
        completion.finish(failure(keychainFailure(SecretStore::tr("It does not answer."),
                                                  variable)));
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

auto written(const char *variable)
{
    return [variable](const QKeychain::Job &job) -> Result<void> {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
            return {};
        return failure(keychainFailure(job.errorString(), variable));
    };
}

Result<QString> fromEnvironment(const char *variable, const Error &otherwise)
{
    const QString secret = qEnvironmentVariable(variable);
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

} // namespace

Result<void> checkSecret(const QString &secret, CredentialKind kind)
{
    if (kind != CredentialKind::Secret || QUuid::fromString(secret).isNull())
        return {};
    return failure(
        {.kind = ErrorKind::Credential,
         .what = SecretStore::tr("This is the id of a secret, not its value."),
         .next = SecretStore::tr("Copy the column “Value”; it is shown only when the secret is "
                                 "made.")});
}

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
        return finishedFuture(fromEnvironment(variableOf(kind), nothingStored(kind, profile)));
    return read(profile, variableOf(kind), nothingStored(kind, profile));
}

FutureResult<void> SecretStore::store(const QString &profile, const QString &secret,
                                      CredentialKind kind)
{
    return write(profile, secret, variableOf(kind));
}

void SecretStore::keepProxyPasswordForSession(const QString &profile, const QString &password)
{
    m_session[proxyKey(profile)] = password;
}

FutureResult<QString> SecretStore::proxyPassword(const QString &profile)
{
    if (const QString password = m_session.value(proxyKey(profile)); !password.isEmpty())
        return finishedFuture<QString>(password);
    return read(proxyKey(profile), proxyVariable,
                {.kind = ErrorKind::Credential,
                 .what = tr("No password is stored for the proxy of “%1”.").arg(profile),
                 .next = tr("Store it with “call-console profile proxy-password”.")});
}

FutureResult<void> SecretStore::storeProxyPassword(const QString &profile, const QString &password)
{
    return write(proxyKey(profile), password, proxyVariable);
}

void SecretStore::keepControlTokenForSession(const QString &profile, const QString &token)
{
    m_session[controlKey(profile)] = token;
}

FutureResult<QString> SecretStore::controlToken(const QString &profile)
{
    if (const QString token = m_session.value(controlKey(profile)); !token.isEmpty())
        return finishedFuture<QString>(token);
    return read(controlKey(profile), controlVariable,
                {.kind = ErrorKind::Credential,
                 .what = tr("No control token is stored for the sandbox of “%1”.").arg(profile),
                 .next = tr("Import the line that “call-console sandbox” prints when it starts.")});
}

FutureResult<void> SecretStore::storeControlToken(const QString &profile, const QString &token)
{
    return write(controlKey(profile), token, controlVariable);
}

FutureResult<void> SecretStore::remove(const QString &profile)
{
    for (const QString &key : {profile, proxyKey(profile), controlKey(profile)})
        m_session.remove(key);
    const Completion<void> completion;
    whenDone(erase(profile), this, [this, profile, completion](const Result<void> &erased) {
        whenDone(erase(proxyKey(profile)), this,
                 [this, profile, erased, completion](const Result<void> &) {
                     whenDone(erase(controlKey(profile)), this,
                              [erased, completion](const Result<void> &) {
                                  completion.finish(erased);
                              });
                 });
    });
    return completion.future();
}

FutureResult<QString> SecretStore::read(const QString &key, const char *variable,
                                        const Error &missing)
{
    const Completion<QString> completion;
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    run(job, variable, completion,
        [variable, missing](const QKeychain::ReadPasswordJob &read) -> Result<QString> {
            if (read.error() == QKeychain::NoError)
                return read.textData();
            return fromEnvironment(variable,
                                   read.error() == QKeychain::EntryNotFound
                                       ? missing
                                       : keychainFailure(read.errorString(), variable));
        });
    return completion.future();
}

FutureResult<void> SecretStore::write(const QString &key, const QString &secret,
                                      const char *variable)
{
    const Completion<void> completion;
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(secret);
    run(job, variable, completion, written(variable));
    return completion.future();
}

FutureResult<void> SecretStore::erase(const QString &key)
{
    const Completion<void> completion;
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    constexpr auto variable = "CALL_CONSOLE_CLIENT_SECRET";
    run(job, variable, completion, written(variable));
    return completion.future();
}
