#include "callviews/callfilter.h"
#include "callviews/callmodel.h"
#include "callviews/rostermodel.h"
#include "shared/jsontreemodel.h"
#include "shared/messagemodel.h"
#include "shared/roles.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Call aCall(int number, CallState state)
{
    return {.number = number,
            .id = {u"call-%1"_s.arg(number)},
            .placement = Placement::Placed,
            .state = state,
            .started = QDateTime::currentDateTimeUtc()};
}

Message aMessage(qint64 seq)
{
    return {.seq = seq,
            .exchange = seq,
            .time = QDateTime::currentDateTimeUtc(),
            .method = "GET",
            .url = u"https://graph.example/%1"_s.arg(seq)};
}

QList<MessageRow> rows(const QList<qint64> &seqs)
{
    QList<Message> messages;
    for (const qint64 seq : seqs)
        messages.append(aMessage(seq));
    return messageRows(messages);
}

QList<MessageRow> rows(qint64 first, qint64 last)
{
    QList<qint64> seqs;
    for (qint64 seq = first; seq <= last; ++seq)
        seqs.append(seq);
    return rows(seqs);
}

RosterEntry anEntry(const QString &id)
{
    RosterEntry entry;
    entry.participant.id = {id};
    return entry;
}

SharedList<RosterEntry> entries(const QList<RosterEntry> &list)
{
    SharedList<RosterEntry> entries;
    for (const RosterEntry &entry : list)
        entries.append(entry);
    return entries;
}

} // namespace

//! The models of the tables keep Qt's rules and change rows instead of starting over.
class tst_Models : public QObject
{
    Q_OBJECT

private slots:
    void callsAreNewestFirstAndChangeInPlace();
    void newCallsAreOneInsertion();
    void aVanishedCallLeavesItsRow();
    void callsAreFilteredByWhatStandsInTheirRows();
    void messagesComeInOneInsertionABatch();
    void aMessageIsNeverShownTwice();
    void olderMessagesGoBeforeTheOthers();
    void aFullModelLosesTheOtherEnd_data();
    void aFullModelLosesTheOtherEnd();
    void anAnswerTellsHowLongItTook();
    void callsAreKnownByTheirNames();
    void aRosterGrowsAtItsEnd();
    void jsonHasAPathForEveryValue();
};

void tst_Models::callsAreNewestFirstAndChangeInPlace()
{
    CallModel model;
    QAbstractItemModelTester tester(&model);
    model.reset({aCall(1, CallState::Terminated)});
    model.update({aCall(3, CallState::Establishing), aCall(2, CallState::Established)}, {});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(KeyRole).toInt(), 3);
    QCOMPARE(model.index(2, 0).data(KeyRole).toInt(), 1);

    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.update({aCall(2, CallState::Terminated)}, {});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(1, 0).data().toString(), u"Terminated"_s);
}

void tst_Models::newCallsAreOneInsertion()
{
    CallModel model;
    QAbstractItemModelTester tester(&model);
    model.reset({aCall(1, CallState::Established)});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<Call> calls{aCall(1, CallState::Terminated)};
    for (int number = 2; number <= 100; ++number)
        calls += {aCall(number, CallState::Establishing), aCall(number, CallState::Established)};
    model.update(calls, {});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.index(0, 0).data().toString(), u"Established"_s);
    model.update(calls, {});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count(), 2); // neighbours are told of together
    QCOMPARE(model.call(model.indexOf({u"call-57"_s}))->number, 57);
}

void tst_Models::callsAreFilteredByWhatStandsInTheirRows()
{
    CallModel model;
    CallFilter filter;
    filter.setSourceModel(&model);
    model.reset({aCall(1, CallState::Established), aCall(2, CallState::Terminated)});
    filter.setText(u"TERMIN"_s);
    QCOMPARE(filter.rowCount(), 1);
    model.update({aCall(1, CallState::Terminated)}, {});
    QCOMPARE(filter.rowCount(), 2);
    filter.setText(u"call-2"_s);
    QCOMPARE(filter.rowCount(), 1);
}

void tst_Models::aVanishedCallLeavesItsRow()
{
    CallModel model;
    QAbstractItemModelTester tester(&model);
    model.update({aCall(1, CallState::Established), aCall(2, CallState::Established),
                  aCall(3, CallState::Established)},
                 {});
    model.update({}, {2});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.callOfNumber(2));
    QCOMPARE(model.callOfNumber(3)->number, 3);
    QCOMPARE(model.indexOfNumber(1).row(), 1);
}

