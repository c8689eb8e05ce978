#include "launch/launchpanel.h"
#include "launch/scenarioform.h"
#include "profilesbench.h"
#include "scenarios/catalogue.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;

//! No test call keeps a person from help, and none rings a real phone by accident.
class tst_PhoneGuard : public QObject
{
    Q_OBJECT

private slots:
    void firstRealPhoneIsAskedFor();
    void emergencyNumbersAreNeverSent();
};

void tst_PhoneGuard::firstRealPhoneIsAskedFor()
{
    WindowFixture fixture;
    QVERIFY(ProfileStore(fixture.directory()).save(unreachable(u"Contoso"_s, u"graph.invalid"_s)));
    fixture.secrets().keepForSession(u"Contoso"_s, u"s3cr3t"_s);
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(fixture.isListening());
    const auto place = [&fixture] {
        fixture.child<LaunchPanel>({})->open(u"pstn-service-hosted"_s,
                                             {{u"phone"_s, {u"+12345678901"_s}},
                                              {u"source"_s, {contosoApplication}}});
        QTRY_VERIFY(fixture.child<QPushButton>(u"placeCall"_s)->isEnabled());
        fixture.child<ScenarioForm>({})->submitted();
    };
    const auto outcome = [&fixture] { return fixture.child<QLabel>(u"outcome"_s)->text(); };
    place();
    auto *question = fixture.child<QMessageBox>(u"confirmPhone"_s);
    QVERIFY(question);
    QVERIFY(question->text().contains(u"+12345678901"));
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!fixture.child<QMessageBox>(u"confirmPhone"_s));
    QCOMPARE(outcome(), QString());

    place();
    question = fixture.child<QMessageBox>(u"confirmPhone"_s);
    QTest::mouseClick(question->findChild<QPushButton *>(u"confirmPhone.yes"_s), Qt::LeftButton);
    QTRY_VERIFY(!outcome().isEmpty()); // nobody is there
    QTRY_VERIFY(!fixture.child<QMessageBox>(u"confirmPhone"_s));
    place();
    QVERIFY2(!fixture.child<QMessageBox>(u"confirmPhone"_s), "it asked once more");
}

void tst_PhoneGuard::emergencyNumbersAreNeverSent()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.child<LaunchPanel>({})->open(u"pstn-service-hosted"_s, {{u"phone"_s, {u"112"_s}}});
    fixture.click(u"placeCall"_s);
    QVERIFY(!fixture.child<QPushButton>(u"sendAnyway"_s)->isVisible());
    QCOMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 0);

    // Neither by hand nor by an operation: no way out of the program takes it.
    const auto reply = fixture.session().console()->send(
        buildCreateRequest(*findScenario(u"pstn-service-hosted"_s),
                           R"({"targets": [{"identity": {"phone": {"id": "+44 999"}}}]})"));
    QVERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QVERIFY(reply.result().error().what.contains(u"emergency"));
}

int main(int argc, char **argv)
{
    return runWithoutKeychain<tst_PhoneGuard>(argc, argv);
}

#include "tst_phoneguard.moc"
