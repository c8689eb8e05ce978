#include "doctor/checkup.h"
#include "doctor/fix.h"
#include "profiles/profilesdialog.h"
#include "shared/tableview.h"
#include "tunnels/tunnelswindow.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

//! What has to be right before a call is looked at by itself, and what is not leads to its remedy.
class tst_DoctorView : public QObject
{
    Q_OBJECT

private slots:
    void sandboxIsAllWell();
    void callbackThatNobodyAnswersIsRedAndLeadsToTheTunnels();
    void takenPortIsListenedAtAgain();
    void permissionsThatLackOfferTheLink();
    void runCanBeCancelled();
    void oneCheckAloneIsStopped();
    void secretThatEndsLeadsToItsField();
    void launchIsNotHeldUp();

private:
    static QString readiness(const WindowFixture &fixture)
    {
        return fixture.child<QToolButton>(u"doctor"_s)->text();
    }
    static void showList(const WindowFixture &fixture)
    {
        QTest::mouseClick(fixture.child<QToolButton>(u"doctor"_s), Qt::LeftButton);
    }
    static QString state(const WindowFixture &fixture, const QString &check)
    {
        return fixture.child<QLabel>(u"state."_s + check)->text();
    }
    //! The sandbox as somebody's own profile, with \a change made to it.
    template <typename Change>
    static void openSandbox(WindowFixture &fixture, Change change);
};

template <typename Change>
void tst_DoctorView::openSandbox(WindowFixture &fixture, Change change)
{
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    Profile profile = fixture.session().console()->profile();
    profile.name = u"Contoso"_s;
    profile.cloud = u"custom"_s;
    profile.listener.port = 0;
    change(profile);
    const Result<void> saved = fixture.session().profiles().save(profile);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text()));
    const FutureResult<QString> secret = fixture.secrets().secret(u"Sandbox"_s);
    QTRY_VERIFY(secret.isFinished());
    fixture.secrets().keepForSession(u"Contoso"_s, secret.result().value_or(QString()));
    fixture.session().open(u"Contoso"_s);
    QTRY_VERIFY(fixture.session().console()
                && fixture.session().console()->profile().name == u"Contoso");
}

