#include "journal/journal.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QAction>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

//! What keeps a profile from opening gets a sentence and a way on, and touches no data.
class tst_StartProblems : public QObject
{
    Q_OBJECT

private slots:
    void aPortInUseIsLeftForAFreeOneWhereTheAddressDoesNotMatter();
    void aPortInUseIsSaidWhereItMatters();
    void anUnusableFolderIsSaidAndCanBeTriedAgain();
    void aJournalThatCannotBeReadIsLeftAlone_data();
    void aJournalThatCannotBeReadIsLeftAlone();
    void aLongJournalIsReadBeforeEverybodysEyes();
    void aJournalThatCannotBeWrittenIsSaid();
    void aDamagedProfileIsSaid();
    void damagedSettingsAreKeptAndSaid();
    void aDamagedProfileIsSetAsideOnDemand();

private:
    static QString problem(const WindowFixture &fixture);
};

QString tst_StartProblems::problem(const WindowFixture &fixture)
{
    const auto *label = fixture.child<QLabel>(u"problem"_s);
    return label->isVisible() ? label->text() : QString();
}

void tst_StartProblems::aPortInUseIsLeftForAFreeOneWhereTheAddressDoesNotMatter()
{
    QTcpServer other;
    other.listen(QHostAddress::LocalHost, 8445); // if it is taken already, all the better
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QVERIFY(fixture.session().console()->listener().url.port() != 8445);
    QVERIFY(fixture.child<QLabel>(u"listenerState"_s)->toolTip().contains(u"8445"));
    fixture.call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.state(), u"Established"_s, 15'000);
}

void tst_StartProblems::aPortInUseIsSaidWhereItMatters()
{
    auto other = std::make_unique<QTcpServer>();
    QVERIFY(other->listen(QHostAddress::LocalHost));
    WindowFixture fixture;
    Profile profile{.name = u"Contoso"_s,
                    .tenantId = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s,
                    .applicationId = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s,
                    .callbackUri = u"https://bot.contoso.com/callback"_s};
    profile.cloud = u"custom"_s;
    profile.endpoints = {.graphRoot = QUrl(u"http://127.0.0.1:1/v1.0"_s),
                         .authority = QUrl(u"http://127.0.0.1:1"_s),
                         .openIdConfiguration = QUrl(u"http://127.0.0.1:1/openid"_s),
                         .issuers = {u"https://api.botframework.com"_s}};
    profile.listener.port = other->serverPort();
    QVERIFY(ProfileStore(fixture.directory()).save(profile));
    fixture.secrets().keepForSession(u"Contoso"_s, u"secret"_s);
    fixture.open(u"Contoso"_s);

    const auto *state = fixture.child<QLabel>(u"listenerState"_s);
    QTRY_VERIFY(state->text().contains(QString::number(profile.listener.port)));
    QVERIFY(state->text().startsWith(u"Not listening"));
    QTRY_COMPARE(fixture.child<QLabel>(u"tokenState"_s)->text(), u"No token"_s);

    other.reset();
    for (QAction *action : fixture.window().findChildren<QAction *>()) {
        if (action->text() == u"Try again" && action->isVisible())
            action->trigger();
    }
    QTRY_VERIFY(fixture.isListening());
}

void tst_StartProblems::anUnusableFolderIsSaidAndCanBeTriedAgain()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"config"_s);
    QFile obstacle(path); // a file where the folder should be: not even root can write below it
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();

    SecretStore secrets;
    const Configuration configuration(path);
    Profiles profiles(configuration, secrets);
    Session session(configuration, profiles, secrets);
    MainWindow window(session);
    window.show();
    window.start();
    const auto *label = window.findChild<QLabel *>(u"problem"_s);
    QTRY_VERIFY(label->isVisible());
    QVERIFY(label->text().contains(path));
    QVERIFY(!session.console());

    QVERIFY(obstacle.remove());
    QTest::mouseClick(window.findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
    QTRY_VERIFY(session.console());
    QTRY_VERIFY(!label->isVisible());
}

void tst_StartProblems::aJournalThatCannotBeReadIsLeftAlone_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("damaged") << u"damaged"_s;
    QTest::newRow("newer") << u"newer"_s;
}

