#include "callviews/callsview.h"
#include "callviews/controlview.h"
#include "graph/message.h"
#include "incoming/incomingcard.h"
#include "launch/launchpanel.h"
#include "launch/scenariotree.h"
#include "mainwindow/dialogs.h"
#include "profiles/profilechooser.h"
#include "scenarios/catalogue.h"
#include "shared/appearance.h"
#include "shared/outlinedstyle.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions)
        texts.append(action->text());
    return texts;
}

//! Everything in \a window that can be seen and may have a letter for the Alt key.
QStringList textsWithLetters(const QWidget &window)
{
    const auto isIn = [&window](const QWidget &widget) {
        return widget.isVisible() && widget.window() == &window;
    };
    QStringList texts;
    if (const auto *bar = window.findChild<QMenuBar *>())
        texts += textsOf(bar->actions());
    for (const auto *bar : window.findChildren<QTabBar *>()) {
        for (int i = 0; isIn(*bar) && i < bar->count(); ++i)
            texts.append(bar->tabText(i));
    }
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (isIn(*button))
            texts.append(button->text());
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (isIn(*label) && label->buddy())
            texts.append(label->text());
    }
    return texts;
}

//! Relative luminance (WCAG 2.1).
double luminanceOf(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrastOf(const QColor &one, const QColor &other)
{
    // Of a list: given two temporaries, minmax() gives references to them.
    const auto [darker, lighter] = std::minmax({luminanceOf(one), luminanceOf(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

//! The same words in two forms do the same in each: their letter leads from one to the other.
QString claimedTwice(const QStringList &texts)
{
    QHash<QKeySequence, QString> owners;
    QStringList twice;
    for (const QString &text : texts) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty())
            continue;
        if (owners.value(letter, text) != text)
            twice.append(owners[letter] + u" and "_s + text);
        owners[letter] = text;
    }
    return twice.join(u", "_s);
}

QString claimedTwice(const QWidget &window)
{
    return claimedTwice(textsWithLetters(window));
}

} // namespace

//! Whoever cannot see the window or has no mouse can use it.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private slots:
    void everyControlHasANameToReadOut();
    void everyControlIsReachedByTheTabKey();
    void noLetterIsClaimedTwice();
    void noLetterOfAFormIsClaimedTwice();
    void noLetterOfAMenuIsClaimedTwice();
    void noLetterOfAnotherWindowIsClaimedTwice();
    void boxesAndFieldsCanBeSeenInTheDark();
    void entriesOfTreesCanBeReadOnceItIsDark();
    void noTextIsReadAsMarkup();
    void menusSayWhyAnEntryCannotBeChosen();
};

void tst_Accessibility::everyControlHasANameToReadOut()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QStringList nameless;
    for (QWidget *widget : fixture.window().findChildren<QWidget *>()) {
        const bool isControl = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
            && widget->window() == &fixture.window();
        if (!isControl)
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

//! Walks the tab order itself: a test machine may have no window manager that gives the focus.
void tst_Accessibility::everyControlIsReachedByTheTabKey()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QStringList reached;
    const QWidget *start = &fixture.window();
    for (const QWidget *widget = start->nextInFocusChain(); widget != start;
         widget = widget->nextInFocusChain()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled()
            && widget->isVisible();
        if (takesTab)
            reached.append(widget->objectName());
    }
    for (const QString &name : {u"user.name"_s, u"user.id"_s, u"placeCall"_s, u"calls"_s,
                                u"roster"_s, u"activity"_s, u"scenarios"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

//! A letter of two controls only moves the focus between them.
void tst_Accessibility::noLetterIsClaimedTwice()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QCOMPARE(claimedTwice(fixture.window()), QString());
    fixture.child<QAction>(u"letSomebodyCall"_s)->trigger();
    fixture.click(u"callInNow"_s);
    QTRY_VERIFY(fixture.window().findChild<IncomingCard *>());
    QCOMPARE(claimedTwice(fixture.window()), QString());
    fixture.click(u"pauseActivity"_s);
    QCOMPARE(claimedTwice(fixture.window()), QString());
    fixture.click(u"redirectIncoming"_s);
    QVERIFY(fixture.child<QPushButton>(u"newCall"_s)->isVisible());
    QCOMPARE(claimedTwice(fixture.window()), QString());
    fixture.child<QComboBox>(u"incomingMedia"_s)->setCurrentIndex(1);
    fixture.click(u"answerIncoming"_s);
    QVERIFY(fixture.child<QPushButton>(u"sendIncoming"_s)->isVisible());
    QCOMPARE(claimedTwice(fixture.window()), QString());
}

//! Also while both forms are there: of a new call, and of what is done with one.
void tst_Accessibility::noLetterOfAFormIsClaimedTwice()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
    auto *control = fixture.window().findChild<ControlView *>();
    for (const Operation &operation : operations::all()) {
        control->choose(operation.key, {});
        QCOMPARE(claimedTwice(fixture.window()), QString());
    }
    for (const Scenario &scenario : scenarioCatalogue()) {
        fixture.child<ScenarioTree>(u"scenarios"_s)->choose(scenario.id);
        fixture.click(u"placeCall"_s); // says what is missing, or places it
        fixture.window().findChild<LaunchPanel *>()->beginNewCall();
        QCOMPARE(claimedTwice(fixture.window()), QString());
    }
}

void tst_Accessibility::noLetterOfAMenuIsClaimedTwice()
{
    WindowFixture fixture;
    fixture.open();
    for (const QMenu *menu : fixture.window().menuBar()->findChildren<QMenu *>())
        QCOMPARE(claimedTwice(textsOf(menu->actions())), QString());
}

void tst_Accessibility::noLetterOfAnotherWindowIsClaimedTwice()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
    auto *dialogs = fixture.child<Dialogs>({});
    dialogs->showAddressBook();
    dialogs->showDoctor();
    dialogs->showFlows();
    dialogs->showHangUpAll();
    dialogs->showTunnels();
    dialogs->showMessage({});
    fixture.child<ProfileChooser>({})->edit();
    fixture.child<QAction>(u"letSomebodyCall"_s)->trigger();
    int windows = 0;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        QCOMPARE(claimedTwice(*window), QString());
        ++windows;
    }
    QCOMPARE(windows, 9);
}

