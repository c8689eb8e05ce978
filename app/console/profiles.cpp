#include "console/profiles.h"

#include "core/checkedobject.h"
#include "core/json.h"
#include "identity/accesstoken.h"
#include "identity/secretstore.h"
#include "sandbox/samplehints.h"
#include "sandbox/sandboxdirectory.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxthread.h"
#include "scenarios/meetinglink.h"

#include <QLocale>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

const auto sandboxName = u"Sandbox"_s;

DirectoryEntry entryOf(const SandboxMeeting &meeting, const SandboxIdentity &identity)
{
    return {.kind = DirectoryKind::Meeting,
            .id = meeting.joinMeetingId,
            .displayName = meeting.subject,
            .hint = translatedHint(meeting.hint),
            .passcode = meeting.passcode,
            .link = meetingLink(u"teams.microsoft.com"_s,
                                {{u"thread-id"_s, {meeting.threadId}},
                                 {u"message-id"_s, {u"0"_s}},
                                 {u"organizer"_s, {meeting.organizerId}},
                                 {u"tenant-id"_s, {identity.tenantId}}})};
}

QList<DirectoryEntry> sampleDirectory(const SandboxIdentity &identity)
{
    QList<DirectoryEntry> entries;
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    if (!directory)
        return entries;
    for (const SandboxPerson &person : directory->people)
        entries.append({.id = person.id,
                        .displayName = person.displayName,
                        .userPrincipalName = person.userPrincipalName,
                        .hint = translatedHint(person.hint)});
    for (const SandboxPhone &phone : directory->phones)
        entries.append({.kind = DirectoryKind::Phone,
                        .id = phone.number,
                        .displayName = phone.displayName,
                        .hint = translatedHint(phone.hint)});
    for (const SandboxMeeting &meeting : directory->meetings)
        entries.append(entryOf(meeting, identity));
    entries.append({.kind = DirectoryKind::Instance,
                    .id = identity.applicationInstanceId,
                    .displayName = identity.applicationName});
    return entries;
}

} // namespace

Profiles::Profiles(const Configuration &configuration, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_configuration(configuration), m_store(configuration.directory()),
      m_secrets(secrets)
{
}

Profiles::~Profiles() = default;

QStringList Profiles::names() const
{
    QStringList names = m_store.names();
    if (!names.contains(sandboxName))
        names.prepend(sandboxName);
    return names;
}

Result<Profile> Profiles::describe(const QString &name) const
{
    if (name != sandboxName || m_store.names().contains(name))
        return m_store.load(name);
    const SandboxIdentity identity;
    return Profile{.name = sandboxName,
                   .cloud = u"custom"_s,
                   .tenantId = identity.tenantId,
                   .applicationId = identity.applicationId,
                   .applicationDisplayName = identity.applicationName,
                   .applicationInstanceId = identity.applicationInstanceId,
                   .directory = sampleDirectory(identity)};
}

FutureResult<Profile> Profiles::open(const QString &name)
{
    const Result<Profile> profile = describe(name);
    if (profile && profile->endpoints.graphRoot.isEmpty())
        return openSandbox(*profile);
    return finishedFuture<Profile>(profile);
}

bool Profiles::hasFile(const QString &name) const
{
    return m_store.names().contains(name);
}

Result<void> Profiles::save(const Profile &profile)
{
    return m_configuration.prepare().and_then([&] { return m_store.save(profile); }).map([this] {
        emit changed();
    });
}

Result<QString> Profiles::setAside(const QString &name)
{
    return m_store.setAside(name).map([this](const QString &aside) {
        emit changed();
        return aside;
    });
}

FutureResult<void> Profiles::remove(const QString &name)
{
    if (const Result<void> gone = m_store.remove(name); !gone)
        return finishedFuture<void>(gone);
    if (m_configuration.lastProfile() == name)
        m_configuration.rememberProfile(names().first());
    emit changed();
    return m_secrets.remove(name);
}

Result<QString> Profiles::judgeSecret(const Profile &profile, const QString &secret)
{
    if (profile.credential.kind != CredentialKind::Token)
        return checkSecret(secret, profile.credential.kind).map([] { return QString(); });
    return readPastedToken(secret, profile.endpoints.graphRoot).map([](const AccessToken &token) {
        return tr("It is good until %1.")
            .arg(QLocale().toString(token.expires.toLocalTime(), QLocale::ShortFormat));
    });
}

FutureResult<QString> Profiles::keepSecret(const Profile &profile, const QString &secret)
{
    m_secrets.keepForSession(profile.name, secret);
    if (profile.credential.kind == CredentialKind::Token)
        return finishedFuture<QString>(tr("The token is kept until the program ends."));
    return told(m_secrets.store(profile.name, secret, profile.credential.kind));
}

FutureResult<QString> Profiles::keepProxyPassword(const QString &name, const QString &password)
{
    m_secrets.keepProxyPasswordForSession(name, password);
    return told(m_secrets.storeProxyPassword(name, password));
}

FutureResult<QString> Profiles::keepControlToken(const QString &name, const QString &token)
{
    m_secrets.keepControlTokenForSession(name, token);
    return told(m_secrets.storeControlToken(name, token));
}

Result<ImportedProfile> Profiles::readFile(const QString &file)
{
    return readJsonFile(file).map(takeApart);
}

//! The ready line of the sandbox has the secret at the top, a profile may have it in its credential.
ImportedProfile Profiles::takeApart(const QJsonObject &file)
{
    const auto member = u"clientSecret"_s;
    ImportedProfile imported{.file = file};
    QJsonObject credential = file[u"credential"].toObject();
    const QString inner = credential.take(member).toString();
    const QString outer = imported.file.take(member).toString();
    imported.secret = outer.isEmpty() ? inner : outer;
    imported.controlToken = imported.file.take(u"controlToken"_s).toString();
    if (file.contains(u"credential"))
        imported.file[u"credential"] = credential;
    else
        imported.file[u"credential"] = toJson(Credential());
    return imported;
}

Result<void> Profiles::exportTo(const QString &file, const QString &name) const
{
    return describe(name).and_then([&file](const Profile &profile) -> Result<void> {
        QSaveFile output(file);
        const QByteArray text = indentedJson(toJson(profile));
        if (!output.open(QIODevice::WriteOnly) || output.write(text) != text.size()
            || !output.commit())
            return failure({.kind = ErrorKind::Storage,
                            .what = tr("%1 cannot be written.").arg(file),
                            .next = tr("Choose another folder."),
                            .detail = output.errorString()});
        return {};
    });
}

FutureResult<QString> Profiles::told(const FutureResult<void> &stored)
{
    const Completion<QString> completion;
    whenDone(stored, this, [completion](const Result<void> &result) {
        completion.finish(result ? tr("The secret is in the system keychain.")
                                 : tr("The secret is kept only until the program ends. %1")
                                       .arg(result.error().text()));
    });
    return completion.future();
}

FutureResult<Profile> Profiles::openSandbox(const Profile &description)
{
    const Completion<Profile> completion;
    m_sandbox = std::make_unique<SandboxThread>();
    const auto started = m_sandbox->start({.keyFile = m_configuration.sandboxKeyFile()});
    whenDone(started, this, [this, description, completion](const Result<QJsonObject> &ready) {
        completion.finish(ready.and_then(readProfile).map([&](Profile profile) {
            profile.directory = description.directory;
            m_secrets.keepControlTokenForSession(profile.name,
                                                 ready->value(u"controlToken"_s).toString());
            m_secrets.keepForSession(profile.name, ready->value(u"clientSecret").toString());
            return profile;
        }));
    });
    return completion.future();
}
