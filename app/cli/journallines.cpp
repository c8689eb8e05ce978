#include "cli/journallines.h"

#include "cli/times.h"
#include "console/replay.h"
#include "core/json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class JournalLines
{
    Q_DECLARE_TR_FUNCTIONS(JournalLines)
};

QString joined(QStringList columns)
{
    columns.removeAll(QString());
    return columns.join(u"  "_s);
}

QJsonObject objectOf(const QByteArray &line)
{
    return readJsonObject(line).value_or(QJsonObject());
}

} // namespace

Result<void> forEachLine(const JournalReader &reader, const ExportOptions &what,
                         const std::function<void(const QByteArray &)> &take)
{
    ExportOptions lines = what;
    lines.format = ExportFormat::JsonLines;
    return exportJournal(reader, lines, [&take](const QByteArray &line) -> Result<void> {
        if (!line.isEmpty())
            take(line);
        return {};
    });
}

qint64 seqOf(const QByteArray &line)
{
    return lenientInteger(objectOf(line)[u"seq"]);
}

bool contains(const Message &message, const QString &text)
{
    const QByteArray body = message.content.isEmpty() ? message.body : compactJson(message.content);
    const QStringList places{message.call.text, message.url, message.note, message.key,
                             QString::fromUtf8(body)};
    return std::ranges::any_of(places, [&text](const QString &place) {
        return place.contains(text, Qt::CaseInsensitive);
    });
}

QString lineOf(const QByteArray &message)
{
    const QJsonObject object = objectOf(message);
    const QDateTime time = QDateTime::fromString(object[u"time"].toString(), Qt::ISODateWithMs);
    const int status = object[u"status"].toInt();
    return joined({object[u"seq"].toVariant().toString(), personTime(time),
                   object[u"direction"].toString(), object[u"kind"].toString(),
                   object[u"method"].toString(), object[u"url"].toString(),
                   status == 0 ? u"-"_s : QString::number(status), object[u"verdict"].toString(),
                   object[u"callId"].toString()});
}

QJsonObject describeCall(const Call &call)
{
    QJsonArray present;
    for (const RosterEntry &entry : call.roster.entries()) {
        if (!entry.left.isValid())
            present.append(entry.participant.id.text);
    }
    QJsonValue result;
    if (call.result)
        result = QJsonObject{{u"code"_s, call.result->code}, {u"subcode"_s, call.result->subcode}};
    return {{u"callId"_s, call.id.text},
            {u"scenario"_s, call.scenario},
            {u"state"_s, toWire(call.state)},
            {u"participants"_s, present},
            {u"result"_s, result}};
}

QString lineOf(const Call &call)
{
    QStringList columns{personTime(call.started), toWire(call.state), call.id.text, call.scenario};
    if (call.result)
        columns.append(u"%1/%2"_s.arg(call.result->code).arg(call.result->subcode));
    return joined(columns);
}

QJsonObject describeDifference(const Difference &difference)
{
    return {{u"event"_s, u"difference"_s},
            {u"seq"_s, difference.seq},
            {u"stored"_s, toWord(difference.stored)},
            {u"replayed"_s, toWord(difference.replayed)}};
}

QString lineOf(const Difference &difference)
{
    return JournalLines::tr("Message %1 is stored as “%2”; its replay says “%3”.")
        .arg(difference.seq)
        .arg(toWord(difference.stored), toWord(difference.replayed));
}

QJsonObject describeReplay(const Replay &replay)
{
    return {{u"event"_s, u"verified"_s},
            {u"messages"_s, replay.messages},
            {u"calls"_s, replay.tracker.calls().size()},
            {u"differences"_s, replay.differences.size()}};
}

QString lineOf(const Replay &replay)
{
    return JournalLines::tr("Messages: %1, calls: %2, differences: %3.")
        .arg(replay.messages)
        .arg(replay.tracker.calls().size())
        .arg(replay.differences.size());
}
