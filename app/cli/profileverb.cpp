#include "cli/profileverb.h"

#include "cli/input.h"
#include "core/json.h"
#include "identity/secretstore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

//! The ready line of the sandbox has it at the top, a profile may have it in its credential.
QString secretOf(const QJsonObject &file)
{
    const QString secret = file[u"clientSecret"].toString();
    return secret.isEmpty() ? file[u"credential"][u"clientSecret"].toString() : secret;
}

/*! The portal shows the id of a secret, a GUID, beside its value, and it is often the id that is
    copied (AADSTS7000215).
*/
bool isIdOfSecret(const QString &secret, CredentialKind kind)
{
    return kind == CredentialKind::Secret && !QUuid::fromString(secret).isNull();
}

Result<QString> readSecret(CredentialKind kind)
{
    if (kind == CredentialKind::Token)
        return failure(
            {.what = ProfileVerb::tr("A pasted token is never stored."),
             .next = ProfileVerb::tr("Set CALL_CONSOLE_TOKEN for the run that needs it.")});
    const QString secret = QString::fromUtf8(readFirstLine());
    if (secret.isEmpty())
        return failure(
            {.what = ProfileVerb::tr("There is no secret on standard input."),
             .next = ProfileVerb::tr("Give the value of the secret as its first line.")});
    if (isIdOfSecret(secret, kind))
        return failure(
            {.what = ProfileVerb::tr("This is the id of a secret, not its value."),
             .next = ProfileVerb::tr("Copy the column “Value”; it is shown only when the "
                                     "secret is made.")});
    return secret;
}

} // namespace

ProfileVerb::ProfileVerb(const Environment &environment)
    : ActionVerb(environment), m_profiles(environment.configuration, environment.secrets)
{
}

QString ProfileVerb::help() const
{
    return tr(
        "Profiles are JSON files that an administrator can hand out; no secret is ever in them.");
}

QList<Action> ProfileVerb::actions()
{
    const auto named = [this](void (ProfileVerb::*action)(const QString &)) {
        return
            [this, action](const Options &, const QString &argument) { (this->*action)(argument); };
    };
    return {
        {.name = u"list"_s,
         .help = tr("Lists the profiles."),
         .run = [this](const Options &, const QString &) { list(); }},
        {.name = u"show"_s,
         .help = tr("Prints a profile."),
         .run = named(&ProfileVerb::show),
         .argument = u"NAME"_s},
        {.name = u"import"_s,
         .help = tr("Takes a profile in (- for standard input); a clientSecret in it goes to the "
                    "keychain."),
         .run = named(&ProfileVerb::importFrom),
         .argument = u"FILE"_s},
        {.name = u"export"_s,
         .help = tr("Prints a profile as a file to hand out."),
         .run = named(&ProfileVerb::exportProfile),
         .argument = u"NAME"_s},
        {.name = u"remove"_s,
         .help = tr("Removes a profile and its secret; its journal, launches and addresses stay."),
         .run = named(&ProfileVerb::remove),
         .argument = u"NAME"_s},
        {.name = u"secret"_s,
         .help = tr(
             "Reads the client secret, or the password of the certificate, from standard input "
             "and puts it into the keychain."),
         .run = named(&ProfileVerb::storeSecret),
         .argument = u"NAME"_s},
    };
}

void ProfileVerb::list()
{
    Result<void> outcome;
    for (const QString &name : m_profiles.names()) {
        const Result<Profile> profile = m_profiles.describe(name);
        if (!profile) { // the others are listed all the same
            outcome = failure(profile.error());
            continue;
        }
        const bool isCurrent = name == environment().profile;
        if (environment().isJson)
            output().json(
                {{u"name"_s, name}, {u"cloud"_s, profile->cloud}, {u"isCurrent"_s, isCurrent}});
        else
            output().line((isCurrent ? u"* "_s : u"  "_s) + name + u"  "_s + profile->cloud);
    }
    endWith(outcome);
}

void ProfileVerb::show(const QString &name)
{
    endWith(m_profiles.describe(name).map([this](const Profile &profile) { print(profile); }));
}

void ProfileVerb::exportProfile(const QString &name)
{
    endWith(needFile(name)
                .and_then([&] { return m_profiles.describe(name); })
                .map([this](const Profile &profile) { print(profile); }));
}

void ProfileVerb::print(const Profile &profile)
{
    if (environment().isJson)
        output().json(toJson(profile));
    else
        output().bytes(indentedJson(toJson(profile)));
}

void ProfileVerb::importFrom(const QString &file)
{
    const Result<QJsonObject> object = readInput(file).and_then(readJsonObject);
    const Result<Profile> profile = object.and_then(readProfile);
    const Result<void> saved = profile.and_then([this](const Profile &read) {
        return configuration().prepare().and_then([&] { return m_profiles.store().save(read); });
    });
    if (!saved)
        return fail(saved.error());
    output().say(tr("The profile “%1” was imported.").arg(profile->name));
    const QString secret = secretOf(*object);
    if (secret.isEmpty())
        return end(ExitCode::Done);
    whenDone(environment().secrets.store(profile->name, secret), this,
             [this](const Result<void> &stored) {
                 if (!stored)
                     output().say(tr("It was imported without its client secret. %1")
                                      .arg(stored.error().text()));
                 end(ExitCode::Done);
             });
}

void ProfileVerb::remove(const QString &name)
{
    const Result<void> gone = needFile(name).and_then([&] {
        return m_profiles.store().remove(name);
    });
    if (!gone)
        return fail(gone.error());
    if (configuration().lastProfile() == name)
        configuration().rememberProfile(m_profiles.names().first());
    whenDone(environment().secrets.remove(name), this, [this](const Result<void> &removed) {
        if (!removed)
            output().say(tr("Should its secret be in a keychain, it is still there. %1")
                             .arg(removed.error().text()));
        end(ExitCode::Done);
    });
}

void ProfileVerb::storeSecret(const QString &name)
{
    const Result<CredentialKind> kind = needFile(name)
                                            .and_then([&] { return m_profiles.describe(name); })
                                            .map([](const Profile &profile) {
                                                return profile.credential.kind;
                                            });
    const Result<QString> secret = kind.and_then(readSecret);
    if (!secret)
        return fail(secret.error());
    whenDone(environment().secrets.store(name, *secret, *kind), this,
             [this](const Result<void> &stored) { endWith(stored); });
}

Result<void> ProfileVerb::needFile(const QString &name) const
{
    if (m_profiles.store().names().contains(name))
        return {};
    return m_profiles.describe(name).and_then([&](const Profile &) -> Result<void> {
        return failure({.what = tr("“%1” is built in and has no file.").arg(name),
                        .next = tr("“call-console sandbox” runs a sandbox that others can use, and "
                                   "prints its profile.")});
    });
}
