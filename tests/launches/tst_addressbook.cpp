#include "launches/addressbook.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressBookEntry::Kind;

const auto annId = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;

AddressBookEntry ann()
{
    return {.kind = Kind::Person, .name = u"Ann"_s, .id = annId, .note = u"answers"_s};
}

AddressBookEntry phone(const QString &name)
{
    return {.kind = Kind::Phone, .name = name, .id = u"+12025550123"_s};
}

AddressBookEntry meeting(const QString &id)
{
    return {.kind = Kind::Meeting, .name = u"Daily"_s, .id = id, .tenantId = u"t"_s};
}

QStringList namesOf(const QList<AddressBookEntry> &entries)
{
    QStringList names;
    for (const AddressBookEntry &entry : entries)
        names.append(entry.name);
    return names;
}

} // namespace

//! An entry has its name and id for good, and nothing that opens a meeting to others.
class tst_AddressBook : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void freshBookIsEmpty();
    void entriesComeBackByKindAndName();
    void duplicateIsReplaced();
    void idInCapitalsIsTheSame();
    void sameIdOfAnotherKindIsAnother();
    void entryIsReplaced();
    void replacingByAnothersIdLeavesOne();
    void entryIsRemoved();
    void whatIsNotThereIsSaid();
    void entryWithoutIdIsRefusedWithAllOthers();
    void passcodeOfALinkIsLeftOut_data();
    void passcodeOfALinkIsLeftOut();
    void problemsAreThoseOfTheForms_data();
    void problemsAreThoseOfTheForms();
    void onlyTheOwnerMayReadIt();
    void damagedFileIsReportedAndLeft_data();
    void damagedFileIsReportedAndLeft();

private:
    QString path() const { return m_folder->filePath(u"addressbook/a.json"_s); }
    QByteArray bytes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<AddressBook> m_book;
};

void tst_AddressBook::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_book.emplace(path());
}

QByteArray tst_AddressBook::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_AddressBook::freshBookIsEmpty()
{
    QCOMPARE(m_book->entries()->size(), 0);
    QVERIFY2(!QFile::exists(path()), "reading makes no file");
}

void tst_AddressBook::entriesComeBackByKindAndName()
{
    const AddressBookEntry instance{.kind = Kind::Instance, .name = u"Bot"_s, .id = annId};
    QVERIFY(m_book->add({instance, meeting(u"1"_s), phone(u"b"_s), ann()}));
    QVERIFY(m_book->add({{.name = u"Aaron"_s, .id = u"x"_s}}));
    const auto entries = AddressBook(path()).entries();

    QVERIFY(entries);
    QCOMPARE(namesOf(*entries), (QStringList{u"Aaron"_s, u"Ann"_s, u"b"_s, u"Daily"_s, u"Bot"_s}));
    QVERIFY(entries->at(1) == ann());
    QVERIFY(entries->at(3) == meeting(u"1"_s));
}

void tst_AddressBook::duplicateIsReplaced()
{
    QVERIFY(m_book->add({phone(u"a"_s)}));
    QVERIFY(m_book->add({phone(u"b"_s), phone(u"c"_s)}));
    QCOMPARE(namesOf(*m_book->entries()), QStringList{u"c"_s});
}

void tst_AddressBook::idInCapitalsIsTheSame()
{
    AddressBookEntry capitals = ann();
    capitals.id = annId.toUpper();
    QVERIFY(m_book->add({ann(), capitals}));
    QCOMPARE(m_book->entries()->size(), 1);
    QVERIFY(m_book->remove(ann()));
    QCOMPARE(m_book->entries()->size(), 0);
}

void tst_AddressBook::sameIdOfAnotherKindIsAnother()
{
    AddressBookEntry instance = ann();
    instance.kind = Kind::Instance;
    QVERIFY(m_book->add({ann(), instance}));
    QCOMPARE(m_book->entries()->size(), 2);
}

void tst_AddressBook::entryIsReplaced()
{
    QVERIFY(m_book->add({ann(), phone(u"a"_s)}));
    AddressBookEntry changed = ann();
    changed.name = u"Ann Lee"_s;
    changed.id = u"other"_s;
    QVERIFY(m_book->replace(ann(), changed));
    QCOMPARE(namesOf(*m_book->entries()), (QStringList{u"Ann Lee"_s, u"a"_s}));
}

void tst_AddressBook::replacingByAnothersIdLeavesOne()
{
    AddressBookEntry bob = ann();
    bob.id = u"bob"_s;
    QVERIFY(m_book->add({ann(), bob}));
    QVERIFY(m_book->replace(bob, ann()));
    QVERIFY(m_book->entries() == QList{ann()});
}

void tst_AddressBook::entryIsRemoved()
{
    QVERIFY(m_book->add({ann(), phone(u"a"_s)}));
    QVERIFY(m_book->remove(ann()));
    QCOMPARE(namesOf(*m_book->entries()), QStringList{u"a"_s});
}

void tst_AddressBook::whatIsNotThereIsSaid()
{
    QVERIFY(m_book->remove(ann()).error().what.contains(annId));
    QVERIFY(m_book->replace(ann(), ann()).error().what.contains(annId));
    QVERIFY(!QFile::exists(path()));
}

void tst_AddressBook::entryWithoutIdIsRefusedWithAllOthers()
{
    const auto added = m_book->add({ann(), {.name = u"Bob"_s, .id = u" "_s}});
    QVERIFY(!added);
    QVERIFY(added.error().what.contains(u"“Bob”"));
    QCOMPARE(m_book->entries()->size(), 0);
}

