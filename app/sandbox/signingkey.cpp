#include "sandbox/signingkey.h"

#include "core/jsonwebtoken.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

SigningKey named(const RsaKey &key)
{
    const QByteArray digest = QCryptographicHash::hash(key.modulus(), QCryptographicHash::Sha256);
    return {.key = key, .id = toBase64Url(digest)};
}

tl::unexpected<Error> fileFailure(const QString &file, const QString &detail)
{
    return failure(
        {.kind = ErrorKind::Storage,
         .what = QCoreApplication::translate("Sandbox",
                                             "The key file %1 can be neither read nor written.")
                     .arg(file),
         .next = QCoreApplication::translate("Sandbox", "Check the permissions of its folder."),
         .detail = detail});
}

Result<void> save(const SigningKey &key, const QString &name)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) // before the key is in it
        || file.write(key.key.privatePem()) < 0 || !file.commit())
        return fileFailure(name, file.errorString());
    return {};
}

} // namespace

Result<SigningKey> SigningKey::generate()
{
    return RsaKey::generate().map(named);
}

Result<SigningKey> SigningKey::open(const QString &file)
{
    QFile existing(file);
    if (existing.exists()) {
        if (!existing.open(QIODevice::ReadOnly))
            return fileFailure(file, existing.errorString());
        return RsaKey::fromPrivatePem(existing.readAll())
            .map(named)
            .map_error([&file](Error error) {
                error.what = file + u": "_s + error.what;
                return error;
            });
    }
    const Result<SigningKey> made = generate();
    if (!made)
        return made;
    return save(*made, file).map([&made] { return *made; });
}

QByteArray SigningKey::sign(const QJsonObject &claims) const
{
    return makeJsonWebToken(claims, id, key);
}
