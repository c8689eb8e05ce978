#include "console/profiles.h"

#include "identity/secretstore.h"
#include "sandbox/sandboxdirectory.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxthread.h"
#include "scenarios/meetinglink.h"

using namespace Qt::StringLiterals;

namespace {

const auto sandboxName = u"Sandbox"_s;

DirectoryEntry entryOf(const SandboxMeeting &meeting, const SandboxIdentity &identity)
{
    return {.kind = DirectoryKind::Meeting,
            .id = meeting.joinMeetingId,
            .displayName = meeting.subject,
            .hint = meeting.hint,
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
                        .hint = person.hint});
    for (const SandboxPhone &phone : directory->phones)
        entries.append({.kind = DirectoryKind::Phone,
                        .id = phone.number,
                        .displayName = phone.displayName,
                        .hint = phone.hint});
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
    const bool isBuiltIn = profile && profile->endpoints.graphRoot.isEmpty();
    return isBuiltIn ? openSandbox(*profile) : finishedFuture<Profile>(profile);
}

FutureResult<Profile> Profiles::openSandbox(const Profile &description)
{
    const Completion<Profile> completion;
    m_sandbox = std::make_unique<SandboxThread>();
    const auto started = m_sandbox->start({.keyFile = m_configuration.sandboxKeyFile()});
    whenDone(started, this, [this, description, completion](const Result<QJsonObject> &ready) {
        completion.finish(ready.and_then(readProfile).map([&](Profile profile) {
            profile.directory = description.directory;
            m_secrets.keepForSession(profile.name, ready->value(u"clientSecret").toString());
            return profile;
        }));
    });
    return completion.future();
}