void tst_Accessibility::entriesOfTreesCanBeReadOnceItIsDark()
{
    const QPalette before = QApplication::palette();
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    apply(Appearance::Dark);
    const auto unreadable = [&fixture] {
        constexpr double least = 3;
        const QColor base = QApplication::palette().color(QPalette::Base);
        QStringList texts;
        for (QTreeWidget *tree : fixture.window().findChildren<QTreeWidget *>()) {
            for (QTreeWidgetItemIterator each(tree); *each; ++each) {
                const QBrush brush = (*each)->foreground(0);
                if (brush.style() != Qt::NoBrush && contrastOf(brush.color(), base) < least)
                    texts.append((*each)->text(0));
            }
        }
        return texts;
    };
    QTRY_COMPARE(unreadable(), QStringList());
    QApplication::setPalette(before); // the window goes while it learns of that
}

void tst_Accessibility::boxesAndFieldsCanBeSeenInTheDark()
{
    const QPalette before = QApplication::palette();
    apply(Appearance::Dark);
    OutlinedStyle style;
    const QColor window = QApplication::palette().color(QPalette::Window);
    constexpr double least = 3; // of a control (WCAG 2.1, 1.4.11)
    QCheckBox box;
    box.setStyle(&style);
    box.adjustSize();
    QStyleOptionButton option;
    option.initFrom(&box);
    const QRect indicator = style.subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
    QLineEdit edit;
    edit.setStyle(&style);
    edit.adjustSize();
    const QColor ofBox = box.grab().toImage().pixelColor(indicator.left(), indicator.center().y());
    const QColor ofEdit = edit.grab().toImage().pixelColor(0, edit.height() / 2);
    QPushButton button;
    button.setStyle(&style);
    button.setCheckable(true);
    button.resize(edit.size());
    const QColor off = button.grab().toImage().pixelColor(button.rect().center());
    button.setChecked(true);
    const QColor on = button.grab().toImage().pixelColor(button.rect().center());
    QApplication::setPalette(before);
    constexpr double leastOfStates = 1.5;
    QVERIFY2(contrastOf(on, off) >= leastOfStates, qPrintable(on.name() + off.name()));
    QVERIFY2(contrastOf(ofBox, window) >= least, qPrintable(ofBox.name()));
    QVERIFY2(contrastOf(ofEdit, window) >= least, qPrintable(ofEdit.name()));
}

//! Names and messages come from outside: a label that guesses would run them as rich text.
void tst_Accessibility::noTextIsReadAsMarkup()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.call(johnId, u"<b>John</b>"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
    for (const QLabel *label : fixture.window().findChildren<QLabel *>()) {
        if (label->text().contains(u"<b>"))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void tst_Accessibility::menusSayWhyAnEntryCannotBeChosen()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
    QMenu menu;
    emit fixture.window().findChild<CallsView *>()->menuOpening(&menu);
    int disabled = 0;
    for (QMenu *group : menu.findChildren<QMenu *>()) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(group);
        QCOMPARE(interface->childCount(), group->actions().size());
        for (int i = 0; i < interface->childCount(); ++i) {
            const QAction *action = group->actions().at(i);
            const QAccessibleInterface *entry = interface->child(i);
            QCOMPARE(entry->text(QAccessible::Name), action->text());
            QCOMPARE(entry->text(QAccessible::Description), action->toolTip());
            QCOMPARE(entry->role(), QAccessible::MenuItem);
            QCOMPARE(entry->parent()->object(), group);
            QCOMPARE(entry->state().disabled, !action->isEnabled());
            disabled += action->isEnabled() ? 0 : 1;
        }
    }
    QVERIFY(disabled > 0);
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
