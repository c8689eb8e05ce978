#include "identity/profilefields.h"

#include "core/json.h"
#include "identity/cloud.h"
#include "identity/profile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Profile", text);
}

QList<ProfileChoice> cloudChoices()
{
    QList<ProfileChoice> choices;
    for (const Cloud &cloud : clouds())
        choices.append({cloud.word, QCoreApplication::translate("Cloud", cloud.name),
                        cloud.unavailable ? QCoreApplication::translate("Cloud", cloud.unavailable)
                                          : QString()});
    return choices;
}

QList<ProfileChoice> colorChoices()
{
    return {{{}, translated(QT_TRANSLATE_NOOP("Profile", "None")), {}},
            {u"red"_s, translated(QT_TRANSLATE_NOOP("Profile", "Red")), {}},
            {u"orange"_s, translated(QT_TRANSLATE_NOOP("Profile", "Orange")), {}},
            {u"green"_s, translated(QT_TRANSLATE_NOOP("Profile", "Green")), {}},
            {u"teal"_s, translated(QT_TRANSLATE_NOOP("Profile", "Teal")), {}},
            {u"blue"_s, translated(QT_TRANSLATE_NOOP("Profile", "Blue")), {}},
            {u"purple"_s, translated(QT_TRANSLATE_NOOP("Profile", "Purple")), {}}};
}

QList<ProfileChoice> credentialChoices()
{
    return {{u"certificate"_s,
             translated(QT_TRANSLATE_NOOP("Profile", "Certificate (recommended)")),
             {}},
            {u"secret"_s, translated(QT_TRANSLATE_NOOP("Profile", "Client secret")), {}},
            {u"token"_s,
             translated(QT_TRANSLATE_NOOP("Profile", "A token from elsewhere, pasted")),
             {}}};
}

QList<ProfileChoice> proxyChoices()
{
    return {{u"system"_s, translated(QT_TRANSLATE_NOOP("Profile", "That of the system")), {}},
            {u"none"_s, translated(QT_TRANSLATE_NOOP("Profile", "None")), {}},
            {u"manual"_s, translated(QT_TRANSLATE_NOOP("Profile", "This one")), {}}};
}

const auto ofCustomCloud = u"cloud=custom"_s;
const auto ofSecret = u"credential/kind=secret"_s;
const auto ofCertificate = u"credential/kind=certificate"_s;
const auto ofToken = u"credential/kind=token"_s;
const auto ofManualProxy = u"proxy/kind=manual"_s;

QList<ProfileField> general()
{
    return {
        {.member = u"name"_s,
         .part = ProfilePart::General,
         .label = QT_TRANSLATE_NOOP("Profile", "Name"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "Journal, launches and addresses belong to it, so it stays; a "
                                   "duplicate can have another."),
         .example = u"Contoso test"_s},
        {.member = u"color"_s,
         .part = ProfilePart::General,
         .label = QT_TRANSLATE_NOOP("Profile", "Colour"),
         .help = QT_TRANSLATE_NOOP("Profile", "Marks the profile in the window."),
         .kind = ProfileFieldKind::Choice,
         .choices = colorChoices},
    };
}

