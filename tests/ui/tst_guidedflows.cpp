#include "flows/flowcatalogue.h"
#include "flows/flowswindow.h"
#include "launch/fieldsform.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 30'000;
}

//! A guided flow from the menu to its last step, by the widgets that a person has.
class tst_GuidedFlows : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyFlowIsListedWithWhatItProves();
    void flowIsStartedAndFollowed();
    void whatIsNotSupportedSaysWhy();
    void flowThatFailsSaysWhyAndWhatToDo();
    void flowIsCancelled();
    void somethingMissingKeepsItFromStarting();
    void whatIsWrongCanBeStartedAllTheSame();
    void flowThatLosesItsProfileSaysSo();
    void whatWasFilledInStays();

private:
    void choose(const QString &flow);
    [[nodiscard]] QLabel *label(const QString &name) const
    {
        return m_fixture->child<QLabel>(name);
    }
    [[nodiscard]] QString state(int step) const
    {
        return label(u"flowStep.%1.state"_s.arg(step))->text();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_GuidedFlows::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
    m_fixture->child<QAction>(u"guidedFlows"_s)->trigger();
    QVERIFY(m_fixture->window().findChild<FlowsWindow *>()->isVisible());
}

void tst_GuidedFlows::choose(const QString &flow)
{
    auto *tree = m_fixture->child<QTreeWidget>(u"flows"_s);
    for (QTreeWidgetItemIterator each(tree); *each; ++each) {
        if ((*each)->data(0, Qt::UserRole) == flow)
            tree->setCurrentItem(*each);
    }
    QCOMPARE(tree->currentItem()->data(0, Qt::UserRole).toString(), flow);
}

void tst_GuidedFlows::everyFlowIsListedWithWhatItProves()
{
    QStringList listed;
    for (QTreeWidgetItemIterator each(m_fixture->child<QTreeWidget>(u"flows"_s)); *each; ++each) {
        const QString id = (*each)->data(0, Qt::UserRole).toString();
        if (id.isEmpty())
            continue;
        listed.append(id);
        QVERIFY(!(*each)->data(0, Qt::AccessibleDescriptionRole).toString().isEmpty());
    }
    QCOMPARE(listed.size(), flowCatalogue().size());
}

void tst_GuidedFlows::flowIsStartedAndFollowed()
{
    choose(u"instance-redirect"_s);
    QCOMPARE(state(0), u"not yet"_s);
    m_fixture->click(u"flow.start"_s);
    QVERIFY(!m_fixture->child<QPushButton>(u"flow.start"_s)->isEnabled());
    QCOMPARE(state(0), u"running"_s);

    QTRY_VERIFY_WITH_TIMEOUT(label(u"flow.summary"_s)->isVisible(), patience);
    for (int step = 0; step < 3; ++step)
        QCOMPARE(state(step), u"done"_s);
    QVERIFY(m_fixture->child<QPushButton>(u"flow.start"_s)->isEnabled());
    m_fixture->click(u"flow.showCall"_s);
    QCOMPARE(m_fixture->table(u"calls"_s)->currentIndex().row(), 0);
}

