#include "identity/clientproof.h"

#include "identity/clientassertion.h"
#include "identity/secretstore.h"

#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

const auto assertionType = u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s;

Result<QByteArray> contentsOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Credential,
                        .what = ClientProof::tr("%1 cannot be read.").arg(name),
                        .next = ClientProof::tr("Correct “credential” of the profile, or who may "
                                                "read the file."),
                        .detail = file.errorString()});
    return file.readAll();
}

Result<Certificate> readPair(const Credential &credential)
{
    return contentsOf(credential.certificateFile).and_then([&](const QByteArray &certificate) {
        return contentsOf(credential.keyFile).and_then([&](const QByteArray &key) {
            return readCertificate(certificate, key);
        });
    });
}

struct Container
{
    QByteArray bytes;
    bool isProtected = false;
};

Result<Container> readContainer(const QString &name)
{
    return contentsOf(name).map([](const QByteArray &bytes) {
        return Container{.bytes = bytes, .isProtected = needsPassword(bytes)};
    });
}

Result<Certificate> needValid(const Certificate &certificate)
{
    if (certificate.validUntil > QDateTime::currentDateTimeUtc())
        return certificate;
    const QString time = QLocale().toString(certificate.validUntil.toLocalTime(),
                                            QLocale::ShortFormat);
    return failure(
        {.kind = ErrorKind::Credential,
         .what = ClientProof::tr("The certificate of the application expired at %1.").arg(time),
         .next = ClientProof::tr("The administrator should make a new one, upload it to "
                                 "the registration and name it in the profile."),
         .detail = certificate.subject});
}

FormFields assertionFields(const QByteArray &assertion)
{
    return {{u"client_assertion_type"_s, assertionType},
            {u"client_assertion"_s, QString::fromLatin1(assertion)}};
}

} // namespace

ClientProof::ClientProof(const Profile &profile, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_profile(profile), m_secrets(secrets)
{
}

FutureResult<FormFields> ClientProof::make(const QUrl &tokenEndpoint)
{
    Q_ASSERT(m_profile.credential.kind != CredentialKind::Token);
    return m_profile.credential.kind == CredentialKind::Certificate ? assertion(tokenEndpoint)
                                                                    : secret();
}

FutureResult<Certificate> ClientProof::certificate()
{
    const Credential &credential = m_profile.credential;
    if (credential.file.isEmpty())
        return inBackground(m_pool, [credential] { return readPair(credential); });
    const Completion<Certificate> completion;
    const auto read = inBackground(m_pool,
                                   [file = credential.file] { return readContainer(file); });
    whenDone(read, this, [this, completion](const Result<Container> &container) {
        if (!container)
            completion.finish(failure(container.error()));
        else if (container->isProtected)
            openWithPassword(container->bytes, completion);
        else
            completion.finish(readPkcs12(container->bytes, {}));
    });
    return completion.future();
}

void ClientProof::openWithPassword(const QByteArray &container,
                                   const Completion<Certificate> &completion)
{
    whenDone(m_secrets.secret(m_profile.name, m_profile.credential.kind), this,
             [this, container, completion](const Result<QString> &password) {
                 m_pool.start([container, password, completion] {
                     completion.finish(password.and_then([&container](const QString &text) {
                         return readPkcs12(container, text);
                     }));
                 });
             });
}

FutureResult<FormFields> ClientProof::secret()
{
    const Completion<FormFields> completion;
    whenDone(m_secrets.secret(m_profile.name, m_profile.credential.kind), this,
             [completion](const Result<QString> &secret) {
                 completion.finish(secret.map([](const QString &text) {
                     return FormFields{{u"client_secret"_s, text}};
                 }));
             });
    return completion.future();
}

FutureResult<FormFields> ClientProof::assertion(const QUrl &tokenEndpoint)
{
    const Completion<FormFields> completion;
    const auto sign = [application = m_profile.applicationId,
                       tokenEndpoint](const Certificate &certificate) {
        return assertionFields(makeClientAssertion(certificate, application, tokenEndpoint,
                                                   QDateTime::currentDateTimeUtc()));
    };
    whenDone(certificate(), this, [this, sign, completion](const Result<Certificate> &read) {
        m_pool.start([read, sign, completion] {
            completion.finish(read.and_then(needValid).map(sign));
        });
    });
    return completion.future();
}