void tst_Models::messagesComeInOneInsertionABatch()
{
    MessageModel model(MessageModel::Order::NewestFirst);
    QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(rows({1, 2, 3}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.index(0, 0).data(KeyRole).toLongLong(), 3);
    QCOMPARE(model.row(model.index(2, 0))->seq, 1);
    QVERIFY(!model.row({}));
}

void tst_Models::aMessageIsNeverShownTwice()
{
    MessageModel model(MessageModel::Order::OldestFirst);
    model.append(rows({1, 2}));
    model.append(rows({2, 3}));
    model.prepend(rows({1, 2, 3}));
    QCOMPARE(model.rowCount(), 3);
}

void tst_Models::olderMessagesGoBeforeTheOthers()
{
    MessageModel model(MessageModel::Order::OldestFirst);
    QAbstractItemModelTester tester(&model);
    model.append(rows({5}));
    QVERIFY(model.prepend(rows({1, 2})));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(KeyRole).toLongLong(), 1);
    QCOMPARE(model.index(2, 0).data(KeyRole).toLongLong(), 5);
}

void tst_Models::aFullModelLosesTheOtherEnd_data()
{
    QTest::addColumn<bool>("isNewestFirst");
    QTest::newRow("newest first") << true;
    QTest::newRow("oldest first") << false;
}

void tst_Models::aFullModelLosesTheOtherEnd()
{
    QFETCH(bool, isNewestFirst);
    MessageModel model(isNewestFirst ? MessageModel::Order::NewestFirst
                                     : MessageModel::Order::OldestFirst);
    QAbstractItemModelTester tester(&model);
    model.append(rows(1001, 101'000));
    QVERIFY(model.isFull());
    model.append(rows({101'001}));
    QCOMPARE(model.oldest(), 6001);
    QCOMPARE(model.newest(), 101'001);
    QVERIFY(!model.isFull());
    QVERIFY(model.prepend(rows(1002, 6000)));
    QVERIFY(!model.prepend(rows({1001})));
    QCOMPARE(model.oldest(), 1001);
    QCOMPARE(model.newest(), 96'001);
    QCOMPARE(model.rowCount(), 95'001);
}

void tst_Models::anAnswerTellsHowLongItTook()
{
    MessageModel model(MessageModel::Order::OldestFirst);
    const Message request = aMessage(1);
    Message response = aMessage(2);
    response.exchange = 1;
    response.kind = MessageKind::Response;
    response.status = 200;
    response.time = request.time.addMSecs(70);
    const auto summary = [&model](int row) {
        return model.index(row, static_cast<int>(MessageModel::Column::Summary)).data().toString();
    };
    model.append(messageRows({response}));
    QCOMPARE(summary(0), u"200 · GET /2"_s);
    model.prepend(messageRows({request}));
    QCOMPARE(summary(1), u"200 · GET /2 in 70 ms"_s);
}

void tst_Models::callsAreKnownByTheirNames()
{
    MessageModel model(MessageModel::Order::OldestFirst);
    Message message = aMessage(1);
    message.call = {u"57dab8b1-894c-409a-b240-bd8beae78896"_s};
    model.append(messageRows({message}));
    const QModelIndex cell = model.index(0, static_cast<int>(MessageModel::Column::Call));
    QCOMPARE(cell.data().toString(), u"57dab8b1…"_s);
    model.setCallNames({{message.call, u"John"_s}, {{u"other"_s}, u"Ann"_s}});
    QCOMPARE(cell.data().toString(), u"John"_s);
    QCOMPARE(model.callsLike(u"jo"_s), QList<CallId>{message.call});
}

void tst_Models::aRosterGrowsAtItsEnd()
{
    RosterModel model;
    QAbstractItemModelTester tester(&model);
    model.show(entries({anEntry(u"a"_s)}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    RosterEntry muted = anEntry(u"a"_s);
    muted.participant.isMuted = true;
    model.show(entries({muted, anEntry(u"b"_s)}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.index(0, static_cast<int>(RosterModel::Column::Muted)).data().toString(),
             u"yes"_s);
    model.show(entries({anEntry(u"other call"_s)}));
    QCOMPARE(reset.count(), 1);
}

void tst_Models::jsonHasAPathForEveryValue()
{
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model);
    model.setObject({{u"value"_s, QJsonArray{QJsonObject{{u"state"_s, u"established"_s}}}}});
    const QModelIndex state = model.index(0, 0, model.index(0, 0, model.index(0, 0)));
    QCOMPARE(model.path(state), u"value[0].state"_s);
    QCOMPARE(model.valueText(state), u"established"_s);
}

QTEST_MAIN(tst_Models)
#include "tst_models.moc"
