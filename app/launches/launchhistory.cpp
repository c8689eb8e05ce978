#include "launches/launchhistory.h"

#include "core/checkedobject.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Launch &launch)
{
    QJsonObject values;
    for (auto value = launch.values.begin(); value != launch.values.end(); ++value)
        values[value.key()] = QJsonArray::fromStringList(value.value());
    QJsonObject object{{u"scenario"_s, launch.scenario}, {u"values"_s, values}};
    if (!launch.title.isEmpty())
        object[u"title"] = launch.title;
    if (!launch.extra.isEmpty())
        object[u"extra"] = launch.extra;
    if (launch.time.isValid())
        object[u"time"] = launch.time.toUTC().toString(Qt::ISODateWithMs);
    if (!launch.leftOut.isEmpty())
        object[u"leftOut"] = QJsonArray::fromStringList(launch.leftOut);
    return object;
}

QJsonArray toJson(const QList<Launch> &launches)
{
    QJsonArray array;
    for (const Launch &launch : launches)
        array.append(toJson(launch));
    return array;
}

Launch readLaunch(const CheckedObject &object)
{
    Launch launch{.scenario = object.neededText(u"scenario"_s), .title = object.text(u"title"_s)};
    const QStringList keys = object.neededObject(u"values"_s).keys();
    const CheckedObject values = object.child(u"values"_s, keys);
    for (const QString &key : keys)
        launch.values[key] = values.texts(key);
    if (object.has(u"extra"_s))
        launch.extra = object.neededObject(u"extra"_s);
    if (object.has(u"time"_s)) {
        launch.time = QDateTime::fromString(object.text(u"time"_s), Qt::ISODateWithMs).toUTC();
        if (!launch.time.isValid())
            object.complain(u"time"_s, LaunchHistory::tr("a time"));
    }
    launch.leftOut = object.texts(u"leftOut"_s);
    return launch;
}

QList<Launch> readLaunches(const CheckedObject &object, const QString &name)
{
    static const QStringList members{u"scenario"_s, u"title"_s, u"values"_s,
                                     u"extra"_s,    u"time"_s,  u"leftOut"_s};
    QList<Launch> launches;
    for (const CheckedObject &launch : object.children(name, members))
        launches.append(readLaunch(launch));
    return launches;
}

bool isSameCall(const Launch &one, const Launch &other)
{
    return one.scenario == other.scenario && one.values == other.values && one.extra == other.extra;
}

qsizetype indexOf(const QList<Launch> &launches, const QString &title)
{
    const auto found = std::ranges::find(launches, title, &Launch::title);
    return found == launches.end() ? -1 : found - launches.begin();
}

tl::unexpected<Error> noSuchLaunch(const QString &title)
{
    return failure({.what = LaunchHistory::tr("There is no saved launch “%1”.").arg(title)});
}

tl::unexpected<Error> titleNeeded()
{
    return failure({.what = LaunchHistory::tr("A saved launch needs a name."),
                    .next = LaunchHistory::tr("Give it one that is not empty.")});
}

} // namespace

LaunchHistory::LaunchHistory(const QString &file, SecretTest isSecret)
    : m_file(file), m_isSecret(std::move(isSecret))
{
}

Result<QList<Launch>> LaunchHistory::recents() const
{
    return m_file.read()
        .and_then([this](const QJsonObject &object) { return read(object); })
        .map([](const Lists &lists) { return lists.recents; });
}

Result<QList<Launch>> LaunchHistory::saved() const
{
    return m_file.read()
        .and_then([this](const QJsonObject &object) { return read(object); })
        .map([](Lists lists) {
            std::ranges::sort(lists.saved, [](const Launch &left, const Launch &right) {
                return left.title.localeAwareCompare(right.title) < 0;
            });
            return lists.saved;
        });
}

Result<void> LaunchHistory::remember(const Launch &launch, Secrets secrets) const
{
    return change([newest = kept(launch, secrets)](Lists &lists) -> Result<void> {
        lists.recents.removeIf([&newest](const Launch &older) {
            return isSameCall(older, newest);
        });
        lists.recents.prepend(newest);
        lists.recents.resize(std::min(lists.recents.size(), mostRecents));
        return {};
    });
}

Result<void> LaunchHistory::save(const Launch &launch, Secrets secrets) const
{
    Launch titled = kept(launch, secrets);
    titled.title = launch.title.trimmed();
    if (titled.title.isEmpty())
        return titleNeeded();
    return change([&titled](Lists &lists) -> Result<void> {
        lists.saved.removeIf([&titled](const Launch &older) {
            return older.title == titled.title;
        });
        lists.saved.append(titled);
        return {};
    });
}

Result<void> LaunchHistory::rename(const QString &title, const QString &newTitle) const
{
    const QString wanted = newTitle.trimmed();
    if (wanted.isEmpty())
        return titleNeeded();
    return change([&](Lists &lists) -> Result<void> {
        const qsizetype index = indexOf(lists.saved, title);
        if (index < 0)
            return noSuchLaunch(title);
        if (wanted != title && indexOf(lists.saved, wanted) >= 0)
            return failure({.what = tr("There is a saved launch “%1” already.").arg(wanted),
                            .next = tr("Choose another name, or remove that one first.")});
        lists.saved[index].title = wanted;
        return {};
    });
}

Result<void> LaunchHistory::remove(const QString &title) const
{
    return change([&title](Lists &lists) -> Result<void> {
        const qsizetype index = indexOf(lists.saved, title);
        if (index < 0)
            return noSuchLaunch(title);
        lists.saved.removeAt(index);
        return {};
    });
}

Result<LaunchHistory::Lists> LaunchHistory::read(const QJsonObject &object) const
{
    const CheckedObject file(object, {u"recents"_s, u"saved"_s});
    const Lists lists{.recents = readLaunches(file, u"recents"_s),
                      .saved = readLaunches(file, u"saved"_s)};
    if (const Result<void> verdict = file.verdict(); !verdict)
        return failure(m_file.damaged(verdict.error()));
    return lists;
}

Result<void> LaunchHistory::change(const std::function<Result<void>(Lists &)> &edit) const
{
    return m_file.change([this, &edit](const QJsonObject &object) -> Result<QJsonObject> {
        Result<Lists> lists = read(object);
        if (!lists)
            return failure(lists.error());
        return edit(*lists).map([&lists] {
            return QJsonObject{{u"recents"_s, toJson(lists->recents)},
                               {u"saved"_s, toJson(lists->saved)}};
        });
    });
}

bool LaunchHistory::holdsSecrets(const Launch &launch) const
{
    return !kept(launch, Secrets::LeaveOut).leftOut.isEmpty();
}

//! \a launch as it goes into the file.
Launch LaunchHistory::kept(Launch launch, Secrets secrets) const
{
    launch.values.removeIf([](const auto &value) { return value->isEmpty(); });
    launch.leftOut.removeIf([&launch](const QString &key) { return launch.values.contains(key); });
    if (secrets == Secrets::Keep)
        return launch;
    for (const QString &key : launch.values.keys()) {
        const QStringList safe = m_isSecret(launch.scenario, key)
            ? QStringList()
            : withoutSecrets(launch.values.value(key));
        if (safe == launch.values.value(key))
            continue;
        launch.leftOut.append(key);
        if (safe.isEmpty())
            launch.values.remove(key);
        else
            launch.values[key] = safe;
    }
    launch.extra = withoutSecrets(launch.extra, launch.leftOut);
    launch.leftOut.removeDuplicates();
    return launch;
}
