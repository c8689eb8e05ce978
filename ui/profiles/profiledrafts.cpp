#include "profiles/profiledrafts.h"

#include "console/profiles.h"
#include "identity/profilefields.h"

using namespace Qt::StringLiterals;

namespace {

const auto secretMember = u"credential/clientSecret"_s;
const auto controlMember = u"controlToken"_s; // no field has it

} // namespace

ProfileDrafts::ProfileDrafts(const Profiles &profiles) : m_profiles(profiles) { }

QStringList ProfileDrafts::names() const
{
    QStringList names = m_profiles.names();
    for (auto draft = m_drafts.begin(); draft != m_drafts.end(); ++draft) {
        if (!names.contains(draft.key()))
            names.append(draft.key());
    }
    return names;
}

Result<ProfileDraft> ProfileDrafts::draft(const QString &name) const
{
    if (const auto found = m_drafts.constFind(name); found != m_drafts.cend())
        return *found;
    return m_profiles.describe(name).map([](const Profile &profile) {
        return ProfileDraft{.file = toJson(profile)};
    });
}

bool ProfileDrafts::isUnreadable(const QString &name) const
{
    return m_profiles.hasFile(name) && !m_profiles.describe(name);
}

QString ProfileDrafts::freeName(const QString &wish) const
{
    const QStringList taken = names();
    QString name = wish;
    for (int number = 2; taken.contains(name); ++number)
        name = u"%1 %2"_s.arg(wish).arg(number);
    return name;
}

ProfileDraft draftOf(const ImportedProfile &imported)
{
    ProfileDraft draft{.file = imported.file, .wasTried = true};
    if (!imported.secret.isEmpty())
        draft.secrets[secretMember] = imported.secret;
    if (!imported.controlToken.isEmpty())
        draft.secrets[controlMember] = imported.controlToken;
    return draft;
}

QList<FutureResult<QString>> keepSecrets(Profiles &profiles, const Profile &profile,
                                         const ProfileDraft &draft)
{
    QList<FutureResult<QString>> kept;
    for (const ProfileField &field : profileFields()) {
        const QString secret = draft.secrets.value(field.member);
        if (secret.isEmpty() || !isShown(field, draft.file))
            continue;
        kept.append(field.part == ProfilePart::Network
                        ? profiles.keepProxyPassword(profile.name, secret)
                        : profiles.keepSecret(profile, secret));
    }
    // Nobody types it: it comes with the line that a sandbox prints, and each start has a new one.
    if (const QString token = draft.secrets.value(controlMember); !token.isEmpty())
        kept.append(profiles.keepControlToken(profile.name, token));
    return kept;
}
