#include "core/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueWithoutNulls(const QJsonValue &value)
{
    if (value.isObject())
        return withoutNulls(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray kept;
    for (const QJsonValue &element : value.toArray())
        kept.append(valueWithoutNulls(element));
    return kept;
}

//! Where the string ends that begins at \a quote.
qsizetype endOfString(const QByteArray &text, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at, text.size() - 1);
}

//! The text of a JSON string: `a` may be spelt `\u0061`.
QString decoded(const QByteArray &string)
{
    return QJsonDocument::fromJson('[' + string + ']').array().at(0).toString();
}

} // namespace

bool hasDuplicateMembers(const QByteArray &text)
{
    QList<QSet<QString>> open; // the names in each object around; arrays have an empty one
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '{' || c == '[')
            open.append(QSet<QString>());
        else if ((c == '}' || c == ']') && !open.isEmpty())
            open.removeLast();
        if (c != '"')
            continue;
        const qsizetype begin = at;
        at = endOfString(text, at);
        qsizetype next = at + 1;
        while (next < text.size() && std::isspace(static_cast<uchar>(text[next])))
            ++next;
        if (next >= text.size() || text[next] != ':' || open.isEmpty())
            continue; // a value
        const QString name = decoded(text.sliced(begin, at + 1 - begin));
        if (open.last().contains(name))
            return true;
        open.last().insert(name);
    }
    return false;
}

Result<QJsonObject> readJsonObject(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(problem.offset);
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - before.lastIndexOf('\n');
        return failure({.kind = ErrorKind::Input,
                        .what = QCoreApplication::translate("Json", "Line %1, column %2: %3.")
                                    .arg(line)
                                    .arg(column)
                                    .arg(problem.errorString()),
                        .next = QCoreApplication::translate("Json", "Correct the JSON there.")});
    }
    if (!document.isObject())
        return failure({.kind = ErrorKind::Input,
                        .what = QCoreApplication::translate("Json", "This is not a JSON object."),
                        .next = QCoreApplication::translate("Json", "It has to begin with “{”.")});
    return document.object();
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray indentedJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

qint64 lenientInteger(const QJsonValue &value, qint64 fallback)
{
    if (value.isDouble())
        return value.toInteger(fallback);
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    return isNumber ? number : fallback;
}

QJsonObject withoutNulls(const QJsonObject &object)
{
    QJsonObject kept;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member->isNull())
            kept.insert(member.key(), valueWithoutNulls(*member));
    }
    return kept;
}
