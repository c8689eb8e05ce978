#include "launches/secrets.h"

#include "core/redact.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

//! What is in the name of a member of Graph that holds a secret, whatever else is in it.
bool isSecretName(const QString &name)
{
    static constexpr std::array words{"passcode"_L1, "password"_L1, "secret"_L1, "token"_L1,
                                      "assertion"_L1};
    return name == u"blob" || std::ranges::any_of(words, [&name](QLatin1StringView word) {
               return name.contains(word, Qt::CaseInsensitive);
           });
}

bool isSecret(const QString &name, const QJsonValue &value)
{
    if (value.isNull() || value.isBool()) // such as isPasscodeRequired
        return false;
    const QString text = value.toString();
    return isSecretName(name) || redacted(text) != text || withoutPasscode(text) != text;
}

QJsonValue valueWithoutSecrets(const QString &name, const QJsonValue &value, const QString &path,
                               QStringList &leftOut);

QJsonObject objectWithoutSecrets(const QJsonObject &object, const QString &path,
                                 QStringList &leftOut)
{
    QJsonObject kept;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString memberPath = path.isEmpty() ? member.key() : path + u'/' + member.key();
        const QJsonValue value = valueWithoutSecrets(member.key(), *member, memberPath, leftOut);
        if (!value.isUndefined())
            kept.insert(member.key(), value);
    }
    return kept;
}

QJsonValue valueWithoutSecrets(const QString &name, const QJsonValue &value, const QString &path,
                               QStringList &leftOut)
{
    if (isSecret(name, value)) {
        leftOut.append(path);
        return QJsonValue::Undefined;
    }
    if (value.isObject())
        return objectWithoutSecrets(value.toObject(), path, leftOut);
    if (!value.isArray())
        return value;
    QJsonArray kept;
    for (const QJsonValue &element : value.toArray()) {
        const QJsonValue left = valueWithoutSecrets(name, element, path, leftOut);
        if (!left.isUndefined())
            kept.append(left);
    }
    return kept;
}

} // namespace

QString withoutPasscode(const QString &link)
{
    // https://teams.microsoft.com/meet/1234567?p=PASSCODE, also inside another link, encoded.
    static const QRegularExpression meeting(u"(/|%2F)meet(/|%2F)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QString item = u"p(?:=[^&#\\s]*|%3D(?:(?!%26|%23)[^&#\\s])*+)"_s;
    static const QRegularExpression first(u"(?<=\\?|%3F)"_s + item + u"(?:&|%26)?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression later(u"(?:&|%26)"_s + item,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!link.contains(meeting))
        return link;
    QString cleaned = link;
    cleaned.remove(later).remove(first);
    if (cleaned != link && cleaned.endsWith(u'?'))
        cleaned.chop(1);
    return cleaned;
}

QJsonObject withoutSecrets(const QJsonObject &object, QStringList &leftOut)
{
    return objectWithoutSecrets(object, {}, leftOut);
}

QStringList withoutSecrets(const QStringList &values)
{
    QStringList kept;
    for (const QString &value : values)
        kept.append(withoutPasscode(redacted(value)));
    return kept;
}
