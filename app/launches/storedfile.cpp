#include "launches/storedfile.h"

#include "core/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 currentVersion = 1;
constexpr std::chrono::milliseconds longestWait = 1s; // another console needs a few for a change
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Result<QJsonObject> StoredFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("%1 cannot be read.").arg(m_path),
                        .next = tr("Check who may read it."),
                        .detail = file.errorString()});
    Result<QJsonObject> object = readJsonObject(file.readAll());
    if (!object)
        return failure(damaged(object.error()));
    const qint64 version = object->take(u"version").toInteger();
    if (version < 1)
        return failure(damaged({.what = tr("“version” is missing.")}));
    if (version > currentVersion)
        return failure({.what = tr("%1 was written by a newer console.").arg(m_path),
                        .next = tr("Use that one, or move the file away to begin a new one.")});
    return object;
}

Result<void> StoredFile::change(
    const std::function<Result<QJsonObject>(const QJsonObject &)> &edit) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(static_cast<int>(longestWait.count()))) {
        if (lock.error() != QLockFile::LockFailedError)
            return failure(unwritable({}));
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("Another console is writing %1.").arg(m_path),
                        .next = tr("Try again in a moment.")});
    }
    return read().and_then(edit).and_then([this](const QJsonObject &object) {
        return write(object);
    });
}

Result<void> StoredFile::write(QJsonObject object) const
{
    object[u"version"] = currentVersion;
    const QByteArray text = indentedJson(object);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(text) != text.size() || !file.commit())
        return failure(unwritable(file.errorString()));
    return {};
}

Error StoredFile::damaged(Error error) const
{
    error.detail = error.what;
    error.what = tr("%1 is damaged.").arg(m_path);
    error.next = tr(
        "Correct it, or move it away to begin a new one; until then it stays as it is.");
    return error;
}

Error StoredFile::unwritable(const QString &detail) const
{
    return {.kind = ErrorKind::Storage,
            .what = tr("%1 cannot be written.").arg(m_path),
            .next = tr("Make its folder writable, or choose another one with --config-dir."),
            .detail = detail};
}
