#include "sandbox/sandboxdirectory.h"

#include "core/checkedobject.h"
#include "graph/id.h"

#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds fromSeconds(double seconds)
{
    return std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
}

double toSeconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

Ending readEnding(const CheckedObject &object)
{
    constexpr int largestSubcode = 9'999'999;
    return {.after = fromSeconds(object.neededSeconds(u"afterSeconds"_s)),
            .result = {.code = object.number(u"code"_s, 200, 0, 699),
                       .subcode = object.number(u"subcode"_s, 0, 0, largestSubcode),
                       .message = object.neededText(u"message"_s)}};
}

Temperament readTemperament(const CheckedObject &object)
{
    Temperament temperament;
    if (object.has(u"answersAfterSeconds"_s))
        temperament.answersAfter = fromSeconds(object.neededSeconds(u"answersAfterSeconds"_s));
    if (object.has(u"ends"_s))
        temperament.ending = readEnding(
            object.child(u"ends"_s, {u"afterSeconds"_s, u"code"_s, u"subcode"_s, u"message"_s}));
    if (!temperament.answersAfter && !temperament.ending)
        object.complain({}, CheckedObject::tr("an object with answersAfterSeconds, ends or both"));
    return temperament;
}

SandboxPerson readPerson(const CheckedObject &object)
{
    SandboxPerson person{.id = normalisedId(object.neededText(u"id"_s)),
                         .displayName = object.neededText(u"displayName"_s),
                         .userPrincipalName = object.text(u"userPrincipalName"_s),
                         .hint = object.text(u"hint"_s),
                         .temperament = readTemperament(object.child(
                             u"temperament"_s, {u"answersAfterSeconds"_s, u"ends"_s}))};
    if (QUuid::fromString(person.id).isNull())
        object.complain(u"id"_s, CheckedObject::tr("a GUID"));
    return person;
}

Result<SandboxDirectory> readDirectory(const QJsonObject &object)
{
    const CheckedObject root(object, {u"people"_s});
    SandboxDirectory directory;
    QSet<QString> ids;
    for (const CheckedObject &entry : root.children(
             u"people"_s,
             {u"id"_s, u"displayName"_s, u"userPrincipalName"_s, u"hint"_s, u"temperament"_s})) {
        const SandboxPerson person = readPerson(entry);
        if (ids.contains(person.id))
            entry.complain(u"id"_s, CheckedObject::tr("different from the other ids"));
        ids.insert(person.id);
        directory.people.append(person);
    }
    if (directory.people.isEmpty())
        root.complain(u"people"_s, CheckedObject::tr("an array with at least one person"));
    return root.verdict().map([&directory] { return directory; });
}

QJsonObject toJson(const Temperament &temperament)
{
    QJsonObject object;
    if (temperament.answersAfter)
        object[u"answersAfterSeconds"] = toSeconds(*temperament.answersAfter);
    if (const auto &ending = temperament.ending)
        object[u"ends"] = QJsonObject{{u"afterSeconds"_s, toSeconds(ending->after)},
                                      {u"code"_s, ending->result.code},
                                      {u"subcode"_s, ending->result.subcode},
                                      {u"message"_s, ending->result.message}};
    return object;
}

} // namespace

Temperament SandboxDirectory::temperamentOf(const QString &id) const
{
    const auto found = std::ranges::find(people, normalisedId(id), &SandboxPerson::id);
    if (found != people.end())
        return found->temperament;
    return {.ending = Ending{.after = 1s,
                             .result = {.code = 480,
                                        .subcode = 10134,
                                        .message = u"There is no route to the callee."_s}}};
}

Result<SandboxDirectory> readSandboxDirectory(const QString &file)
{
    const QString name = file.isEmpty() ? u":/sandbox/directory.json"_s : file;
    const Result<QJsonObject> object = readJsonFile(name);
    if (!object)
        return failure(object.error());
    return readDirectory(*object).map_error([&name](Error error) {
        error.what = name + u": "_s + error.what;
        return error;
    });
}

QJsonObject toJson(const SandboxDirectory &directory)
{
    QJsonArray people;
    for (const SandboxPerson &person : directory.people)
        people.append(QJsonObject{{u"id"_s, person.id},
                                  {u"displayName"_s, person.displayName},
                                  {u"userPrincipalName"_s, person.userPrincipalName},
                                  {u"hint"_s, person.hint},
                                  {u"temperament"_s, toJson(person.temperament)}});
    return {{u"people"_s, people}};
}
