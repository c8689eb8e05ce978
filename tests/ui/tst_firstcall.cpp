#include "inspector/inspector.h"
#include "launch/launchpanel.h"
#include "shared/messagemodel.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

//! The whole way, in the window, on the built-in sandbox.
class tst_FirstCall : public QObject
{
    Q_OBJECT

private slots:
    void aFirstStartIsReadyForACall();
    void aCallIsPlacedFollowedAndHungUp();
    void historyIsThereAfterARestart();
    void aCallLeftOpenIsCheckedAtTheNextStart();
    void aDeclinedCallSaysWhy();
    void formAndColumnsComeBack();
    void formHasItsRoomAfterItWasFolded();

private:
    static void placeAndWait(WindowFixture &fixture);
};

void tst_FirstCall::placeAndWait(WindowFixture &fixture)
{
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
}

void tst_FirstCall::aFirstStartIsReadyForACall()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QCOMPARE(fixture.session().profileName(), u"Sandbox"_s);
    QTRY_VERIFY(fixture.child<QLabel>(u"tokenState"_s)->text().contains(u"min"));
    QVERIFY(fixture.child<QLabel>(u"listenerState"_s)->text().startsWith(u"Listening 127.0.0.1:"));
    QVERIFY2(!fixture.child<QLineEdit>(u"user.id"_s)->text().isEmpty(),
             "a first call should be one press away");
    QVERIFY(fixture.child<QPushButton>(u"placeCall"_s)->isEnabled());
}

void tst_FirstCall::aCallIsPlacedFollowedAndHungUp()
{
    WindowFixture fixture;
    placeAndWait(fixture);
    QCOMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 1);
    QCOMPARE(fixture.cell(u"calls"_s, 0, static_cast<int>(CallModel::Column::Peer)), u"John"_s);
    QVERIFY(fixture.window().findChild<LaunchPanel *>()->isFolded());

    const int summary = static_cast<int>(MessageModel::Column::Summary);
    QTRY_VERIFY(fixture.column(u"messages"_s, summary).contains(u"call · established"_s));
    const QStringList messages = fixture.column(u"messages"_s, summary);
    QCOMPARE(messages.value(0), u"POST /v1.0/communications/calls"_s);
    QVERIFY(messages.filter(u"201 · POST"_s).size() == 1);
    QVERIFY(messages.contains(u"call · establishing"_s));
    QVERIFY(fixture.table(u"roster"_s)->accessibleDescription().contains(u"peer-to-peer"));

    emit fixture.table(u"messages"_s)
        ->activated(fixture.table(u"messages"_s)->model()->index(0, 0));
    QTRY_VERIFY(fixture.window().findChild<Inspector *>());
    auto *inspector = fixture.window().findChild<Inspector *>();
    QVERIFY(inspector->findChild<QTreeView *>()->model()->rowCount() > 0);
    inspector->close();

    fixture.click(u"hangUp"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Terminated"_s, 10'000);
    QVERIFY(fixture.cell(u"calls"_s, 0, static_cast<int>(CallModel::Column::Result))
                .endsWith(u"200/7000"));
    QVERIFY(!fixture.child<QPushButton>(u"hangUp"_s)->isEnabled());
    QTRY_VERIFY(fixture.column(u"activity"_s, static_cast<int>(MessageModel::Column::Summary))
                    .contains(u"call · terminated · 200/7000"_s));
}

void tst_FirstCall::historyIsThereAfterARestart()
{
    WindowFixture fixture;
    placeAndWait(fixture);
    fixture.click(u"hangUp"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Terminated"_s, 10'000);
    const int messages = fixture.table(u"activity"_s)->model()->rowCount();
    fixture.close();

    fixture.open();
    QTRY_COMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 1);
    QCOMPARE(fixture.state(), u"Terminated"_s);
    QCOMPARE(fixture.cell(u"calls"_s, 0, static_cast<int>(CallModel::Column::Peer)), u"John"_s);
    QTRY_COMPARE(fixture.table(u"activity"_s)->model()->rowCount(), messages);
    QTRY_VERIFY(fixture.column(u"messages"_s, static_cast<int>(MessageModel::Column::Summary))
                    .contains(u"call · established"_s));
}

void tst_FirstCall::aCallLeftOpenIsCheckedAtTheNextStart()
{
    WindowFixture fixture;
    placeAndWait(fixture);
    fixture.close(); // as a crash would: nobody hangs up

    fixture.open();
    QTRY_COMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 1);
    // The sandbox of the first start is gone, and with it the call: 404.
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Terminated"_s, 10'000);
    QTRY_VERIFY(fixture.cell(u"calls"_s, 0, static_cast<int>(CallModel::Column::Result))
                    .contains(u"missed"));
}

void tst_FirstCall::aDeclinedCallSaysWhy()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QString id;
    QString name;
    for (const DirectoryEntry &entry : fixture.session().console()->profile().directory) {
        if (entry.hint.contains(u"eclines")) {
            id = entry.id;
            name = entry.displayName;
        }
    }
    QVERIFY(!id.isEmpty());
    fixture.call(id, name);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Terminated"_s, 15'000);
    QVERIFY(fixture.cell(u"calls"_s, 0, static_cast<int>(CallModel::Column::Result))
                .endsWith(u"603/0"));
    QVERIFY(fixture.child<QLabel>(u"explanation"_s)->text().contains(u"603"));
}

void tst_FirstCall::formAndColumnsComeBack()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.fill(u"user.name"_s, u"Somebody"_s);
    fixture.table(u"calls"_s)->setColumnHidden(2, true);
    fixture.close();

    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QCOMPARE(fixture.child<QLineEdit>(u"user.name"_s)->text(), u"Somebody"_s);
    QVERIFY(fixture.table(u"calls"_s)->isColumnHidden(2));
}

void tst_FirstCall::formHasItsRoomAfterItWasFolded()
{
    WindowFixture fixture;
    placeAndWait(fixture);
    QVERIFY(fixture.window().findChild<LaunchPanel *>()->isFolded());
    fixture.close();

    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    const auto *more = fixture.child<QToolButton>(u"moreOptions"_s);
    QTRY_COMPARE(more->visibleRegion().boundingRect(), more->rect()); // the last one of the form
}

QTEST_MAIN(tst_FirstCall)
#include "tst_firstcall.moc"
