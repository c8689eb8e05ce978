#include "cli/journalverb.h"

#include "cli/journallines.h"
#include "console/profiles.h"
#include "console/replay.h"
#include "core/json.h"
#include "journal/journal.h"
#include "journal/journalreader.h"

#include <QFileInfo>
#include <QQueue>
#include <QSaveFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 100;
constexpr int highestLimit = 1'000'000;

Result<ExportFormat> readFormat(const Options &options)
{
    static const QMap<QString, ExportFormat> formats{{u"jsonl"_s, ExportFormat::JsonLines},
                                                     {u"har"_s, ExportFormat::Har},
                                                     {u"csv"_s, ExportFormat::Csv}};
    const QString word = options.isSet(u"format"_s) ? options.value(u"format"_s) : u"jsonl"_s;
    if (!formats.contains(word))
        return failure({.what = JournalVerb::tr("“%1” is no format of exports.").arg(word),
                        .next = JournalVerb::tr("It is one of jsonl, har and csv.")});
    return formats[word];
}

Result<JournalWish> readWish(const Options &options, const QString &argument)
{
    const Result<ExportFormat> format = readFormat(options);
    const Result<int> limit = options.number(u"limit"_s, usualLimit, 1, highestLimit);
    if (!format || !limit)
        return failure(format ? limit.error() : format.error());
    return JournalWish{.argument = argument,
                       .what = {.format = *format,
                                .call = {normalisedId(options.value(u"call"_s))},
                                .isRaw = options.isSet(u"raw"_s)},
                       .limit = *limit,
                       .file = options.value(u"output"_s)};
}

