#include "journal/pseudonyms.h"

#include "core/redact.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestName = 3; // shorter ones would be found inside other words

//! Members whose text is private wherever they stand, and what to call it.
const QHash<QString, QString> &privateMembers()
{
    static const QHash<QString, QString> members{
        {u"displayname"_s, u"name"_s},
        {u"subject"_s, u"subject"_s},
        {u"userprincipalname"_s, u"address"_s},
        {u"email"_s, u"address"_s},
        {u"passcode"_s, u"passcode"_s},
        {u"joinmeetingid"_s, u"meeting"_s},
        {u"threadid"_s, u"thread"_s},
        {u"token"_s, u"token"_s},
        {u"recordingaccesstoken"_s, u"token"_s},
        {u"clientsecret"_s, u"secret"_s},
        {u"access_token"_s, u"token"_s},
        {u"joinweburl"_s, u"join-link"_s},
        {u"blob"_s, u"blob"_s},
        {u"id_token"_s, u"token"_s},
        {u"password"_s, u"secret"_s},
        {u"client_secret"_s, u"secret"_s},
        {u"client_assertion"_s, u"secret"_s},
        {u"dialinurl"_s, u"join-link"_s},
        {u"upn"_s, u"address"_s},
        {u"conferenceid"_s, u"meeting"_s},
        {u"videoteleconferenceid"_s, u"meeting"_s},
        {u"refresh_token"_s, u"token"_s},
        {u"tollnumber"_s, u"phone"_s},
        {u"tollfreenumber"_s, u"phone"_s},
    };
    return members;
}

//! Members of an identitySet that stand for a person (an application is none).
bool isPerson(const QString &member)
{
    static const QSet<QString> people{u"user"_s,
                                      u"guest"_s,
                                      u"phone"_s,
                                      u"encrypted"_s,
                                      u"onPremises"_s,
                                      u"device"_s,
                                      u"assertedIdentity"_s,
                                      u"azureCommunicationServicesUser"_s,
                                      u"otherSideUser"_s,
                                      u"onBehalfOf"_s};
    return people.contains(member);
}

struct Shape
{
    QString kind;
    QRegularExpression pattern;
};

//! What is private by its look, in any text.
const std::array<Shape, 4> &shapes()
{
    static const std::array<Shape, 4> all{{
        {u"join-link"_s,
         QRegularExpression(
             uR"((?:https?(?:://|%3a%2f%2f))?(?:\w+\.)*teams\.(?:microsoft|live|cloud)\.\w+[^\s"<>]*)"_s,
             QRegularExpression::CaseInsensitiveOption)},
        {u"thread"_s,
         QRegularExpression(uR"(19(?::|%3a)[^\s"/@]+(?:@|%40)(?:thread\.\w+|unq\.gbl\.spaces))"_s,
                            QRegularExpression::CaseInsensitiveOption)},
        {u"address"_s,
         QRegularExpression(uR"([\w.+-]+@[\w-]+\.[\w.-]+)"_s,
                            QRegularExpression::UseUnicodePropertiesOption)},
        {u"phone"_s, QRegularExpression(uR"(\+\d[\d ().-]{5,}\d)"_s)},
    }};
    return all;
}

} // namespace

QJsonObject Pseudonyms::replaceIn(const QJsonObject &object)
{
    return value({}, object, {}).toObject();
}

QString Pseudonyms::replaceIn(const QString &text)
{
    QString clean = redacted(text);
    for (const Shape &shape : shapes()) {
        QRegularExpressionMatch match = shape.pattern.match(clean);
        while (match.hasMatch()) {
            const QString replacement = pseudonym(shape.kind, match.captured());
            clean.replace(match.capturedStart(), match.capturedLength(), replacement);
            match = shape.pattern.match(clean, match.capturedStart() + replacement.size());
        }
    }
    for (const auto &[value, replacement] : m_met) {
        const QRegularExpression whole(
            u"(?<!\\w)%1(?!\\w)"_s.arg(QRegularExpression::escape(value)),
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        clean.replace(whole, replacement);
    }
    return clean;
}

QString Pseudonyms::pseudonym(const QString &kind, const QString &value) const
{
    constexpr qsizetype digits = 8;
    const QByteArray code = QMessageAuthenticationCode::hash(value.toLower().toUtf8(), m_key,
                                                             QCryptographicHash::Sha256);
    return kind + u'-' + QString::fromLatin1(code.toHex().first(digits));
}

QString Pseudonyms::privateValue(const QString &kind, const QString &value)
{
    const QString replacement = pseudonym(kind, value);
    if (value.size() >= shortestName)
        m_met.insert({value, replacement});
    return replacement;
}

QJsonValue Pseudonyms::value(const QString &member, const QJsonValue &json, const QString &owner)
{
    if (json.isObject()) {
        QJsonObject clean;
        const QJsonObject object = json.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            clean[entry.key()] = value(entry.key(), *entry, member);
        return clean;
    }
    if (json.isArray()) {
        QJsonArray clean;
        for (const QJsonValue &element : json.toArray())
            clean.append(value(member, element, owner));
        return clean;
    }
    const QString text = json.isDouble() ? json.toVariant().toString() : json.toString();
    const bool isPrivateNumber = json.isDouble() && privateMembers().contains(member.toLower());
    if (text.isEmpty() || (json.isDouble() && !isPrivateNumber) || member == u"@odata.type")
        return json;
    if (member == u"id" && isPerson(owner))
        return privateValue(owner == u"phone" ? u"phone"_s : u"person"_s, text);
    const QString kind = privateMembers().value(member.toLower());
    return kind.isEmpty() ? replaceIn(text) : privateValue(kind, text);
}
