#include "console/configuration.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto keepDaysKey = u"journal/keepDays"_s;
const auto keepMegabytesKey = u"journal/keepMegabytes"_s;
const auto lastProfileKey = u"profile/last"_s;
const auto journalFolder = u"journal"_s;
const auto launchesFolder = u"launches"_s;
const auto addressBookFolder = u"addressbook"_s;
const auto versionKey = u"version"_s;
constexpr int settingsVersion = 1;

//! QSettings tells of damage at its first reading only, so the lines are looked at here: sections,
//! comments, and what has a key.
bool isDamaged(const QByteArray &settings)
{
    return std::ranges::any_of(settings.split('\n'), [](const QByteArray &line) {
        const QByteArray text = line.trimmed();
        const bool isSection = text.startsWith('[') && text.endsWith(']');
        const bool hasKey = !text.startsWith('[') && text.indexOf('=') > 0;
        return !text.isEmpty() && !text.startsWith(';') && !isSection && !hasKey;
    });
}

QString asideOf(const QString &file)
{
    return file + u".aside-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
}

Error cannotBeRenamed(const QString &file)
{
    return {.kind = ErrorKind::Storage,
            .what = Configuration::tr("%1 cannot be renamed.").arg(file),
            .next = Configuration::tr("Close whatever has it open, or move it away by hand.")};
}

} // namespace

Configuration::Configuration(const QString &directory)
    : m_directory(directory.isEmpty()
                      ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                      : QDir(directory).absolutePath())
{
}

QString Configuration::settingsFile() const
{
    return m_directory + u"/settings.ini"_s;
}

QString Configuration::sandboxFolder() const
{
    return m_directory + u"/sandbox"_s;
}

QString Configuration::sandboxKeyFile() const
{
    return sandboxFolder() + u"/key.pem"_s;
}

QString Configuration::journalFile(const QString &profile) const
{
    return fileOf(profile, journalFolder, u".sqlite"_s);
}

QString Configuration::recordingsFolder(const QString &profile) const
{
    return fileOf(profile, journalFolder, u".recordings"_s);
}

QString Configuration::launchesFile(const QString &profile) const
{
    return fileOf(profile, launchesFolder, u".json"_s);
}

QString Configuration::addressBookFile(const QString &profile) const
{
    return fileOf(profile, addressBookFolder, u".json"_s);
}

Result<void> Configuration::prepare() const
{
    QDir directory(m_directory);
    const bool isNew = !directory.exists();
    QTemporaryFile probe(m_directory + u"/.probe"_s);
    const QStringList folders{journalFolder, launchesFolder, addressBookFolder, u"sandbox"_s};
    const bool isMade = std::ranges::all_of(folders, [&directory](const QString &folder) {
        return directory.mkpath(folder);
    });
    if (!isMade || !probe.open())
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("Nothing can be written to the folder %1.").arg(m_directory),
                        .next = tr("Make it writable, or choose another one with --config-dir.")});
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    for (const QString &folder : folders)
        QFile::setPermissions(directory.filePath(folder), ownerOnly);
    QFile settings(settingsFile()); // QSettings keeps the permissions that it finds
    if (settings.exists() || settings.open(QIODevice::WriteOnly))
        settings.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (isNew) // a folder that was there, such as /tmp, is not ours to close
        QFile::setPermissions(m_directory, ownerOnly);
    return {};
}

Result<void> Configuration::checkSettings() const
{
    QFile file(settingsFile());
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("%1 cannot be read.").arg(settingsFile()),
                        .next = tr("Check who may read it."),
                        .detail = file.errorString()});
    if (isDamaged(file.readAll()))
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("%1 is damaged.").arg(settingsFile()),
                        .next = tr("Correct it, or open the window, which sets it aside and "
                                   "begins with new settings.")});
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    if (settings.value(versionKey, settingsVersion).toInt() > settingsVersion)
        return failure({.kind = ErrorKind::Input,
                        .what = tr("%1 was written by a newer console.").arg(settingsFile()),
                        .next = tr("What this one does not know in it stays as it is.")});
    return {};
}

Result<QString> Configuration::setSettingsAside() const
{
    const QString aside = asideOf(settingsFile());
    if (!QFile::rename(settingsFile(), aside))
        return failure(cannotBeRenamed(settingsFile()));
    return aside;
}

QString Configuration::lastProfile() const
{
    return QSettings(settingsFile(), QSettings::IniFormat)
        .value(lastProfileKey, u"Sandbox"_s)
        .toString();
}

RetentionPolicy Configuration::retention() const
{
    constexpr qint64 megabyte = 1024 * 1024;
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    return {.days = std::max(settings.value(keepDaysKey).toInt(), 0),
            .bytes = std::max<qint64>(settings.value(keepMegabytesKey).toLongLong(), 0) * megabyte};
}

void Configuration::rememberProfile(const QString &name) const
{
    const Result<void> checked = checkSettings();
    if (!checked && checked.error().kind == ErrorKind::Storage)
        return; // what is damaged would be lost by writing
    QSettings settings(settingsFile(), QSettings::IniFormat);
    if (settings.value(lastProfileKey).toString() != name)
        settings.setValue(lastProfileKey, name);
    if (!settings.contains(versionKey))
        settings.setValue(versionKey, settingsVersion);
}

Result<QString> Configuration::setJournalAside(const QString &profile) const
{
    const QString file = journalFile(profile);
    const QString aside = asideOf(file);
    if (!QFile::rename(file, aside))
        return failure(cannotBeRenamed(file));
    for (const auto suffix : {"-wal"_L1, "-shm"_L1}) // they belong to the file that was renamed
        QFile::rename(file + suffix, aside + suffix);
    return aside;
}

QString Configuration::fileOf(const QString &profile, const QString &folder,
                              const QString &suffix) const
{
    return m_directory + u'/' + folder + u'/'
        + QString::fromLatin1(QUrl::toPercentEncoding(profile)) + suffix;
}
