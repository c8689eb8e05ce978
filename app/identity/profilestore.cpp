#include "identity/profilestore.h"

#include "core/json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr auto suffix = ".json"_L1;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

ProfileStore::ProfileStore(const QString &configDirectory)
    : m_directory(configDirectory + u"/profiles"_s)
{
}

QStringList ProfileStore::names() const
{
    QStringList names;
    const QDir directory(m_directory);
    for (const QString &file :
         directory.entryList({u"*"_s + suffix}, QDir::Files | QDir::Hidden, QDir::Name))
        names.append(QUrl::fromPercentEncoding(file.chopped(suffix.size()).toUtf8()));
    return names;
}

Result<Profile> ProfileStore::load(const QString &name) const
{
    QFile file(fileOf(name));
    if (!file.exists())
        return failure({.kind = ErrorKind::Input,
                        .what = tr("There is no profile “%1”.").arg(name),
                        .next = tr("“call-console profile list” shows those that there are.")});
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("The profile “%1” cannot be read.").arg(name),
                        .next = tr("Check who may read %1.").arg(file.fileName()),
                        .detail = file.errorString()});
    Result<Profile> profile = readJsonObject(file.readAll()).and_then(readProfile);
    if (profile) {
        profile->name = name;
        return profile;
    }
    return failure({.kind = profile.error().kind,
                    .what = tr("The profile “%1” is damaged.").arg(name),
                    .next = tr("Correct %1, or import the profile again.").arg(file.fileName()),
                    .detail = profile.error().what});
}

Result<void> ProfileStore::save(const Profile &profile) const
{
    QDir().mkpath(m_directory);
    if (QFile::exists(fileOf(profile.name)) && !load(profile.name)) {
        if (const Result<QString> aside = setAside(profile.name); !aside)
            return failure(aside.error());
    }
    QSaveFile file(fileOf(profile.name));
    const QByteArray text = indentedJson(toJson(profile));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(text) != text.size() || !file.commit())
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("The profile “%1” cannot be saved.").arg(profile.name),
                        .next = tr("Make %1 writable, or choose another folder with --config-dir.")
                                    .arg(m_directory),
                        .detail = file.errorString()});
    return {};
}

Result<void> ProfileStore::remove(const QString &name) const
{
    QFile file(fileOf(name));
    if (!file.remove())
        return failure({.kind = ErrorKind::Input,
                        .what = tr("There is no profile “%1” that could be removed.").arg(name),
                        .next = tr("“call-console profile list” shows those that there are."),
                        .detail = file.errorString()});
    return {};
}

Result<QString> ProfileStore::setAside(const QString &name) const
{
    const QString file = fileOf(name);
    const QString aside = file + u".aside-"_s
        + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    if (!QFile::rename(file, aside))
        return failure(
            {.kind = ErrorKind::Storage,
             .what = tr("%1 cannot be renamed.").arg(file),
             .next = tr("Make %1 writable, or move the file away by hand.").arg(m_directory)});
    return aside;
}

QString ProfileStore::fileOf(const QString &name) const
{
    return m_directory + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name)) + suffix;
}