Result<void> exportToFile(const JournalReader &reader, const JournalWish &wish)
{
    QSaveFile file(wish.file);
    const auto storageFailure = [&] {
        return failure({.kind = ErrorKind::Storage,
                        .what = JournalVerb::tr("The file %1 cannot be written.").arg(wish.file),
                        .next = JournalVerb::tr("Choose another place, or make room on the disk."),
                        .detail = file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        return storageFailure();
    const auto sink = [&](const QByteArray &piece) -> Result<void> {
        if (file.write(piece) != piece.size())
            return storageFailure();
        return {};
    };
    return exportJournal(reader, wish.what, sink).and_then([&]() -> Result<void> {
        if (!file.commit())
            return storageFailure();
        return {};
    });
}

} // namespace

QString JournalVerb::help() const
{
    return tr("Tells what happened with a profile. Tokens, secrets and everything about people are "
              "replaced by pseudonyms.");
}

void JournalVerb::declare(Options &options) const
{
    options.addFlag(u"raw"_s, tr("Shows names, numbers, ids and links as they are."));
    options.addValue(u"call"_s, u"ID"_s, tr("Takes the messages of this call only."));
    options.addValue(u"limit"_s, u"N"_s,
                     tr("Lists that many at the most; %1 otherwise.").arg(usualLimit));
    options.addValue(u"format"_s, u"jsonl|har|csv"_s,
                     tr("The format of the export; jsonl otherwise."));
    options.addValue(u"output"_s, u"FILE"_s,
                     tr("Writes the export to this file, whole or not at all."));
}

QList<Action> JournalVerb::actions()
{
    const auto reading = [this](Read read) {
        return [this, read](const Options &options, const QString &argument) {
            run(read, options, argument);
        };
    };
    const auto showing = [this](const Options &options, const QString &argument) {
        if (argument.toLongLong() < 1)
            return refuse({.what = tr("“%1” is no number of a message.").arg(argument),
                           .next = tr("“call-console journal list” shows them.")});
        run(&JournalVerb::show, options, argument);
    };
    return {
        {.name = u"calls"_s, .help = tr("Lists the calls."), .run = reading(&JournalVerb::calls)},
        {.name = u"list"_s,
         .help = tr("Lists the newest messages."),
         .run = reading(&JournalVerb::list),
         .options = {u"raw"_s, u"call"_s, u"limit"_s}},
        {.name = u"show"_s,
         .help = tr("Prints a message by its number."),
         .run = showing,
         .argument = u"SEQ"_s,
         .options = {u"raw"_s}},
        {.name = u"search"_s,
         .help = tr("Lists the messages that contain a text."),
         .run = reading(&JournalVerb::search),
         .argument = u"TEXT"_s,
         .options = {u"raw"_s, u"call"_s}},
        {.name = u"export"_s,
         .help = tr("Writes the messages to stdout or a file."),
         .run = reading(&JournalVerb::exportTo),
         .options = {u"raw"_s, u"call"_s, u"format"_s, u"output"_s}},
        {.name = u"verify"_s,
         .help = tr("Checks the file, and whether a replay comes to the same verdicts."),
         .run = reading(&JournalVerb::verify)},
    };
}

//! A journal that is not there yet is an empty one: then an empty one is read, elsewhere.
void JournalVerb::run(Read read, const Options &options, const QString &argument)
{
    const Result<JournalWish> wish = readWish(options, argument);
    if (!wish)
        return refuse(wish.error());
    const QTemporaryDir elsewhere;
    const Result<QString> file = findJournal().and_then(
        [&](const QString &path) -> Result<QString> {
            if (QFileInfo(path).size() > 0)
                return path;
            const QString empty = elsewhere.filePath(u"empty.sqlite"_s);
            return Journal::open(empty).map([&](const auto &) { return empty; });
        });
    endWith(file.and_then(JournalReader::open).and_then([&](const JournalReader &reader) {
        return (this->*read)(reader, *wish);
    }));
}

//! The journal of a removed profile can be read; a name that never was one is a mistake.
Result<QString> JournalVerb::findJournal() const
{
    const QString path = configuration().journalFile(environment().profile);
    if (QFileInfo::exists(path))
        return path;
    const Profiles profiles(configuration(), environment().secrets);
    return profiles.describe(environment().profile).map([&](const Profile &) { return path; });
}

Result<void> JournalVerb::calls(const JournalReader &reader, const JournalWish &)
{
    return replayJournal(reader).map([this](const Replay &replay) {
        for (const Call &call : replay.tracker.calls()) {
            if (environment().isJson)
                output().json(describeCall(call));
            else
                output().line(lineOf(call));
        }
    });
}

Result<void> JournalVerb::list(const JournalReader &reader, const JournalWish &wish)
{
    QQueue<QByteArray> newest;
    return forEachLine(reader, wish.what,
                       [&](const QByteArray &message) {
                           newest.enqueue(message);
                           if (newest.size() > wish.limit)
                               newest.dequeue();
                       })
        .map([&] {
            for (const QByteArray &message : std::as_const(newest))
                print(message);
        });
}

Result<void> JournalVerb::show(const JournalReader &reader, const JournalWish &wish)
{
    const qint64 seq = wish.argument.toLongLong();
    return reader.message(seq).and_then([&](const Message &message) {
        const ExportOptions what{.call = message.call, .isRaw = wish.what.isRaw};
        return forEachLine(reader, what, [&](const QByteArray &line) {
            if (seqOf(line) != seq)
                return;
            if (environment().isJson)
                output().bytes(line);
            else
                output().bytes(indentedJson(*readJsonObject(line)));
        });
    });
}

//! Looks at what really is in the journal, and still prints it redacted.
Result<void> JournalVerb::search(const JournalReader &reader, const JournalWish &wish)
{
    QSet<qint64> found;
    const Result<void> searched = reader.forEach(wish.what.call, [&](const Message &message) {
        if (contains(message, wish.argument))
            found.insert(message.seq);
        return true;
    });
    return searched.and_then([&] {
        return forEachLine(reader, wish.what, [&](const QByteArray &message) {
            if (found.contains(seqOf(message)))
                print(message);
        });
    });
}

Result<void> JournalVerb::exportTo(const JournalReader &reader, const JournalWish &wish)
{
    if (!wish.file.isEmpty())
        return exportToFile(reader, wish);
    return exportJournal(reader, wish.what, [this](const QByteArray &piece) {
        output().bytes(piece);
        return output().outcome();
    });
}

Result<void> JournalVerb::verify(const JournalReader &reader, const JournalWish &)
{
    const Result<Replay> replay = reader.checkIntegrity().and_then([&] {
        return replayJournal(reader);
    });
    if (!replay)
        return failure(replay.error());
    for (const Difference &difference : replay->differences) {
        if (environment().isJson)
            output().json(describeDifference(difference));
        else
            output().line(lineOf(difference));
    }
    if (environment().isJson)
        output().json(describeReplay(*replay));
    else
        output().line(lineOf(*replay));
    if (!replay->differences.isEmpty())
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("The journal does not say what its replay comes to."),
                        .next = tr("Keep the file as it is, and export it for the ticket.")});
    return {};
}

void JournalVerb::print(const QByteArray &message)
{
    if (environment().isJson)
        output().bytes(message);
    else
        output().line(lineOf(message));
}