QList<ProfileField> service()
{
    return {
        {.member = u"cloud"_s,
         .part = ProfilePart::Service,
         .label = QT_TRANSLATE_NOOP("Profile", "Cloud"),
         .help = QT_TRANSLATE_NOOP("Profile", "Sets sign-in, Graph and keys together."),
         .kind = ProfileFieldKind::Choice,
         .choices = cloudChoices},
        {.member = u"graphRoot"_s,
         .part = ProfilePart::Service,
         .label = QT_TRANSLATE_NOOP("Profile", "Graph"),
         .help = QT_TRANSLATE_NOOP("Profile", "Its address with the version."),
         .example = u"https://graph.contoso.example/v1.0"_s,
         .shownBy = ofCustomCloud},
        {.member = u"authority"_s,
         .part = ProfilePart::Service,
         .label = QT_TRANSLATE_NOOP("Profile", "Sign-in"),
         .help = QT_TRANSLATE_NOOP("Profile", "The address before the tenant."),
         .example = u"https://login.contoso.example"_s,
         .shownBy = ofCustomCloud},
        {.member = u"openIdConfiguration"_s,
         .part = ProfilePart::Service,
         .label = QT_TRANSLATE_NOOP("Profile", "Keys of notifications"),
         .help = QT_TRANSLATE_NOOP("Profile", "The OpenID configuration that names them."),
         .example = u"https://keys.contoso.example/.well-known/OpenIdConfiguration"_s,
         .shownBy = ofCustomCloud},
        {.member = u"issuers"_s,
         .part = ProfilePart::Service,
         .label = QT_TRANSLATE_NOOP("Profile", "Issuers"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "Who may sign notifications; with commas between them."),
         .kind = ProfileFieldKind::List,
         .example = u"https://api.botframework.com"_s,
         .shownBy = ofCustomCloud},
    };
}

QList<ProfileField> application()
{
    return {
        {.member = u"tenantId"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Tenant"),
         .help = QT_TRANSLATE_NOOP("Profile", "Its id, from the overview of Microsoft Entra."),
         .example = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s},
        {.member = u"applicationId"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Application"),
         .help = QT_TRANSLATE_NOOP("Profile", "The client id of its registration."),
         .example = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s},
        {.member = u"credential/kind"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Credential"),
         .help = QT_TRANSLATE_NOOP("Profile", "How the application proves itself."),
         .kind = ProfileFieldKind::Choice,
         .choices = credentialChoices},
        {.member = u"credential/clientSecret"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Client secret"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "Its value, not its id. It goes to the system keychain."),
         .kind = ProfileFieldKind::Secret,
         .shownBy = ofSecret},
        {.member = u"credential/secretValidUntil"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Valid until"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "The day that the portal shows beside the secret; the doctor "
                                   "warns before it."),
         .example = u"2027-06-30"_s,
         .shownBy = ofSecret},
        {.member = u"credential/certificateFile"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Certificate"),
         .help = QT_TRANSLATE_NOOP("Profile", "A PEM file, with the key in the next one."),
         .kind = ProfileFieldKind::File,
         .shownBy = ofCertificate},
        {.member = u"credential/keyFile"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Key"),
         .help = QT_TRANSLATE_NOOP("Profile", "A PEM file without a password."),
         .kind = ProfileFieldKind::File,
         .shownBy = ofCertificate},
        {.member = u"credential/file"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Or both in one"),
         .help = QT_TRANSLATE_NOOP("Profile", "A PKCS#12 file (.pfx, .p12) in place of the two."),
         .kind = ProfileFieldKind::File,
         .shownBy = ofCertificate},
        {.member = u"credential/password"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Its password"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "Of the PKCS#12 file. It goes to the system keychain."),
         .kind = ProfileFieldKind::Secret,
         .shownBy = ofCertificate},
        {.member = u"credential/token"_s,
         .part = ProfilePart::Application,
         .label = QT_TRANSLATE_NOOP("Profile", "Token"),
         .help = QT_TRANSLATE_NOOP("Profile", "Kept until the program ends."),
         .kind = ProfileFieldKind::Secret,
         .shownBy = ofToken},
    };
}