void tst_AddressBook::passcodeOfALinkIsLeftOut_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("kept");
    const auto row = [](const QString &link, const QString &kept) {
        QTest::newRow(qPrintable(link)) << link << kept;
    };
    const auto root = u"https://teams.microsoft.com"_s;
    row(root + u"/meet/123?p=SECRET"_s, root + u"/meet/123"_s);
    row(root + u"/meet/123?p=SECRET&lang=fr"_s, root + u"/meet/123?lang=fr"_s);
    row(root + u"/meet/123?lang=fr&P=SECRET"_s, root + u"/meet/123?lang=fr"_s);
    row(root + u"/meet/123?lang=fr&p=SECRET&x=1#y"_s, root + u"/meet/123?lang=fr&x=1#y"_s);
    row(root + u"/meet/123?p=SECRET&p=SECRET"_s, root + u"/meet/123"_s);
    row(root + u"/meet/123?p=SECRET%26SECRET"_s, root + u"/meet/123"_s);
    row(u"https://safe.example/?url=https%3A%2F%2Fx%2Fmeet%2F1%3Fp%3DSECRET%26a%3D1"_s,
        u"https://safe.example/?url=https%3A%2F%2Fx%2Fmeet%2F1%3Fa%3D1"_s);
    row(root + u"/meet/123?top=1"_s, root + u"/meet/123?top=1"_s);
    row(root + u"/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=%7b%22Tid%22%7d"_s,
        root + u"/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=%7b%22Tid%22%7d"_s);
}

void tst_AddressBook::passcodeOfALinkIsLeftOut()
{
    QFETCH(QString, link);
    QFETCH(QString, kept);
    QVERIFY(m_book->add({meeting(link)}));
    QCOMPARE(m_book->entries()->first().id, kept);
    QVERIFY(!bytes().contains("SECRET"));

    QVERIFY(m_book->replace(meeting(kept), meeting(link)));
    QVERIFY(!bytes().contains("SECRET"));

    QVERIFY(m_book->replace(meeting(kept), meeting(link), Secrets::Keep));
    QCOMPARE(m_book->entries()->first().id, link);
}

void tst_AddressBook::problemsAreThoseOfTheForms_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *name, Kind kind, const QString &id, int problems) {
        QTest::newRow(name) << static_cast<int>(kind) << id << problems;
    };
    row("person", Kind::Person, annId, 0);
    row("person by name", Kind::Person, u"Ann"_s, 1);
    row("person with a name behind", Kind::Person, annId + u",Ann"_s, 1);
    row("instance", Kind::Instance, annId, 0);
    row("instance by number", Kind::Instance, u"+12025550123"_s, 1);
    row("phone", Kind::Phone, u"+12025550123"_s, 0);
    row("phone without plus", Kind::Phone, u"12025550123"_s, 1);
    row("phone with blanks", Kind::Phone, u"+1 202 555 0123"_s, 1);
    row("phone of a spreadsheet", Kind::Phone, u"1.2E+10"_s, 1);
    row("meeting by id", Kind::Meeting, u"1234567"_s, 0);
    row("meeting by link", Kind::Meeting, u"https://teams.microsoft.com/meet/1"_s, 0);
    row("meeting by name", Kind::Meeting, u"Daily"_s, 1);
    row("nothing", Kind::Meeting, QString(), 1);
}

void tst_AddressBook::problemsAreThoseOfTheForms()
{
    QFETCH(int, kind);
    QFETCH(QString, id);
    QFETCH(int, problems);
    const QList<Problem> found = problemsOf(AddressBookEntry{.kind = Kind(kind), .id = id});
    QCOMPARE(found.size(), problems);
    for (const Problem &problem : found) {
        QCOMPARE(problem.field, u"id"_s);
        QVERIFY(problem.text.endsWith(u'.'));
    }
}

void tst_AddressBook::onlyTheOwnerMayReadIt()
{
    QVERIFY(m_book->add({ann()}));
    QCOMPARE(QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
}

void tst_AddressBook::damagedFileIsReportedAndLeft_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray(R"({"version":1,"entries":[{"kind)");
    QTest::newRow("newer") << QByteArray(R"({"version":2,"entries":[]})");
    QTest::newRow("unknown kind") << QByteArray(
        R"({"version":1,"entries":[{"kind":"robot","id":"1"}]})");
    QTest::newRow("no id") << QByteArray(R"({"version":1,"entries":[{"kind":"phone"}]})");
    QTest::newRow("name is no text")
        << QByteArray(R"({"version":1,"entries":[{"kind":"phone","id":"1","name":1}]})");
}

void tst_AddressBook::damagedFileIsReportedAndLeft()
{
    QFETCH(QByteArray, damage);
    QVERIFY(QDir().mkpath(m_folder->filePath(u"addressbook"_s)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(damage);
    file.close();

    QVERIFY(!m_book->entries());
    QVERIFY(!m_book->remove(ann()));
    QVERIFY(!m_book->replace(ann(), ann()));
    const auto added = m_book->add({ann()});
    QVERIFY(!added);
    QVERIFY(added.error().what.contains(path()));
    QVERIFY(!added.error().next.isEmpty());
    QCOMPARE(bytes(), damage);
}

QTEST_GUILESS_MAIN(tst_AddressBook)
#include "tst_addressbook.moc"
