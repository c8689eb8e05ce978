#include "doctor/storage.h"

#include "journal/journalreader.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 diskFailure = 100 * mebibyte;
constexpr qint64 diskWarning = 1024 * mebibyte;
constexpr int newestMessages = 100;

class Storage
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

} // namespace

Result<Diagnosis> examineJournal(const QString &file)
{
    return JournalReader::open(file)
        .and_then([](const JournalReader &reader) {
            return reader.read({.order = MessageQuery::Order::NewestFirst,
                                .limit = newestMessages});
        })
        .map([](const QList<Message> &) {
            return Diagnosis{.reason = Storage::tr("The journal can be read; “call-console journal "
                                                   "verify” checks all of it.")};
        });
}

Diagnosis judgeDiskSpace(const QString &folder, qint64 bytesFree)
{
    if (bytesFree < 0)
        return {.state = CheckState::Skipped,
                .reason = Storage::tr("The system does not tell how much space there is.")};
    const QString reason = Storage::tr("There is room for %1 in %2.")
                               .arg(QLocale().formattedDataSize(bytesFree), folder);
    if (bytesFree >= diskWarning)
        return {.reason = reason};
    return {.state = bytesFree < diskFailure ? CheckState::Failed : CheckState::Warning,
            .reason = reason,
            .next = Storage::tr("Make room: what cannot be stored is not acknowledged.")};
}
