#include "sandbox/temperament.h"

#include "core/checkedobject.h"
#include "sandbox/sandboxclock.h"

using namespace Qt::StringLiterals;

Temperament readTemperament(const CheckedObject &owner)
{
    const CheckedObject object = owner.child(u"temperament"_s,
                                             {u"answersAfterSeconds"_s, u"ends"_s});
    Temperament temperament;
    if (object.has(u"answersAfterSeconds"_s))
        temperament.answersAfter = object.neededSeconds(u"answersAfterSeconds"_s);
    temperament.ending = readEnding(object);
    if (!temperament.answersAfter && !temperament.ending)
        object.complain({}, CheckedObject::tr("an object with answersAfterSeconds, ends or both"));
    return temperament;
}

std::optional<Ending> readEnding(const CheckedObject &owner)
{
    constexpr int largestSubcode = 9'999'999;
    if (!owner.has(u"ends"_s))
        return std::nullopt;
    const CheckedObject object = owner.child(
        u"ends"_s, {u"afterSeconds"_s, u"code"_s, u"subcode"_s, u"message"_s});
    return Ending{.after = object.neededSeconds(u"afterSeconds"_s),
                  .result = {.code = object.number(u"code"_s, 200, 0, 699),
                             .subcode = object.number(u"subcode"_s, 0, 0, largestSubcode),
                             .message = object.neededText(u"message"_s)}};
}

QJsonObject toJson(const Temperament &temperament)
{
    QJsonObject object;
    if (temperament.answersAfter)
        object[u"answersAfterSeconds"] = inSeconds(*temperament.answersAfter);
    if (temperament.ending)
        object[u"ends"] = toJson(*temperament.ending);
    return object;
}

QJsonObject toJson(const Ending &ending)
{
    return {{u"afterSeconds"_s, inSeconds(ending.after)},
            {u"code"_s, ending.result.code},
            {u"subcode"_s, ending.result.subcode},
            {u"message"_s, ending.result.message}};
}
