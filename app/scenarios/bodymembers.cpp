#include "scenarios/bodymembers.h"

#include <QJsonArray>

#include <algorithm>

namespace {

QJsonValue unknownPart(const QJsonValue &known, const QJsonValue &value);
QJsonValue added(const QJsonValue &value, const QJsonValue &more);

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

QJsonArray added(QJsonArray array, const QJsonArray &more)
{
    for (qsizetype i = 0; i < more.size(); ++i) {
        if (i < array.size())
            array[i] = added(array.at(i), more.at(i));
        else if (!more.at(i).isNull())
            array.append(more.at(i));
    }
    return array;
}

QJsonValue added(const QJsonValue &value, const QJsonValue &more)
{
    if (value.isUndefined() || value.isNull())
        return more;
    if (value.isObject() && more.isObject())
        return withMembers(value.toObject(), more.toObject());
    if (value.isArray() && more.isArray())
        return added(value.toArray(), more.toArray());
    return value;
}

QJsonValue joined(const QJsonValue &now, const QJsonValue &then, const QJsonValue &made);

QJsonArray joined(const QJsonArray &now, const QJsonArray &then, const QJsonArray &made)
{
    if (now.size() != then.size())
        return now;
    QJsonArray all;
    for (qsizetype i = 0; i < now.size(); ++i)
        all.append(joined(now.at(i), then.at(i), made.at(i)));
    for (qsizetype i = now.size(); i < made.size(); ++i)
        all.append(made.at(i));
    return all;
}

QJsonValue joined(const QJsonValue &now, const QJsonValue &then, const QJsonValue &made)
{
    if (now.isUndefined())
        return then.isUndefined() ? made : QJsonValue::Undefined;
    if (now.isObject() && made.isObject())
        return merged(now.toObject(), {.body = made.toObject(), .known = then.toObject()});
    if (now.isArray() && made.isArray())
        return joined(now.toArray(), then.toArray(), made.toArray());
    return now;
}

} // namespace

QJsonObject merged(const QJsonObject &form, const HandMade &made)
{
    QJsonObject all = form;
    for (auto member = made.body.begin(); member != made.body.end(); ++member) {
        const QJsonValue value = joined(form[member.key()], made.known[member.key()], *member);
        if (!value.isUndefined())
            all[member.key()] = value;
    }
    return all;
}

QJsonObject unknownMembers(const QJsonObject &known, const QJsonObject &body)
{
    return unknownPart(known, body);
}

QJsonObject withMembers(const QJsonObject &body, const QJsonObject &members)
{
    QJsonObject all = body;
    for (auto member = members.begin(); member != members.end(); ++member)
        all[member.key()] = added(all[member.key()], *member);
    return all;
}
