#include "launches/addressbook.h"

#include "core/checkedobject.h"
#include "scenarios/rules.h"

#include <QJsonArray>
#include <QMap>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressBookEntry::Kind;
using Key = std::pair<Kind, QString>;

constexpr std::array kindWords{std::pair(Kind::Person, "person"_L1),
                               std::pair(Kind::Phone, "phone"_L1),
                               std::pair(Kind::Meeting, "meeting"_L1),
                               std::pair(Kind::Instance, "instance"_L1)};

//! What makes two entries the same; only object ids may be written in capitals.
Key keyOf(const AddressBookEntry &entry)
{
    const bool isObject = entry.kind == Kind::Person || entry.kind == Kind::Instance;
    return {entry.kind, isObject ? entry.id.toLower() : entry.id};
}

qsizetype indexOf(const QList<AddressBookEntry> &entries, const AddressBookEntry &wanted)
{
    const auto found = std::ranges::find(entries, keyOf(wanted), keyOf);
    return found == entries.end() ? -1 : found - entries.begin();
}

AddressBookEntry kept(AddressBookEntry entry, Secrets secrets)
{
    for (QString *text : {&entry.name, &entry.id, &entry.tenantId, &entry.note})
        *text = text->trimmed();
    if (entry.kind == Kind::Meeting && secrets == Secrets::LeaveOut)
        entry.id = withoutPasscode(entry.id);
    return entry;
}

QJsonObject toJson(const AddressBookEntry &entry)
{
    QJsonObject object{{u"kind"_s, toWord(entry.kind)}, {u"id"_s, entry.id}};
    for (const auto &[name, text] :
         {std::pair(u"name"_s, entry.name), std::pair(u"tenantId"_s, entry.tenantId),
          std::pair(u"note"_s, entry.note)}) {
        if (!text.isEmpty())
            object[name] = text;
    }
    return object;
}

AddressBookEntry readEntry(const CheckedObject &object)
{
    const std::optional<Kind> kind = addressBookKind(object.neededText(u"kind"_s));
    if (!kind)
        object.complain(u"kind"_s,
                        AddressBook::tr("one of %1").arg(addressBookKindWords().join(u", "_s)));
    return {.kind = kind.value_or(Kind::Person),
            .name = object.text(u"name"_s),
            .id = object.neededText(u"id"_s),
            .tenantId = object.text(u"tenantId"_s),
            .note = object.text(u"note"_s)};
}

//! Links are taken as they are: the form reads them, and says what it cannot read.
QList<Rule> rulesFor(const AddressBookEntry &entry)
{
    switch (entry.kind) {
    case Kind::Phone:
        return {rules::phoneNumber()};
    case Kind::Meeting:
        return QUrl(entry.id).scheme() == u"https" ? QList<Rule>()
                                                   : QList<Rule>{rules::joinMeetingId()};
    case Kind::Person:
    case Kind::Instance:
    case Kind::Participant:
        break;
    }
    return rules::guid();
}

tl::unexpected<Error> idNeeded(const AddressBookEntry &entry)
{
    return failure(
        {.what = AddressBook::tr("The entry “%1” needs an id or a number.").arg(entry.name),
         .next = AddressBook::tr("Fill it in; until then nothing changes.")});
}

tl::unexpected<Error> noSuchEntry(const AddressBookEntry &entry)
{
    return failure(
        {.what = AddressBook::tr("“%1” is not in the address book any more.").arg(entry.id)});
}

} // namespace

QString toWord(AddressBookEntry::Kind kind)
{
    return std::ranges::find(kindWords, kind, &decltype(kindWords)::value_type::first)->second;
}

std::optional<AddressBookEntry::Kind> addressBookKind(const QString &word)
{
    for (const auto &[kind, known] : kindWords) {
        if (word.compare(known, Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

QStringList addressBookKindWords()
{
    QStringList words;
    for (const auto &kind : kindWords)
        words.append(kind.second);
    return words;
}

QList<Problem> problemsOf(const AddressBookEntry &entry)
{
    const Field id{.key = u"id"_s,
                   .label = QT_TRANSLATE_NOOP("Scenario", "The id or number"),
                   .required = true,
                   .rules = rulesFor(entry)};
    QList<Problem> problems = problemsOf(id, {entry.id});
    // The rules of the forms take a name after a comma; here it would become part of the id.
    if (problems.isEmpty() && entry.kind != Kind::Meeting && entry.id.contains(u','))
        problems.append({.field = id.key,
                         .text = AddressBook::tr("There is a comma in the id or number.")});
    return problems;
}

Result<QList<AddressBookEntry>> AddressBook::entries() const
{
    return m_file.read()
        .and_then([this](const QJsonObject &object) { return read(object); })
        .map([](Entries entries) {
            std::ranges::stable_sort(entries, [](const auto &left, const auto &right) {
                return left.kind != right.kind ? left.kind < right.kind
                                               : left.name.localeAwareCompare(right.name) < 0;
            });
            return entries;
        });
}

Result<void> AddressBook::add(const QList<AddressBookEntry> &added, Secrets secrets) const
{
    return change([&added, secrets](Entries entries) -> Result<Entries> {
        QMap<Key, qsizetype> places;
        for (const AddressBookEntry &entry : std::as_const(entries))
            places.insert(keyOf(entry), places.size());
        for (const AddressBookEntry &given : added) {
            const AddressBookEntry entry = kept(given, secrets);
            if (entry.id.isEmpty())
                return idNeeded(entry);
            const auto place = places.constFind(keyOf(entry));
            if (place != places.constEnd()) {
                entries[*place] = entry;
                continue;
            }
            places.insert(keyOf(entry), entries.size());
            entries.append(entry);
        }
        return entries;
    });
}

Result<void> AddressBook::replace(const AddressBookEntry &old, const AddressBookEntry &entry,
                                  Secrets secrets) const
{
    return change([&old, changed = kept(entry, secrets)](Entries entries) -> Result<Entries> {
        if (changed.id.isEmpty())
            return idNeeded(changed);
        const qsizetype index = indexOf(entries, old);
        if (index < 0)
            return noSuchEntry(old);
        entries.removeAt(index);
        entries.removeIf([&changed](const AddressBookEntry &other) {
            return keyOf(other) == keyOf(changed);
        });
        entries.append(changed);
        return entries;
    });
}

Result<void> AddressBook::remove(const AddressBookEntry &old) const
{
    return change([&old](Entries entries) -> Result<Entries> {
        const qsizetype index = indexOf(entries, old);
        if (index < 0)
            return noSuchEntry(old);
        entries.removeAt(index);
        return entries;
    });
}

Result<AddressBook::Entries> AddressBook::read(const QJsonObject &object) const
{
    const CheckedObject file(object, {u"entries"_s});
    Entries entries;
    for (const CheckedObject &entry :
         file.children(u"entries"_s, {u"kind"_s, u"name"_s, u"id"_s, u"tenantId"_s, u"note"_s}))
        entries.append(readEntry(entry));
    if (const Result<void> verdict = file.verdict(); !verdict)
        return failure(m_file.damaged(verdict.error()));
    return entries;
}

Result<void> AddressBook::change(const std::function<Result<Entries>(Entries)> &edit) const
{
    return m_file.change([this, &edit](const QJsonObject &object) {
        return read(object).and_then(edit).map([](const Entries &entries) {
            QJsonArray array;
            for (const AddressBookEntry &entry : entries)
                array.append(toJson(entry));
            return QJsonObject{{u"entries"_s, array}};
        });
    });
}