void tst_GuidedFlows::whatIsNotSupportedSaysWhy()
{
    choose(u"without-instance"_s);
    QVERIFY(label(u"flow.reason"_s)->text().startsWith(u"Not supported: "_s));
    m_fixture->click(u"flow.start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(label(u"flow.summary"_s)->isVisible(), patience);
    QCOMPARE(state(0), u"done"_s);
    QVERIFY(label(u"flowStep.0.note"_s)->text().contains(u"7507"_s));
}

void tst_GuidedFlows::flowThatFailsSaysWhyAndWhatToDo()
{
    choose(u"call-number"_s);
    auto *form = m_fixture->window().findChild<FlowsWindow *>()->findChild<FieldsForm *>();
    form->setValues({{u"other"_s, {u"+12025550101"_s}}}); // has no route
    m_fixture->click(u"flow.start"_s);
    QTRY_VERIFY_WITH_TIMEOUT(label(u"flow.summary"_s)->isVisible(), patience);
    QCOMPARE(state(1), u"failed"_s);
    QVERIFY(label(u"flowStep.1.note"_s)->text().contains(u"403/510403"_s));
    QVERIFY(label(u"flowStep.1.note"_s)->text().contains(u"administrator"_s));
    QCOMPARE(state(2), u"not yet"_s);
}

void tst_GuidedFlows::flowIsCancelled()
{
    choose(u"call-number"_s);
    m_fixture->click(u"flow.start"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state(1), u"running"_s, patience);
    QVERIFY(!m_fixture->child<QTreeWidget>(u"flows"_s)->isEnabled());
    m_fixture->click(u"flow.cancel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(label(u"flow.summary"_s)->isVisible(), patience);
    QCOMPARE(state(1), u"cancelled"_s);
    QVERIFY(m_fixture->child<QTreeWidget>(u"flows"_s)->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), u"Terminated"_s, patience);
}

void tst_GuidedFlows::somethingMissingKeepsItFromStarting()
{
    choose(u"call-number"_s);
    auto *form = m_fixture->window().findChild<FlowsWindow *>()->findChild<FieldsForm *>();
    form->setValues({});
    m_fixture->click(u"flow.start"_s);
    QVERIFY(label(u"other.problem"_s)->isVisible());
    QCOMPARE(state(0), u"not yet"_s);
}

void tst_GuidedFlows::whatIsWrongCanBeStartedAllTheSame()
{
    choose(u"call-number"_s);
    auto *form = m_fixture->window().findChild<FlowsWindow *>()->findChild<FieldsForm *>();
    auto *anyway = m_fixture->child<QPushButton>(u"flow.startAnyway"_s);
    form->setValues({{u"other"_s, {u"no number"_s}}});
    QVERIFY(!anyway->isVisible());
    m_fixture->click(u"flow.start"_s);
    QCOMPARE(state(0), u"not yet"_s);
    QVERIFY(anyway->isVisible());
    m_fixture->click(u"flow.startAnyway"_s);
    QVERIFY(!anyway->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(label(u"flow.summary"_s)->isVisible(), patience);
    QCOMPARE(state(0), u"failed"_s); // the service has judged
}

void tst_GuidedFlows::flowThatLosesItsProfileSaysSo()
{
    const QPointer<FlowsWindow> flows(m_fixture->window().findChild<FlowsWindow *>());
    choose(u"call-number"_s);
    m_fixture->click(u"flow.start"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state(1), u"running"_s, patience);
    m_fixture->session().open(u"Sandbox"_s);
    QVERIFY(flows && flows->isVisible());
    QCOMPARE(state(1), u"failed"_s);
    QVERIFY(label(u"flowStep.1.note"_s)->text().startsWith(u"The profile was closed"_s));
    QVERIFY(label(u"flow.summary"_s)->text().contains(u"its profile was closed"_s));
    QVERIFY(!m_fixture->child<QPushButton>(u"flow.start"_s)->isEnabled());
    QTRY_VERIFY(m_fixture->isListening());
    QVERIFY(flows->isVisible());

    flows->close();
    QTRY_VERIFY(!flows);
    m_fixture->child<QAction>(u"guidedFlows"_s)->trigger();
    QVERIFY(m_fixture->child<QPushButton>(u"flow.start"_s)->isEnabled());
    m_fixture->session().open(u"Sandbox"_s); // while none runs
    QTRY_VERIFY(!m_fixture->window().findChild<FlowsWindow *>());
}

void tst_GuidedFlows::whatWasFilledInStays()
{
    choose(u"call-number"_s);
    auto *flows = m_fixture->window().findChild<FlowsWindow *>();
    flows->findChild<FieldsForm *>()->setValues({{u"other"_s, {u"+12025550113"_s}}});
    choose(u"number-invite"_s);
    choose(u"call-number"_s);
    QCOMPARE(flows->findChild<FieldsForm *>()->values().value(u"other"_s),
             QStringList{u"+12025550113"_s});
}

QTEST_MAIN(tst_GuidedFlows)
#include "tst_guidedflows.moc"
