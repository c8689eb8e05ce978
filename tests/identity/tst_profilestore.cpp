#include "core/json.h"
#include "identity/profilestore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Profile profile(const QString &name)
{
    return {.name = name,
            .endpoints = findCloud(u"global"_s)->endpoints,
            .tenantId = u"t"_s,
            .applicationId = u"a"_s};
}

} // namespace

class tst_ProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void profileThatIsSavedIsLoaded_data();
    void profileThatIsSavedIsLoaded();
    void profilesAreListedByName();
    void savingAgainReplaces();
    void removedProfileIsGone();
    void onlyTheOwnerMayReadIt();
    void nameNeverLeavesTheFolder();
    void folderThatIsNotThereHasNoProfiles();
    void missingProfileIsNamed();
    void damagedFileIsReportedAndLeft_data();
    void damagedFileIsReportedAndLeft();
    void copiedFileIsAProfileOfItsOwn();
    void savingSetsADamagedFileAside();
    void saveThatFailsSaysWhere();

private:
    QString file(const QString &name) const { return m_folder->filePath(u"profiles/"_s + name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ProfileStore> m_store;
};

void tst_ProfileStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store.emplace(m_folder->path());
}

void tst_ProfileStore::profileThatIsSavedIsLoaded_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"Sandbox"_s, u"Contoso test"_s, u"a/b"_s, u"../../etc/passwd"_s,
                             u"a\\b"_s, u"C:"_s, u"."_s, u".."_s, u".hidden"_s, u"100%"_s, u"%2F"_s,
                             u"Zoë 🎧"_s, u"a.json"_s, u"*?"_s, u" x"_s, u"line\nend"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void tst_ProfileStore::profileThatIsSavedIsLoaded()
{
    QFETCH(QString, name);
    // readProfile() takes spaces around a name away.
    const Profile saved = profile(name.trimmed());
    QVERIFY(m_store->save(saved));

    const auto loaded = m_store->load(saved.name);
    QVERIFY(loaded);
    QVERIFY(*loaded == saved);
    QCOMPARE(m_store->names(), QStringList{saved.name});
}

void tst_ProfileStore::profilesAreListedByName()
{
    for (const auto &name : {u"b"_s, u"a/c"_s, u"a"_s})
        QVERIFY(m_store->save(profile(name)));
    QFile other(file(u"notes.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));

    QStringList names = m_store->names();
    QCOMPARE(names.size(), 3);
    names.sort();
    QCOMPARE(names, (QStringList{u"a"_s, u"a/c"_s, u"b"_s}));
}

void tst_ProfileStore::savingAgainReplaces()
{
    QVERIFY(m_store->save(profile(u"a"_s)));
    Profile changed = profile(u"a"_s);
    changed.listener.port = 1;
    QVERIFY(m_store->save(changed));

    QCOMPARE(m_store->names().size(), 1);
    QVERIFY(*m_store->load(u"a"_s) == changed);
}

void tst_ProfileStore::removedProfileIsGone()
{
    QVERIFY(m_store->save(profile(u"a/b"_s)));
    QVERIFY(m_store->remove(u"a/b"_s));
    QCOMPARE(m_store->names(), QStringList());

    const auto again = m_store->remove(u"a/b"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Input);
}

void tst_ProfileStore::onlyTheOwnerMayReadIt()
{
    QVERIFY(m_store->save(profile(u"a"_s)));
    QCOMPARE(QFile::permissions(file(u"a.json"_s)) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
}

void tst_ProfileStore::nameNeverLeavesTheFolder()
{
    QVERIFY(m_store->save(profile(u"../escaped"_s)));
    QVERIFY(m_store->save(profile(u"/escaped"_s)));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"profiles"_s});
}

void tst_ProfileStore::folderThatIsNotThereHasNoProfiles()
{
    QCOMPARE(m_store->names(), QStringList());
}

void tst_ProfileStore::missingProfileIsNamed()
{
    const auto loaded = m_store->load(u"absent"_s);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().what, u"There is no profile “absent”."_s);
    QVERIFY(!loaded.error().next.isEmpty());
}

void tst_ProfileStore::damagedFileIsReportedAndLeft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << indentedJson(toJson(profile(u"a"_s))).first(40);
    QTest::newRow("noise") << QByteArray("\0\xff\x01", 3);
    QTest::newRow("no profile") << QByteArray("{}");
}

void tst_ProfileStore::damagedFileIsReportedAndLeft()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(m_store->save(profile(u"good"_s)));
    QFile damaged(file(u"a.json"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(bytes);
    damaged.close();
    const auto loaded = m_store->load(u"a"_s);

    QVERIFY(!loaded);
    QCOMPARE(loaded.error().what, u"The profile “a” is damaged."_s);
    QVERIFY(loaded.error().next.contains(damaged.fileName()));
    QVERIFY(!loaded.error().detail.isEmpty());
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), bytes);
    QVERIFY2(m_store->load(u"good"_s), "one damaged file does not cost the others");
}

void tst_ProfileStore::copiedFileIsAProfileOfItsOwn()
{
    const Profile original = profile(u"a"_s);
    QVERIFY(m_store->save(original));
    QVERIFY(QFile::copy(file(u"a.json"_s), file(u"b.json"_s)));
    Result<Profile> copy = m_store->load(u"b"_s);
    QVERIFY(copy);
    QCOMPARE(copy->name, u"b"_s);

    copy->tenantId = u"another"_s;
    QVERIFY(m_store->save(*copy));
    QVERIFY(*m_store->load(u"a"_s) == original);
    QCOMPARE(m_store->load(u"b"_s)->tenantId, u"another"_s);
}

void tst_ProfileStore::savingSetsADamagedFileAside()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"profiles"_s));
    QFile damaged(file(u"a.json"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(R"({"tenantId": "t",)");
    damaged.close();
    QVERIFY(m_store->save(profile(u"a"_s)));

    QVERIFY(m_store->load(u"a"_s));
    QCOMPARE(m_store->names(), QStringList{u"a"_s});
    const QDir folder(m_folder->filePath(u"profiles"_s));
    const QStringList kept = folder.entryList({u"a.json.aside-*"_s});
    QCOMPARE(kept.size(), 1);
    QFile aside(folder.filePath(kept.first()));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), R"({"tenantId": "t",)");
}

void tst_ProfileStore::saveThatFailsSaysWhere()
{
    QFile inTheWay(m_folder->filePath(u"profiles"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto saved = m_store->save(profile(u"a"_s));

    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Storage);
    QVERIFY(saved.error().what.contains(u"“a”"));
    QVERIFY(saved.error().next.contains(m_folder->path()));
}

QTEST_GUILESS_MAIN(tst_ProfileStore)
#include "tst_profilestore.moc"
