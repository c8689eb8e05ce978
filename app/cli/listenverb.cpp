#include "cli/listenverb.h"

#include "cli/interrupt.h"
#include "cli/times.h"
#include "console/console.h"
#include "graph/notification.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int highestPort = 65535;

//! A POST that was refused as a whole; an entry of an accepted one has a status of 2xx.
bool isRejectedPost(const Message &message)
{
    return message.verdict == Verdict::Rejected && message.status / 100 != 2;
}

QString kindOf(const Message &message)
{
    const auto notification = notificationOf(message);
    return notification ? kindWord(notification->content) : u"unknown"_s;
}

QJsonObject eventOf(const Message &message)
{
    if (isRejectedPost(message))
        return {{u"event"_s, u"rejected"_s},
                {u"status"_s, message.status},
                {u"reason"_s, message.note}};
    return {{u"event"_s, u"notification"_s},
            {u"seq"_s, message.seq},
            {u"receivedAt"_s, machineTime(message.time)},
            {u"callId"_s, message.call.text},
            {u"kind"_s, kindOf(message)},
            {u"changeType"_s, message.content[u"changeType"].toString()},
            {u"verdict"_s, toWord(message.verdict)},
            {u"unknownCall"_s, message.unknownCall}};
}

QString lineOf(const Message &message)
{
    QStringList columns{personTime(message.time)};
    if (isRejectedPost(message))
        columns += {toWord(message.verdict), QString::number(message.status), message.note};
    else
        columns += {toWord(message.verdict), message.call.text, kindOf(message),
                    message.content[u"changeType"].toString()};
    return columns.join(u"  "_s);
}

} // namespace

void ListenVerb::start(const QStringList &arguments)
{
    Options options(u"listen"_s, {},
                    tr("Takes the notifications of a profile in, writes them to its journal and "
                       "prints each of them."));
    options.addValue(u"port"_s, u"N"_s,
                     tr("Listens on this port instead of the profile's, 0 for a free one."));
    if (!understand(options, arguments))
        return;
    const Result<int> port = options.number(u"port"_s, 0, 0, highestPort);
    if (!port)
        return refuse(port.error());

    connect(new Interrupt(this), &Interrupt::requested, this, [this] { end(ExitCode::Done); });
    if (options.isSet(u"port"_s))
        open(static_cast<quint16>(*port));
    else
        open();
}

void ListenVerb::opened()
{
    listen();
}

void ListenVerb::listening()
{
    const ListenerAddress &address = console().profile().listener;
    if (isOpenToOthers(address))
        output().say(tr("Other machines can reach the listener at %1. Better let a proxy or tunnel "
                        "stand in front of one at 127.0.0.1.")
                         .arg(address.address));
    output().json({{u"event"_s, u"ready"_s}, {u"url"_s, console().listener().url.toString()}});
}

void ListenVerb::recorded(const Batch &batch)
{
    for (const Message &message : batch.messages) {
        if (message.kind == MessageKind::Notification)
            print(message);
    }
}

void ListenVerb::print(const Message &notification)
{
    if (environment().isJson)
        output().json(eventOf(notification));
    else
        output().line(lineOf(notification));
}
