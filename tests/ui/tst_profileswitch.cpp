#include "profilesbench.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QAction>
#include <QMessageBox>

using namespace Qt::StringLiterals;

//! The window works with one profile, and shows which; another one counts at once.
class tst_ProfileSwitch : public ProfilesBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void switchingNamesTheLivingCalls();
    void realTenantIsUnmistakable();
    void changedProfileCountsAtOnce();
};

void tst_ProfileSwitch::switchingNamesTheLivingCalls()
{
    WindowFixture fixture;
    QVERIFY(ProfileStore(fixture.directory()).save(unreachable(u"Contoso"_s)));
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
    auto *box = fixture.child<QComboBox>(u"profiles"_s);
    const auto pick = [box](const QString &name) {
        box->setCurrentText(name);
        emit box->textActivated(name);
    };

    pick(u"Contoso"_s);
    auto *question = fixture.child<QMessageBox>(u"confirmSwitch"_s);
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"John: Established"), qPrintable(question->text()));
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmSwitch.stay"_s), Qt::LeftButton);
    QCOMPARE(fixture.session().profileName(), u"Sandbox"_s);
    QCOMPARE(box->currentText(), u"Sandbox"_s);
    QCOMPARE(fixture.state(), u"Established"_s);
    QTRY_VERIFY(!fixture.child<QMessageBox>(u"confirmSwitch"_s));

    pick(u"Contoso"_s);
    question = fixture.child<QMessageBox>(u"confirmSwitch"_s);
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmSwitch.go"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.session().console());
    QTRY_COMPARE(fixture.session().console()->profile().name, u"Contoso"_s);
    QCOMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 0);
}

void tst_ProfileSwitch::realTenantIsUnmistakable()
{
    WindowFixture fixture;
    Profile real = unreachable(u"Contoso"_s, u"graph.invalid"_s);
    real.color = u"red"_s;
    QVERIFY(ProfileStore(fixture.directory()).save(real));
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    const auto *band = fixture.child<QLabel>(u"tenantBand"_s);
    QVERIFY(!band->isVisible());

    fixture.session().open(u"Contoso"_s);
    QTRY_VERIFY(band->isVisible());
    QCOMPARE(band->text(), u"Real tenant: Contoso. Calls reach people."_s);
    QVERIFY(band->palette().color(QPalette::Window)
            != fixture.window().palette().color(QPalette::Window));
    const auto *box = fixture.child<QComboBox>(u"profiles"_s);
    QVERIFY(!box->itemIcon(box->findText(u"Contoso"_s)).isNull());
}

void tst_ProfileSwitch::changedProfileCountsAtOnce()
{
    WindowFixture fixture;
    QVERIFY(ProfileStore(fixture.directory()).save(unreachable(u"Contoso"_s)));
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(fixture.isListening());
    for (QAction *action : fixture.window().findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(u"Ctrl+Shift+P"_s))
            action->trigger();
    }
    m_dialog = fixture.child<ProfilesDialog>({});
    QVERIFY(m_dialog);
    QCOMPARE(edit(u"name"_s)->text(), u"Contoso"_s);
    type(u"listener/path"_s, u"/elsewhere"_s);
    press(u"save"_s);
    QTRY_VERIFY(fixture.isListening());
    QTRY_COMPARE(fixture.session().console()->listener().url.path(), u"/elsewhere"_s);
}

int main(int argc, char **argv)
{
    return runWithoutKeychain<tst_ProfileSwitch>(argc, argv);
}

#include "tst_profileswitch.moc"
