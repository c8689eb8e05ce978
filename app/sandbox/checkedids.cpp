#include "sandbox/checkedids.h"

#include "core/checkedobject.h"
#include "graph/id.h"

#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

QString neededGuid(const CheckedObject &object, const QString &name)
{
    const QString found = normalisedId(object.neededText(name));
    if (QUuid::fromString(found).isNull())
        object.complain(name, CheckedObject::tr("a GUID"));
    return found;
}

QString neededPhoneNumber(const CheckedObject &object, const QString &name)
{
    static const QRegularExpression shape(u"^\\+[1-9][0-9]{1,14}$"_s);
    const QString found = object.neededText(name);
    if (!shape.match(found).hasMatch())
        object.complain(name, CheckedObject::tr("a phone number such as +12345678901"));
    return found;
}
