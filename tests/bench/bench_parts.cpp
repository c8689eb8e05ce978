#include "calls/calltracker.h"
#include "console/ingest.h"
#include "graph/notification.h"
#include "graph/samples.h"
#include "journal/journal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString guid(qint64 number)
{
    return u"57dab8b1-894c-409a-b240-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

QJsonObject participant(int number, qint64 sequenceNumber)
{
    QJsonObject one = samples::entry(u"notification-roster-full"_s)[u"resourceData"][0].toObject();
    one[u"id"] = guid(number);
    one[u"rosterSequenceNumber"] = sequenceNumber;
    return one;
}

QJsonObject aboutRoster(const QJsonArray &data)
{
    return {{u"changeType"_s, u"updated"_s},
            {u"resourceUrl"_s, u"/communications/calls/%1/participants"_s.arg(guid(0))},
            {u"resourceData"_s, data}};
}

QJsonArray participants(int count)
{
    QJsonArray all;
    for (int number = 0; number < count; ++number)
        all.append(participant(number, 1));
    return all;
}

QJsonObject delta(const QJsonArray &changes, qint64 sequenceNumber)
{
    return aboutRoster({QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.deltaParticipants"_s},
                                    {u"sequenceNumber"_s, sequenceNumber},
                                    {u"participants"_s, changes}}});
}

Message notification(const QJsonObject &entry)
{
    return {.time = QDateTime::currentDateTimeUtc(),
            .direction = Direction::In,
            .kind = MessageKind::Notification,
            .call = {guid(0)},
            .method = "POST",
            .url = u"/callback"_s,
            .status = 202,
            .verdict = Verdict::Accepted,
            .content = entry};
}

//! The median of \a times runs, in microseconds.
template <typename Work>
double microseconds(int times, Work work)
{
    QList<qint64> nanoseconds;
    for (int run = 0; run < times; ++run) {
        QElapsedTimer timer;
        timer.start();
        work(run);
        nanoseconds.append(timer.nsecsElapsed());
    }
    std::ranges::sort(nanoseconds);
    constexpr double nanosecondsInOne = 1000;
    return double(nanoseconds[times / 2]) / nanosecondsInOne;
}

void parseRoster()
{
    constexpr int count = 1000;
    constexpr int times = 50;
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"value"_s, QJsonArray{aboutRoster(participants(count))}}})
            .toJson();
    const double time = microseconds(times, [&body](int) {
        const auto envelope = readNotificationEnvelope(body);
        const auto read = readNotification(envelope->entries.first());
        if (std::get<RosterChanged>(read->content).participants.size() != count)
            qFatal("The roster was not read.");
    });
    std::printf("reading a roster of %d participants (%lld bytes): %.0f us\n", count,
                static_cast<long long>(body.size()), time);
}

//! The tracker's states are handed out after each message, as they are to the window.
void applyDelta(int size)
{
    constexpr int times = 200;
    CallTracker tracker;
    tracker.apply(notification(delta(participants(size), 1)));
    QList<Call> shown = tracker.calls();
    const double time = microseconds(times, [&](int run) {
        const qint64 sequenceNumber = run + 2;
        tracker.apply(notification(delta({participant(run, sequenceNumber)}, sequenceNumber)));
        shown = tracker.calls();
    });
    if (shown.first().roster.entries().size() != size)
        qFatal("The roster is not what it should be.");
    std::printf("one change in a roster of %d: %.0f us\n", size, time);
}

void fill(const QString &path, int messages)
{
    constexpr int inOneCommit = 1000;
    constexpr int messagesOfACall = 20;
    auto journal = Journal::open(path).value();
    const QByteArray sample = samples::bytes(u"notification-call-established"_s);
    for (int done = 0; done < messages; done += inOneCommit) {
        QList<Message> batch;
        for (int i = 0; i < inOneCommit; ++i) {
            QByteArray body = sample;
            const QString call = guid((done + i) / messagesOfACall);
            body.replace(samples::entry(u"notification-call-established"_s)[u"resourceData"][u"id"]
                             .toString()
                             .toLatin1(),
                         call.toLatin1());
            body.replace("\"state\"", "\"subject\": \"" + QByteArray::number(i) + "\", \"state\"");
            Message message = notification(contentOf(body, 0));
            message.call = {call};
            message.body = body;
            message.entry = 0;
            batch.append(message);
        }
        if (!journal->append(batch, [](Message &) {}))
            qFatal("The journal cannot be written.");
    }
}

void openJournal(int messages)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    fill(path, messages);
    QElapsedTimer timer;
    timer.start();
    Ingest ingest(path);
    const auto calls = ingest.open();
    if (!calls)
        qFatal("The journal cannot be opened.");
    std::printf("opening a journal of %d messages, %lld calls: %lld ms\n", messages,
                static_cast<long long>(calls->size()), static_cast<long long>(timer.elapsed()));
}

} // namespace

//! The parts that grow with what they are given.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    constexpr int most = 1'000'000;
    const int messages = argc > 1 ? QCoreApplication::arguments().value(1).toInt() : most;
    parseRoster();
    for (const int size : {200, 2000, 20'000})
        applyDelta(size);
    openJournal(messages);
    return 0;
}
