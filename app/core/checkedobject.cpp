#include "core/checkedobject.h"

#include "core/json.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

CheckedObject::CheckedObject(const QJsonObject &object, const QStringList &members)
    : m_object(object), m_problem(std::make_shared<std::optional<Error>>())
{
    checkMembers(members);
}

CheckedObject::CheckedObject(const CheckedObject &parent, const QString &path,
                             const QJsonObject &object, const QStringList &members)
    : m_object(object), m_path(path), m_problem(parent.m_problem)
{
    checkMembers(members);
}

void CheckedObject::checkMembers(const QStringList &members) const
{
    for (const QString &name : m_object.keys()) {
        if (!members.contains(name))
            complain(name, tr("left out: known are %1").arg(members.join(u", "_s)));
    }
}

QString CheckedObject::pathOf(const QString &name) const
{
    return m_path.isEmpty() ? name : m_path + u'/' + name;
}

CheckedObject CheckedObject::childAt(const QString &path, const QJsonValue &value,
                                     const QStringList &members) const
{
    const CheckedObject child(*this, path, value.toObject(), members);
    if (!value.isObject() && !value.isUndefined())
        child.complain({}, tr("an object"));
    return child;
}

CheckedObject CheckedObject::child(const QString &name, const QStringList &members) const
{
    return childAt(pathOf(name), m_object[name], members);
}

QList<CheckedObject> CheckedObject::children(const QString &name, const QStringList &members) const
{
    if (has(name) && !m_object[name].isArray())
        complain(name, tr("an array"));
    QList<CheckedObject> found;
    for (const QJsonValue &element : m_object[name].toArray())
        found.append(childAt(pathOf(name) + u'/' + QString::number(found.size()), element,
                             members));
    return found;
}

QJsonObject CheckedObject::neededObject(const QString &name) const
{
    if (!m_object[name].isObject())
        complain(name, tr("an object"));
    return m_object[name].toObject();
}

bool CheckedObject::has(const QString &name) const
{
    return m_object.contains(name) && !m_object[name].isNull();
}

QString CheckedObject::neededText(const QString &name) const
{
    const QString found = text(name);
    if (found.isEmpty())
        complain(name, tr("a text that is not empty"));
    return found;
}

QString CheckedObject::text(const QString &name, const QString &fallback) const
{
    if (has(name) && !m_object[name].isString())
        complain(name, tr("a text"));
    return m_object[name].toString(fallback);
}

QStringList CheckedObject::texts(const QString &name) const
{
    if (has(name) && !m_object[name].isArray())
        complain(name, tr("an array"));
    QStringList found;
    for (const QJsonValue &element : m_object[name].toArray()) {
        if (!element.isString())
            complain(name + u'/' + QString::number(found.size()), tr("a text"));
        found.append(element.toString());
    }
    return found;
}

bool CheckedObject::flag(const QString &name) const
{
    if (has(name) && !m_object[name].isBool())
        complain(name, tr("true or false"));
    return m_object[name].toBool();
}

int CheckedObject::number(const QString &name, int fallback, int least, int most) const
{
    if (!has(name))
        return fallback;
    const double found = m_object[name].toDouble(least - 1.0);
    if (found >= least && found <= most && found == static_cast<int>(found))
        return static_cast<int>(found);
    complain(name, tr("a whole number from %1 to %2").arg(least).arg(most));
    return fallback;
}

std::chrono::milliseconds CheckedObject::neededSeconds(const QString &name) const
{
    constexpr double most = 24 * 60 * 60;
    const double found = m_object[name].toDouble(-1);
    if (found < 0 || found > most)
        complain(name, tr("a number of seconds, at most a day"));
    return std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(found));
}

void CheckedObject::complain(const QString &name, const QString &needed) const
{
    if (m_problem->has_value())
        return;
    const QString path = name.isEmpty() ? m_path : pathOf(name);
    *m_problem = Error{.kind = ErrorKind::Input,
                       .what = tr("“%1” has to be %2.").arg(path, needed),
                       .next = tr("Correct it; until then nothing changes.")};
}

Result<void> CheckedObject::verdict() const
{
    if (m_problem->has_value())
        return failure(**m_problem);
    return {};
}

Result<QJsonObject> readJsonFile(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Storage,
                        .what = CheckedObject::tr("%1 cannot be read.").arg(file),
                        .next = CheckedObject::tr("Check its name and permissions."),
                        .detail = opened.errorString()});
    return readJsonObject(opened.readAll()).map_error([&file](Error error) {
        error.what = file + u": "_s + error.what;
        return error;
    });
}