QList<ProfileField> callback()
{
    return {
        {.member = u"callbackUri"_s,
         .part = ProfilePart::Callback,
         .label = QT_TRANSLATE_NOOP("Profile", "Callback URL"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "Where the service posts to: public, https. Empty: the listener "
                                   "itself, which only the sandbox reaches."),
         .example = u"https://bot.contoso.example/callback"_s},
        {.member = u"listener/address"_s,
         .part = ProfilePart::Callback,
         .label = QT_TRANSLATE_NOOP("Profile", "Listener address"),
         .help = QT_TRANSLATE_NOOP("Profile", "127.0.0.1 with a tunnel or proxy in front."),
         .example = u"127.0.0.1"_s},
        {.member = u"listener/port"_s,
         .part = ProfilePart::Callback,
         .label = QT_TRANSLATE_NOOP("Profile", "Listener port"),
         .help = QT_TRANSLATE_NOOP("Profile", "0 takes a free one each time."),
         .kind = ProfileFieldKind::Number,
         .example = u"8445"_s},
        {.member = u"listener/path"_s,
         .part = ProfilePart::Callback,
         .label = QT_TRANSLATE_NOOP("Profile", "Listener path"),
         .help = QT_TRANSLATE_NOOP("Profile", "Has to arrive as the callback URL has it."),
         .example = u"/callback"_s},
        {.member = u"listener/certificateFile"_s,
         .part = ProfilePart::Callback,
         .label = QT_TRANSLATE_NOOP("Profile", "Listener certificate"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "PEM with its chain, to speak https without a proxy."),
         .kind = ProfileFieldKind::File},
        {.member = u"listener/keyFile"_s,
         .part = ProfilePart::Callback,
         .label = QT_TRANSLATE_NOOP("Profile", "Listener key"),
         .help = QT_TRANSLATE_NOOP("Profile", "PEM, without a password."),
         .kind = ProfileFieldKind::File},
    };
}

QList<ProfileField> network()
{
    return {
        {.member = u"proxy/kind"_s,
         .part = ProfilePart::Network,
         .label = QT_TRANSLATE_NOOP("Profile", "Proxy"),
         .help = QT_TRANSLATE_NOOP("Profile", "For everything but this computer itself."),
         .kind = ProfileFieldKind::Choice,
         .choices = proxyChoices},
        {.member = u"proxy/host"_s,
         .part = ProfilePart::Network,
         .label = QT_TRANSLATE_NOOP("Profile", "Proxy host"),
         .help = QT_TRANSLATE_NOOP("Profile", "A name or an IP address."),
         .example = u"proxy.contoso.example"_s,
         .shownBy = ofManualProxy},
        {.member = u"proxy/port"_s,
         .part = ProfilePart::Network,
         .label = QT_TRANSLATE_NOOP("Profile", "Proxy port"),
         .help = QT_TRANSLATE_NOOP("Profile", "As the administrator names it."),
         .kind = ProfileFieldKind::Number,
         .example = u"8080"_s,
         .shownBy = ofManualProxy},
        {.member = u"proxy/user"_s,
         .part = ProfilePart::Network,
         .label = QT_TRANSLATE_NOOP("Profile", "Proxy user"),
         .help = QT_TRANSLATE_NOOP("Profile", "Empty for a proxy that asks nobody."),
         .shownBy = ofManualProxy},
        {.member = u"proxy/password"_s,
         .part = ProfilePart::Network,
         .label = QT_TRANSLATE_NOOP("Profile", "Proxy password"),
         .help = QT_TRANSLATE_NOOP("Profile", "It goes to the system keychain."),
         .kind = ProfileFieldKind::Secret,
         .shownBy = ofManualProxy},
        {.member = u"caCertificate"_s,
         .part = ProfilePart::Network,
         .label = QT_TRANSLATE_NOOP("Profile", "Own authority"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "A PEM file that is trusted beside the system's, for a proxy "
                                   "that looks into TLS."),
         .kind = ProfileFieldKind::File},
    };
}

QList<ProfileField> incoming()
{
    return {
        {.member = u"incoming"_s,
         .part = ProfilePart::Incoming,
         .label = QT_TRANSLATE_NOOP("Profile", "Decisions"),
         .help = QT_TRANSLATE_NOOP("Profile",
                                   "What this console decides by itself, without anybody at the "
                                   "window."),
         .kind = ProfileFieldKind::Rules},
    };
}

