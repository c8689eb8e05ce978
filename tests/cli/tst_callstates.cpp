#include "cli/callstates.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const CallId ours{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
const CallId another{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};

Message withBody(Message message, const QJsonObject &body)
{
    message.time = QDateTime::currentDateTimeUtc();
    message.body = QJsonDocument(body).toJson();
    message.content = body;
    return message;
}

Message request()
{
    return withBody({.seq = 1, .exchange = 1, .method = "POST", .url = u"/communications/calls"_s},
                    {});
}

Message reply(const QString &state)
{
    return withBody({.seq = 2,
                     .exchange = 1,
                     .direction = Direction::In,
                     .kind = MessageKind::Response,
                     .call = ours,
                     .method = "POST",
                     .url = u"/communications/calls"_s,
                     .status = 201},
                    {{u"id"_s, ours.text}, {u"state"_s, state}});
}

Message notification(const CallId &call, const QString &state, const QJsonObject &result = {})
{
    QJsonObject data{{u"@odata.type"_s, u"#microsoft.graph.call"_s}, {u"state"_s, state}};
    if (!result.isEmpty())
        data[u"resultInfo"] = result;
    return withBody({.direction = Direction::In,
                     .kind = MessageKind::Notification,
                     .call = call,
                     .method = "POST",
                     .url = u"/callback"_s,
                     .status = 202},
                    {{u"changeType"_s, u"updated"_s},
                     {u"resourceUrl"_s, QString(u"/communications/calls/"_s + call.text)},
                     {u"resourceData"_s, data}});
}

QStringList words(const QList<StateChange> &changes)
{
    QStringList words;
    for (const StateChange &change : changes)
        words.append(toWire(change.state));
    return words;
}

} // namespace

class tst_CallStates : public QObject
{
    Q_OBJECT

private slots:
    void statesComeInOrderAndOnce();
    void notificationsMayComeBeforeTheReply();
    void lateStateIsNoNews();
    void otherCallsAreKeptApart();
    void endBringsItsReason();
};

void tst_CallStates::statesComeInOrderAndOnce()
{
    CallStates states;
    states.add(request());
    states.add(reply(u"establishing"_s));
    states.add(notification(ours, u"establishing"_s));
    QCOMPARE(words(states.take(ours)), QStringList{u"establishing"_s});

    states.add(notification(ours, u"established"_s));
    states.add(notification(ours, u"established"_s)); // the service repeats itself
    states.add(notification(ours, u"terminated"_s));
    QCOMPARE(words(states.take(ours)), (QStringList{u"established"_s, u"terminated"_s}));
    QCOMPARE(words(states.take(ours)), QStringList());
}

void tst_CallStates::notificationsMayComeBeforeTheReply()
{
    CallStates states;
    states.add(request());
    states.add(notification(ours, u"establishing"_s));
    states.add(notification(ours, u"established"_s));
    states.add(reply(u"establishing"_s));

    QCOMPARE(words(states.take(ours)), (QStringList{u"establishing"_s, u"established"_s}));
    QCOMPARE(states.state(ours), CallState::Established);
}

void tst_CallStates::lateStateIsNoNews()
{
    CallStates states;
    states.add(notification(ours, u"established"_s));
    states.add(notification(ours, u"establishing"_s));

    QCOMPARE(words(states.take(ours)), QStringList{u"established"_s});
}

void tst_CallStates::otherCallsAreKeptApart()
{
    CallStates states;
    states.add(notification(another, u"terminated"_s));
    states.add(notification(ours, u"established"_s));

    QCOMPARE(words(states.take(ours)), QStringList{u"established"_s});
    QCOMPARE(words(states.take(another)), QStringList{u"terminated"_s});
}

void tst_CallStates::endBringsItsReason()
{
    CallStates states;
    states.add(notification(ours, u"terminated"_s, {{u"code"_s, 603}, {u"subcode"_s, 0}}));
    const QList<StateChange> changes = states.take(ours);

    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.first().result);
    QCOMPARE(changes.first().result->code, qint64(603));
}

QTEST_GUILESS_MAIN(tst_CallStates)
#include "tst_callstates.moc"
