#include "cli/profileverb.h"

#include "cli/input.h"
#include "core/json.h"
#include "identity/profilefields.h"
#include "identity/secretstore.h"

using namespace Qt::StringLiterals;

namespace {

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
    return checkSecret(secret, kind).map([&secret] { return secret; });
}

Result<QString> readPassword()
{
    const QString password = QString::fromUtf8(readFirstLine());
    if (password.isEmpty())
        return failure({.what = ProfileVerb::tr("There is no password on standard input."),
                        .next = ProfileVerb::tr("Give it as its first line.")});
    return password;
}

//! The fields that a command line can give; secrets would stay in its history.
QList<ProfileField> openFields()
{
    QList<ProfileField> fields = profileFields();
    fields.removeIf([](const ProfileField &field) {
        return field.kind == ProfileFieldKind::Secret || field.member == u"name";
    });
    return fields;
}

QStringList optionsOf(const QList<ProfileField> &fields)
{
    QStringList names;
    for (const ProfileField &field : fields)
        names.append(field.option());
    return names;
}

//! What a choice takes stands behind its help: its words are not translated.
QString helpOf(const ProfileField &field)
{
    QStringList words;
    for (const ProfileChoice &choice : field.choices ? field.choices() : QList<ProfileChoice>()) {
        if (!choice.word.isEmpty() && choice.unavailable.isEmpty())
            words.append(choice.word);
    }
    const QString text = QCoreApplication::translate("Profile", field.label) + u". "_s
        + QCoreApplication::translate("Profile", field.help);
    return words.isEmpty() ? text : text + u' ' + words.join(u", "_s) + u'.';
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

void ProfileVerb::declare(Options &options) const
{
    options.addValue(u"as"_s, u"NAME"_s, tr("The name of the duplicate."));
    for (const ProfileField &field : openFields())
        options.addValue(field.option(), u"VALUE"_s, helpOf(field));
}

QList<Action> ProfileVerb::actions()
{
    const QStringList fields = optionsOf(openFields());
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
        {.name = u"create"_s,
         .help = tr("Makes a profile of the options below."),
         .run = [this](const Options &options, const QString &name) { create(options, name); },
         .argument = u"NAME"_s,
         .options = fields},
        {.name = u"edit"_s,
         .help = tr("Changes what the options below name; an empty value takes a member away."),
         .run = [this](const Options &options, const QString &name) { edit(options, name); },
         .argument = u"NAME"_s,
         .options = fields},
        {.name = u"duplicate"_s,
         .help = tr("Makes a profile like this one under the name that --as gives; it has no "
                    "secret yet."),
         .run = [this](const Options &options, const QString &name) { duplicate(options, name); },
         .argument = u"NAME"_s,
         .options = fields + QStringList{u"as"_s}},
        {.name = u"import"_s,
         .help = tr("Takes a profile in (- for standard input); a clientSecret in it goes to the "
                    "keychain, and so does the controlToken of a sandbox."),
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
        {.name = u"proxy-password"_s,
         .help = tr("Does the same with the password of the proxy."),
         .run = named(&ProfileVerb::storeProxyPassword),
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
    endWith(m_profiles.describe(name).map([this](const Profile &profile) {
        print(toJson(profile));
    }));
}

void ProfileVerb::exportProfile(const QString &name)
{
    endWith(needFile(name)
                .and_then([&] { return m_profiles.describe(name); })
                .map([this](const Profile &profile) { print(toHandOut(profile)); }));
}

void ProfileVerb::print(const QJsonObject &file)
{
    if (environment().isJson)
        output().json(file);
    else
        output().bytes(indentedJson(file));
}

void ProfileVerb::create(const Options &options, const QString &name)
{
    save(needNew(name).map([] { return toJson(Profile()); }), options, name);
}

void ProfileVerb::edit(const Options &options, const QString &name)
{
    save(needFile(name).and_then([&] { return m_profiles.describe(name); }).map(fileOf), options,
         name);
}

void ProfileVerb::duplicate(const Options &options, const QString &name)
{
    const QString copy = options.value(u"as"_s).trimmed();
    if (copy.isEmpty())
        return refuse({.what = tr("A duplicate needs a name."),
                       .next = tr("Give it with “--as NAME”.")});
    save(needFile(name)
             .and_then([&] { return needNew(copy); })
             .and_then([&] { return m_profiles.describe(name); })
             .map(fileOf),
         options, copy);
}

QJsonObject ProfileVerb::fileOf(const Profile &profile)
{
    return toJson(profile);
}

//! \a file with what the options give, under \a name; everything that is wrong is said by option.
void ProfileVerb::save(const Result<QJsonObject> &file, const Options &options, const QString &name)
{
    if (!file)
        return fail(file.error());
    QJsonObject object = *file;
    object[u"name"] = name;
    for (const ProfileField &field : openFields()) {
        if (options.isSet(field.option()))
            object = withText(field, options.value(field.option()), object);
    }
    for (const ProfileProblem &problem : problemsOf(object)) {
        const QString option = ProfileField{.member = problem.member}.option();
        output().say((problem.isWarning ? tr("Warning, --%1: %2") : tr("--%1: %2"))
                         .arg(option, problem.text));
    }
    const Result<Profile> profile = readProfile(object);
    if (!profile)
        return end(ExitCode::WrongUsage);
    endWith(m_profiles.save(*profile));
}

void ProfileVerb::importFrom(const QString &file)
{
    const Result<QJsonObject> object = readInput(file).and_then(readJsonObject);
    const Result<Profile> profile = object.and_then(readProfile);
    const Result<void> saved = profile.and_then([this](const Profile &read) {
        return m_profiles.save(read);
    });
    if (!saved)
        return fail(saved.error());
    output().say(tr("The profile “%1” was imported.").arg(profile->name));
    keepSecrets(profile->name, Profiles::takeApart(*object));
}

//! The client secret, then the control token of a sandbox, as far as they came with the file.
void ProfileVerb::keepSecrets(const QString &name, const ImportedProfile &imported)
{
    SecretStore &secrets = environment().secrets;
    const auto keepToken = [this, &secrets, name, token = imported.controlToken] {
        if (token.isEmpty())
            return end(ExitCode::Done);
        whenDone(secrets.storeControlToken(name, token), this, [this](const Result<void> &stored) {
            if (!stored)
                output().say(tr("It was imported without the control token of its sandbox. %1")
                                 .arg(stored.error().text()));
            end(ExitCode::Done);
        });
    };
    if (imported.secret.isEmpty())
        return keepToken();
    whenDone(
        secrets.store(name, imported.secret), this, [this, keepToken](const Result<void> &stored) {
            if (!stored)
                output().say(
                    tr("It was imported without its client secret. %1").arg(stored.error().text()));
            keepToken();
        });
}

void ProfileVerb::remove(const QString &name)
{
    if (const Result<void> known = needFile(name); !known)
        return fail(known.error());
    whenDone(m_profiles.remove(name), this, [this, name](const Result<void> &removed) {
        if (m_profiles.hasFile(name))
            return fail(removed.error());
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

void ProfileVerb::storeProxyPassword(const QString &name)
{
    const Result<QString> password = needFile(name).and_then(readPassword);
    if (!password)
        return fail(password.error());
    whenDone(environment().secrets.storeProxyPassword(name, *password), this,
             [this](const Result<void> &stored) { endWith(stored); });
}

Result<void> ProfileVerb::needNew(const QString &name) const
{
    if (!m_profiles.names().contains(name))
        return {};
    return failure({.what = tr("There is a profile “%1” already.").arg(name),
                    .next = tr("“call-console profile edit” changes it.")});
}

Result<void> ProfileVerb::needFile(const QString &name) const
{
    if (m_profiles.hasFile(name))
        return {};
    return m_profiles.describe(name).and_then([&](const Profile &) -> Result<void> {
        return failure({.what = tr("“%1” is built in and has no file.").arg(name),
                        .next = tr("“call-console sandbox” runs a sandbox that others can use, and "
                                   "prints its profile.")});
    });
}
