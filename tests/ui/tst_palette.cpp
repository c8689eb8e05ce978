#include "addressbook/addressbookdialog.h"
#include "callviews/callsview.h"
#include "callviews/controlview.h"
#include "help/guidewindow.h"
#include "palette/commandpalette.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

//! Everything that can be done is found by its words.
class tst_Palette : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void actionIsFoundAndDone();
    void scenarioIsFoundAndItsFormOpens();
    void operationOfTheCallIsFoundAndItsFormOpens();
    void operationOfNoUseSaysWhyAndComesLast();
    void recentCallIsFound();
    void wordsAreFoundInAnyOrder();
    void escapeDoesNothing();

private:
    //! Opens the palette by the action of its shortcut and types \a text.
    void search(const QString &text);
    void press(Qt::Key key)
    {
        QTest::keyClick(m_fixture->child<QLineEdit>(u"paletteSearch"_s), key);
    }
    [[nodiscard]] QStringList found(int column = 0) const;
    void placeCall();

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_Palette::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
}

void tst_Palette::search(const QString &text)
{
    QTRY_VERIFY(!m_fixture->window().findChild<CommandPalette *>());
    // By its action: without a window manager no window would be active to take the keys.
    for (QAction *action : m_fixture->window().findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_K))
            action->trigger();
    }
    QVERIFY(m_fixture->child<QLineEdit>(u"paletteSearch"_s));
    QTest::keyClicks(m_fixture->child<QLineEdit>(u"paletteSearch"_s), text);
}

QStringList tst_Palette::found(int column) const
{
    QStringList texts;
    const auto *list = m_fixture->child<QTreeWidget>(u"paletteList"_s);
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        texts.append(list->topLevelItem(row)->text(column));
    return texts;
}

void tst_Palette::placeCall()
{
    m_fixture->call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), u"Established"_s, 15'000);
}

void tst_Palette::actionIsFoundAndDone()
{
    search(u"user guide"_s);
    QCOMPARE(found(), QStringList{u"User guide"_s});
    QVERIFY(!m_fixture->window().findChild<GuideWindow *>());
    press(Qt::Key_Return);
    QVERIFY(m_fixture->window().findChild<GuideWindow *>());
}

void tst_Palette::scenarioIsFoundAndItsFormOpens()
{
    search(u"new call token"_s);
    QCOMPARE(found().value(0), u"By join token"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->window().findChild<CommandPalette *>());
    QCOMPARE(m_fixture->child<QTreeWidget>(u"scenarios"_s)->currentItem()->text(0),
             u"By join token"_s);
}

void tst_Palette::operationOfTheCallIsFoundAndItsFormOpens()
{
    search(u"play prompt"_s);
    QVERIFY2(found().isEmpty(), "there is no call to do it with");
    press(Qt::Key_Escape);

    placeCall();
    search(u"play prompt"_s);
    QCOMPARE(found(), QStringList{u"Play prompt"_s});
    press(Qt::Key_Return);
    const auto *control = m_fixture->window().findChild<ControlView *>();
    QVERIFY(control->isVisible());
    QCOMPARE(m_fixture->child<QTreeWidget>(u"operationTree"_s)->currentItem()->text(0),
             u"Play prompt"_s);
}

void tst_Palette::operationOfNoUseSaysWhyAndComesLast()
{
    placeCall();
    search(u"mute"_s);
    const qsizetype row = found().indexOf(u"Mute"_s);
    QVERIFY(row >= 0);
    QCOMPARE(found(2)[row], u"Only in a group call or meeting."_s);
    QVERIFY(row >= found(2).lastIndexOf(QString()));
}

void tst_Palette::recentCallIsFound()
{
    placeCall();
    const int first = m_fixture->window().findChild<CallsView *>()->current()->number;
    placeCall();
    QTRY_VERIFY(m_fixture->window().findChild<CallsView *>()->current()->number != first);
    search(u"john call"_s);
    QCOMPARE(found().mid(0, 2), (QStringList{u"John"_s, u"John"_s})); // the newest first
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_fixture->window().findChild<CallsView *>()->current()->number, first);
}

void tst_Palette::wordsAreFoundInAnyOrder()
{
    search(u"book address"_s);
    QCOMPARE(found(), QStringList{u"Address book"_s});
}

void tst_Palette::escapeDoesNothing()
{
    search(u"address book"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->window().findChild<CommandPalette *>());
    QVERIFY(!m_fixture->window().findChild<AddressBookDialog *>());
}

QTEST_MAIN(tst_Palette)
#include "tst_palette.moc"
