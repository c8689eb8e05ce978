#include "console/launches.h"

#include "console/configuration.h"
#include "core/future.h"
#include "launches/addressbookcsv.h"
#include "scenarios/catalogue.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

bool isSecretField(const QString &scenario, const QString &key)
{
    const Scenario *found = findScenario(scenario);
    const Field *field = found ? found->field(key) : nullptr;
    return field && field->isSecret;
}

Result<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Storage,
                        .what = Launches::tr("%1 cannot be read.").arg(name),
                        .next = Launches::tr("Check its name and permissions."),
                        .detail = file.errorString()});
    return file.readAll();
}

Result<void> writeFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0 || !file.commit())
        return failure({.kind = ErrorKind::Storage,
                        .what = Launches::tr("%1 cannot be written.").arg(name),
                        .next = Launches::tr("Choose another folder."),
                        .detail = file.errorString()});
    return {};
}

//! Runs \a work in \a pool; \a done gets its result in the thread of \a context.
template <typename T, typename Work, typename Done>
void run(QThreadPool &pool, Work work, QObject *context, Done done)
{
    const Completion<T> completion;
    pool.start([work, completion] { completion.finish(work()); });
    whenDone(completion.future(), context, done);
}

} // namespace

Launches::Launches(const Configuration &configuration, const QString &profile, QObject *parent)
    : QObject(parent), m_history(configuration.launchesFile(profile), isSecretField),
      m_book(configuration.addressBookFile(profile))
{
    m_pool.setMaxThreadCount(1); // one change after the other
}

QList<DirectoryEntry> Launches::directory() const
{
    QList<DirectoryEntry> entries;
    for (const AddressBookEntry &address : m_addresses) {
        DirectoryEntry entry{.kind = address.kind,
                             .id = address.id,
                             .displayName = address.name,
                             .hint = address.note};
        const bool isLink = address.kind == DirectoryKind::Meeting && address.id.contains(u"://");
        if (isLink)
            entry.link = std::exchange(entry.id, {});
        entries.append(entry);
    }
    return entries;
}

void Launches::load()
{
    changeLaunches([](const LaunchHistory &) { return Result<void>(); });
    changeAddresses([](const AddressBook &) { return Result<QString>(); });
}

bool Launches::holdsSecrets(const Launch &launch) const
{
    return m_history.holdsSecrets(launch);
}

void Launches::remember(const Launch &launch)
{
    changeLaunches([launch](const LaunchHistory &history) { return history.remember(launch); });
}

void Launches::save(const Launch &launch, Secrets secrets)
{
    changeLaunches([launch, secrets](const LaunchHistory &history) {
        return history.save(launch, secrets);
    });
}

void Launches::rename(const QString &title, const QString &newTitle)
{
    changeLaunches([title, newTitle](const LaunchHistory &history) {
        return history.rename(title, newTitle);
    });
}

void Launches::remove(const QString &title)
{
    changeLaunches([title](const LaunchHistory &history) { return history.remove(title); });
}

void Launches::addAddress(const AddressBookEntry &entry)
{
    changeAddresses([entry](const AddressBook &book) {
        return book.add({entry}).map([] { return QString(); });
    });
}

void Launches::removeAddress(const AddressBookEntry &entry)
{
    changeAddresses([entry](const AddressBook &book) {
        return book.remove(entry).map([] { return QString(); });
    });
}

void Launches::importAddresses(const QString &csvFile)
{
    changeAddresses([csvFile](const AddressBook &book) {
        return readFile(csvFile).and_then(importCsv).and_then(
            [&book](const QList<AddressBookEntry> &entries) {
                return book.add(entries).map([&entries] {
                    return tr("%n addresses were taken over.", nullptr,
                              static_cast<int>(entries.size()));
                });
            });
    });
}

void Launches::exportAddresses(const QString &csvFile)
{
    changeAddresses([csvFile](const AddressBook &book) {
        return book.entries().and_then([&csvFile](const QList<AddressBookEntry> &entries) {
            return writeFile(csvFile, exportCsv(entries)).map([&csvFile] {
                return tr("The addresses are in %1.").arg(csvFile);
            });
        });
    });
}

template <typename Edit>
void Launches::changeLaunches(Edit edit)
{
    const auto work = [history = m_history, edit]() -> Result<Lists> {
        if (const Result<void> edited = edit(history); !edited)
            return failure(edited.error());
        const Result<QList<Launch>> recents = history.recents();
        const Result<QList<Launch>> saved = history.saved();
        if (!recents || !saved)
            return failure(recents ? saved.error() : recents.error());
        return Lists{*recents, *saved};
    };
    run<Lists>(m_pool, work, this, [this](const Result<Lists> &lists) {
        if (!lists)
            return emit failed(lists.error());
        m_lists = *lists;
        emit launchesChanged();
    });
}

template <typename Edit>
void Launches::changeAddresses(Edit edit)
{
    struct Outcome
    {
        QString sentence;
        QList<AddressBookEntry> entries;
    };
    const auto work = [book = m_book, edit]() -> Result<Outcome> {
        const Result<QString> sentence = edit(book);
        if (!sentence)
            return failure(sentence.error());
        return book.entries().map([&sentence](const QList<AddressBookEntry> &entries) {
            return Outcome{*sentence, entries};
        });
    };
    run<Outcome>(m_pool, work, this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            return emit failed(outcome.error());
        m_addresses = outcome->entries;
        emit addressesChanged();
        if (!outcome->sentence.isEmpty())
            emit told(outcome->sentence);
    });
}
