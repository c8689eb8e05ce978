#include "scenarios/bodymembers.h"

#include <QJsonArray>

#include <algorithm>

namespace {

QJsonValue unknownPart(const QJsonValue &known, const QJsonValue &value);
QJsonValue merged(const QJsonValue &value, const QJsonValue &more);

QJsonObject unknownPart(const QJsonObject &known, const QJsonObject &object)
{
    QJsonObject unknown;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QJsonValue part = unknownPart(known[member.key()], *member);
        if (!part.isUndefined())
            unknown[member.key()] = part;
    }
    return unknown;
}

//! Elements keep their places: what is known of one leaves a null there.
QJsonValue unknownPart(const QJsonArray &known, const QJsonArray &array)
{
    QJsonArray unknown;
    bool isAny = false;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonValue part = unknownPart(known.at(i), array.at(i));
        isAny = isAny || !part.isUndefined();
        unknown.append(part.isUndefined() ? QJsonValue::Null : part);
    }
    return isAny ? QJsonValue(unknown) : QJsonValue::Undefined;
}

//! Undefined where everything is known, or says nothing.
QJsonValue unknownPart(const QJsonValue &known, const QJsonValue &value)
{
    if (value.isNull() || known == value)
        return QJsonValue::Undefined;
    if (known.isUndefined())
        return value;
    if (known.isArray() && value.isArray())
        return unknownPart(known.toArray(), value.toArray());
    if (!known.isObject() || !value.isObject())
        return QJsonValue::Undefined;
    const QJsonObject unknown = unknownPart(known.toObject(), value.toObject());
    return unknown.isEmpty() ? QJsonValue::Undefined : QJsonValue(unknown);
}

QJsonArray merged(QJsonArray array, const QJsonArray &more)
{
    for (qsizetype i = 0; i < more.size(); ++i) {
        if (i < array.size())
            array[i] = merged(array.at(i), more.at(i));
        else if (!more.at(i).isNull())
            array.append(more.at(i));
    }
    return array;
}

QJsonValue merged(const QJsonValue &value, const QJsonValue &more)
{
    if (value.isUndefined() || value.isNull())
        return more;
    if (value.isObject() && more.isObject())
        return withMembers(value.toObject(), more.toObject());
    if (value.isArray() && more.isArray())
        return merged(value.toArray(), more.toArray());
    return value;
}

} // namespace

QJsonObject unknownMembers(const Form &form, const QJsonObject &body)
{
    return unknownPart(buildBody(form, readBody(form, body)), body);
}

QJsonObject withMembers(const QJsonObject &body, const QJsonObject &members)
{
    QJsonObject all = body;
    for (auto member = members.begin(); member != members.end(); ++member)
        all[member.key()] = merged(all[member.key()], *member);
    return all;
}