QList<ProfileField> defaults()
{
    return {
        {.member = u"defaults/applicationDisplayName"_s,
         .part = ProfilePart::Defaults,
         .label = QT_TRANSLATE_NOOP("Profile", "Display name"),
         .help = QT_TRANSLATE_NOOP("Profile", "Of the application, for those who are called."),
         .example = u"Calling Bot"_s},
        {.member = u"defaults/applicationInstanceId"_s,
         .part = ProfilePart::Defaults,
         .label = QT_TRANSLATE_NOOP("Profile", "Application instance"),
         .help = QT_TRANSLATE_NOOP("Profile", "The resource account that calls phones."),
         .example = u"7629bdce-046c-4903-86b4-a8f718277e1a"_s},
    };
}

} // namespace

QString ProfileField::option() const
{
    static const QRegularExpression capital(u"([A-Z])"_s);
    QString name = member;
    return name.replace(capital, u"-\\1"_s).replace(u'/', u'-').toLower();
}

const QList<ProfileField> &profileFields()
{
    static const QList<ProfileField> all = general() + service() + application() + callback()
        + network() + incoming() + defaults();
    return all;
}

QString titleOf(ProfilePart part)
{
    switch (part) {
    case ProfilePart::General:
        break;
    case ProfilePart::Service:
        return translated(QT_TRANSLATE_NOOP("Profile", "Service"));
    case ProfilePart::Application:
        return translated(QT_TRANSLATE_NOOP("Profile", "Application"));
    case ProfilePart::Callback:
        return translated(QT_TRANSLATE_NOOP("Profile", "Callback"));
    case ProfilePart::Network:
        return translated(QT_TRANSLATE_NOOP("Profile", "Network"));
    case ProfilePart::Incoming:
        return translated(QT_TRANSLATE_NOOP("Profile", "Calls that come in"));
    case ProfilePart::Defaults:
        return translated(QT_TRANSLATE_NOOP("Profile", "What forms begin with"));
    }
    return translated(QT_TRANSLATE_NOOP("Profile", "Profile"));
}

bool isShown(const ProfileField &field, const QJsonObject &profile)
{
    if (field.shownBy.isEmpty())
        return true;
    const ProfileField choice{.member = field.shownBy.section(u'=', 0, 0)};
    return textOf(choice, profile) == field.shownBy.section(u'=', 1);
}

QString textOf(const ProfileField &field, const QJsonObject &profile)
{
    const QStringList path = field.member.split(u'/');
    QJsonValue value = profile;
    for (const QString &name : path)
        value = value[name];
    if (field.kind == ProfileFieldKind::List)
        return value.toVariant().toStringList().join(u", "_s);
    if (field.kind == ProfileFieldKind::Rules && value.isObject())
        return QString::fromUtf8(compactJson(value.toObject()));
    return value.toVariant().toString();
}

QJsonObject withText(const ProfileField &field, const QString &text, const QJsonObject &profile)
{
    static const QRegularExpression separator(u"[\\s,]+"_s);
    QJsonValue value(text);
    bool isNumber = false;
    if (field.kind == ProfileFieldKind::List)
        value = QJsonArray::fromStringList(text.split(separator, Qt::SkipEmptyParts));
    else if (const int number = text.toInt(&isNumber);
             field.kind == ProfileFieldKind::Number && isNumber)
        value = number;
    else if (const Result<QJsonObject> rules = readJsonObject(text.toUtf8());
             field.kind == ProfileFieldKind::Rules && rules)
        value = *rules;

    QJsonObject changed = profile;
    const QString parent = field.member.section(u'/', 0, -2);
    const QString name = field.member.section(u'/', -1);
    QJsonObject inner = parent.isEmpty() ? changed : changed[parent].toObject();
    if (text.isEmpty())
        inner.remove(name);
    else
        inner[name] = value;
    if (parent.isEmpty())
        return inner;
    if (inner.isEmpty())
        changed.remove(parent);
    else
        changed[parent] = inner;
    return changed;
}
