#include "console/configuration.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! One folder holds everything of a configuration.
class tst_Configuration : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsBelowTheFolder();
    void aFreshOneOpensTheSandbox();
    void theFolderIsForItsOwnerOnly();
    void settingsAreForTheirOwnerOnlyInAnyFolder();
    void whatCannotBeWrittenIsSaid();
    void damagedSettingsAreSetAside();
    void settingsOfANewerConsoleAreKept();
    void aJournalIsSetAsideWithItsLog();
    void howMuchIsKeptIsSaidInTheSettings();
};

void tst_Configuration::everythingIsBelowTheFolder()
{
    QTemporaryDir directory;
    const Configuration configuration(directory.path());
    for (const QString &file : {configuration.settingsFile(), configuration.sandboxKeyFile(),
                                configuration.journalFile(u"../../etc/passwd"_s),
                                configuration.launchesFile(u"../../etc/passwd"_s),
                                configuration.addressBookFile(u"../../etc/passwd"_s)}) {
        QVERIFY2(QFileInfo(file).absoluteFilePath().startsWith(directory.path() + u'/'),
                 qPrintable(file));
        QCOMPARE(QDir::cleanPath(file), file);
    }
}

void tst_Configuration::aFreshOneOpensTheSandbox()
{
    QTemporaryDir directory;
    const Configuration configuration(directory.path());
    QCOMPARE(configuration.lastProfile(), u"Sandbox"_s);
    configuration.rememberProfile(u"Contoso test"_s);
    QCOMPARE(Configuration(directory.path()).lastProfile(), u"Contoso test"_s);
}

void tst_Configuration::theFolderIsForItsOwnerOnly()
{
    QTemporaryDir directory;
    const Configuration configuration(directory.filePath(u"console"_s));
    QVERIFY(configuration.prepare());
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
        | QFile::WriteOther;
    for (const QString &folder : {configuration.directory(), configuration.sandboxFolder(),
                                  QFileInfo(configuration.journalFile(u"a"_s)).path(),
                                  QFileInfo(configuration.launchesFile(u"a"_s)).path(),
                                  QFileInfo(configuration.addressBookFile(u"a"_s)).path()})
        QVERIFY2(!(QFile::permissions(folder) & others), qPrintable(folder));
}

void tst_Configuration::settingsAreForTheirOwnerOnlyInAnyFolder()
{
    QTemporaryDir directory;
    QVERIFY(QFile::setPermissions(directory.path(), QFile::Permissions(0x7755)));
    const Configuration configuration(directory.path());
    QVERIFY(configuration.prepare());
    configuration.rememberProfile(u"Contoso test"_s);
    QCOMPARE(QFile::permissions(configuration.settingsFile())
                 & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QVERIFY2(QFile::permissions(directory.path()) & QFile::ReadOther,
             "the folder was there before: it is not ours to close");
}

void tst_Configuration::damagedSettingsAreSetAside()
{
    QTemporaryDir directory;
    const Configuration configuration(directory.path());
    QVERIFY(configuration.checkSettings()); // none yet
    configuration.rememberProfile(u"Contoso test"_s);
    QVERIFY(configuration.checkSettings());

    QTemporaryDir other; // settings that were read once are remembered for a while
    const Configuration damaged(other.path());
    QFile file(damaged.settingsFile());
    const QByteArray text = "[profile]\nlast=Contoso\n[window\ngarbage";
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const Result<void> checked = damaged.checkSettings();
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Storage);
    damaged.rememberProfile(u"Sandbox"_s); // writes nothing over it
    const Result<QString> aside = damaged.setSettingsAside();
    QVERIFY(aside);
    QVERIFY(!QFile::exists(damaged.settingsFile()));
    QFile kept(*aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), text);
}

void tst_Configuration::settingsOfANewerConsoleAreKept()
{
    QTemporaryDir directory;
    const Configuration configuration(directory.path());
    QFile file(configuration.settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nversion=2\n[future]\nkey=value\n");
    file.close();
    const Result<void> checked = configuration.checkSettings();
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Input);
    configuration.rememberProfile(u"Contoso test"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("version=2"));
    QVERIFY(text.contains("key=value"));
}

void tst_Configuration::whatCannotBeWrittenIsSaid()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Result<void> prepared = Configuration(file.fileName() + u"/below"_s).prepare();
    QVERIFY(!prepared);
    QVERIFY(prepared.error().what.contains(file.fileName()));
    QVERIFY(prepared.error().next.contains(u"--config-dir"));
}

void tst_Configuration::aJournalIsSetAsideWithItsLog()
{
    QTemporaryDir directory;
    const Configuration configuration(directory.path());
    QVERIFY(configuration.prepare());
    const QString journal = configuration.journalFile(u"Sandbox"_s);
    for (const QString &name : {journal, journal + u"-wal"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("evidence");
    }
    const Result<QString> aside = configuration.setJournalAside(u"Sandbox"_s);
    QVERIFY(aside);
    QVERIFY(!QFile::exists(journal));
    QVERIFY(QFile::exists(*aside));
    QVERIFY(QFile::exists(*aside + u"-wal"_s));
}

void tst_Configuration::howMuchIsKeptIsSaidInTheSettings()
{
    const QTemporaryDir fresh;
    QVERIFY(Configuration(fresh.path()).retention().keepsEverything());
    const QTemporaryDir directory;
    const Configuration configuration(directory.path());
    QFile settings(configuration.settingsFile());
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[journal]\nkeepDays=30\nkeepMegabytes=500\n");
    settings.close();
    QCOMPARE(configuration.retention(), (RetentionPolicy{.days = 30, .bytes = 500 * 1024 * 1024}));
}

QTEST_GUILESS_MAIN(tst_Configuration)
#include "tst_configuration.moc"