void tst_StartProblems::aJournalThatCannotBeReadIsLeftAlone()
{
    QFETCH(QString, kind);
    WindowFixture fixture;
    const QString path = fixture.configuration().journalFile(u"Sandbox"_s);
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    fixture.close();

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    constexpr qint64 userVersion = 60; // SQLite, database header
    file.seek(kind == u"newer" ? userVersion : 0);
    file.write(kind == u"newer" ? QByteArray("\x00\x00\x03\xe7", 4) : QByteArray("nonsense"));
    file.seek(0);
    const QByteArray before = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    file.close();

    fixture.open();
    QTRY_VERIFY(problem(fixture).contains(kind == u"newer" ? u"newer version"_s : u"damaged"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256), before);
    file.close();

    fixture.click(u"setAside"_s);
    QTRY_VERIFY(fixture.isListening());
    const QDir folder(QFileInfo(path).path());
    const QStringList aside = folder.entryList({u"*.aside-*[0-9]"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QFile kept(folder.filePath(aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(QCryptographicHash::hash(kept.readAll(), QCryptographicHash::Sha256), before);
    QVERIFY(problem(fixture).contains(aside.first()));
}

void tst_StartProblems::aLongJournalIsReadBeforeEverybodysEyes()
{
    WindowFixture fixture;
    QVERIFY(fixture.configuration().prepare());
    const Message message{.time = QDateTime::currentDateTimeUtc(),
                          .kind = MessageKind::Request,
                          .method = "GET",
                          .body = "{}"};
    constexpr int many = 5000;
    {
        QList<Message> messages(many, message);
        const auto journal = Journal::open(fixture.configuration().journalFile(u"Sandbox"_s));
        QVERIFY(journal && (*journal)->append(messages, [](Message &) {}));
    }
    fixture.open();
    QStringList shown;
    connect(&fixture.session(), &Session::opening, this,
            [&] { shown.append(fixture.child<QLabel>(u"listenerState"_s)->text()); });
    QTRY_VERIFY(fixture.isListening());
    QCOMPARE(shown.first(), u"Reading the journal: 20 %"_s);
    QCOMPARE(shown.last(), u"Reading the journal: 100 %"_s);
}

void tst_StartProblems::aJournalThatCannotBeWrittenIsSaid()
{
    WindowFixture fixture;
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(fixture.configuration().journalFile(u"Sandbox"_s));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"CREATE TRIGGER full BEFORE INSERT ON message "
                                      "BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    fixture.call(johnId, u"John"_s);
    QTRY_VERIFY(problem(fixture).startsWith(u"The journal cannot be read or written."));
    QVERIFY(problem(fixture).contains(u"disk has room"));
    QCOMPARE(fixture.table(u"calls"_s)->model()->rowCount(), 0);
}

void tst_StartProblems::aDamagedProfileIsSaid()
{
    WindowFixture fixture;
    QVERIFY(QDir(fixture.directory()).mkpath(u"profiles"_s));
    QFile file(fixture.directory() + u"/profiles/Contoso.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ this is not JSON");
    file.close();
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(problem(fixture).contains(u"Contoso"));
    QVERIFY(file.exists());
}

void tst_StartProblems::damagedSettingsAreKeptAndSaid()
{
    WindowFixture fixture;
    QFile settings(fixture.configuration().settingsFile());
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[launch\ngarbage");
    settings.close();
    fixture.open();
    QTRY_VERIFY(fixture.isListening());
    QTRY_VERIFY2(problem(fixture).contains(settings.fileName() + u".aside-"_s),
                 qPrintable(problem(fixture)));
    const QStringList kept = QDir(fixture.directory()).entryList({u"settings.ini.aside-*"_s});
    QCOMPARE(kept.size(), 1);
    QFile aside(fixture.directory() + u'/' + kept.first());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), "[launch\ngarbage");
}

void tst_StartProblems::aDamagedProfileIsSetAsideOnDemand()
{
    WindowFixture fixture;
    const QDir profiles(fixture.directory() + u"/profiles"_s);
    QVERIFY(profiles.mkpath(u"."_s));
    QFile file(profiles.filePath(u"Contoso.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ this is not JSON");
    file.close();
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(problem(fixture).contains(u"Contoso"));

    fixture.click(u"setAside"_s);
    QTRY_VERIFY(fixture.isListening());
    QCOMPARE(fixture.session().profileName(), u"Sandbox"_s);
    QVERIFY(problem(fixture).contains(u"Contoso.json.aside-"));
    const QStringList kept = profiles.entryList({u"*.aside-*"_s});
    QCOMPARE(kept.size(), 1);
    QFile aside(profiles.filePath(kept.first()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), QByteArray("{ this is not JSON"));
}

QTEST_MAIN(tst_StartProblems)
#include "tst_startproblems.moc"