void tst_DoctorView::sandboxIsAllWell()
{
    WindowFixture fixture;
    fixture.open();
    QCOMPARE(readiness(fixture), u"Not checked yet"_s);
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"All well"_s, 15'000);

    showList(fixture);
    const auto *checkup = fixture.child<Checkup>(u"checkup"_s);
    QCOMPARE(checkup->lines().size(), 14);
    for (const CheckLine &line : checkup->lines()) {
        const QString word = state(fixture, line.id);
        QVERIFY2(word == u"Well" || word == u"Skipped", qPrintable(line.id));
        QVERIFY(!fixture.child<QLabel>(u"reason."_s + line.id)->text().isEmpty());
        QVERIFY(!fixture.child<QPushButton>(u"fix."_s + line.id)->isVisible());
    }
    fixture.click(u"checkAgain"_s);
    QCOMPARE(readiness(fixture), u"Checking…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"All well"_s, 15'000);
}

void tst_DoctorView::callbackThatNobodyAnswersIsRedAndLeadsToTheTunnels()
{
    WindowFixture fixture;
    openSandbox(fixture,
                [](Profile &profile) { profile.callbackUri = u"https://127.0.0.1:1/callback"_s; });
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"Not ready"_s, 15'000);
    QCOMPARE(fixture.child<Checkup>(u"checkup"_s)->failures(), QStringList{u"Callback"_s});
    const auto *warning = fixture.child<QLabel>(u"furtherProblems"_s);
    QVERIFY2(warning->text().startsWith(u"Not ready: Callback."), qPrintable(warning->text()));

    showList(fixture);
    QCOMPARE(state(fixture, u"callback"_s), u"Failed"_s);
    QCOMPARE(state(fixture, u"graph"_s), u"Well"_s);
    fixture.click(u"fix.callback"_s);
    const auto *dialog = fixture.child<TunnelsWindow>({});
    QVERIFY(dialog && dialog->isVisible());
}

void tst_DoctorView::takenPortIsListenedAtAgain()
{
    auto other = std::make_unique<QTcpServer>();
    QVERIFY(other->listen(QHostAddress::LocalHost));
    WindowFixture fixture;
    openSandbox(fixture, [&other](Profile &profile) {
        profile.callbackUri = u"https://127.0.0.1:1/callback"_s;
        profile.listener.port = other->serverPort();
    });
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"Not ready"_s, 15'000);
    showList(fixture);
    QCOMPARE(state(fixture, u"listener"_s), u"Failed"_s);

    other.reset();
    fixture.click(u"fix.listener"_s);
    QTRY_VERIFY(fixture.isListening());
    QTRY_COMPARE_WITH_TIMEOUT(state(fixture, u"listener"_s), u"Well"_s, 15'000);
}

void tst_DoctorView::permissionsThatLackOfferTheLink()
{
    const CheckLine line{.id = u"permissions"_s,
                         .title = u"Permissions"_s,
                         .diagnosis = Diagnosis{.state = CheckState::Failed,
                                                .reason = u"None."_s,
                                                .link = u"https://consent.example/"_s}};
    QCOMPARE(fixOf(line).kind, Fix::Kind::Copy);
    QCOMPARE(fixOf(line).target, u"https://consent.example/"_s);
}

void tst_DoctorView::runCanBeCancelled()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"All well"_s, 15'000);
    showList(fixture);
    QVERIFY(!fixture.child<QPushButton>(u"cancelCheck"_s)->isEnabled());

    fixture.click(u"checkAgain"_s);
    fixture.click(u"cancelCheck"_s);
    QCOMPARE(readiness(fixture), u"Not checked yet"_s);
    QCOMPARE(state(fixture, u"graph"_s), u"Skipped"_s);
    QVERIFY(fixture.child<QPushButton>(u"checkAgain"_s)->isEnabled());
}

void tst_DoctorView::oneCheckAloneIsStopped()
{
    QTcpServer silent; // takes connections and never answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    WindowFixture fixture;
    openSandbox(fixture, [&silent](Profile &profile) {
        profile.callbackUri = u"http://127.0.0.1:%1/callback"_s.arg(silent.serverPort());
    });
    QTRY_COMPARE(readiness(fixture), u"Checking…"_s);
    showList(fixture);
    QTRY_COMPARE_WITH_TIMEOUT(state(fixture, u"token"_s), u"Well"_s, 15'000);
    QCOMPARE(state(fixture, u"callback"_s), u"Checking…"_s);
    const auto *stop = fixture.child<QPushButton>(u"fix.callback"_s);
    QCOMPARE(stop->text(), u"Stop"_s);

    fixture.click(u"fix.callback"_s);
    QCOMPARE(state(fixture, u"callback"_s), u"Skipped"_s);
    QVERIFY(!stop->isVisible());
    QTRY_COMPARE(readiness(fixture), u"Not checked yet"_s);
    QCOMPARE(state(fixture, u"graph"_s), u"Well"_s);
}

void tst_DoctorView::secretThatEndsLeadsToItsField()
{
    WindowFixture fixture;
    openSandbox(fixture, [](Profile &profile) {
        profile.credential.secretValidUntil = QDate::currentDate().addDays(3);
    });
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"Look at this"_s, 15'000);
    showList(fixture);
    fixture.click(u"fix.secret"_s);
    const auto *dialog = fixture.child<ProfilesDialog>({});
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(dialog->focusWidget());
    QCOMPARE(dialog->focusWidget()->objectName(), u"credential/clientSecret"_s);
}

//! What was not looked at to the end is looked at again, while the call goes out.
void tst_DoctorView::launchIsNotHeldUp()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"All well"_s, 15'000);
    auto *checkup = fixture.child<Checkup>(u"checkup"_s);
    checkup->run();
    checkup->cancel();

    fixture.call(johnId, u"John"_s);
    QTRY_VERIFY(checkup->isRunning()); // once the form was looked over
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(readiness(fixture), u"All well"_s, 15'000);
    fixture.click(u"newCall"_s);
    const QSignalSpy looks(checkup, &Checkup::changed);
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 2);
    QCOMPARE(looks.size(), 0); // nothing has changed
}

QTEST_MAIN(tst_DoctorView)
#include "tst_doctorview.moc"
