#include "core/json.h"
#include "core/utctime.h"
#include "launches/launchhistory.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

const QDateTime noon = utcTime(QDate(2026, 3, 1), QTime(12, 0, 0, 250));

Launch callTo(const QString &person)
{
    return {.scenario = u"p2p"_s, .values = {{u"user"_s, {person}}}, .time = noon};
}

Launch titled(const QString &title, const QString &person = u"a"_s)
{
    Launch launch = callTo(person);
    launch.title = title;
    return launch;
}

Launch joinWithPasscode()
{
    return {.scenario = u"join"_s,
            .title = u"Daily"_s,
            .values = {{u"meeting"_s, {u"1234567"_s}}, {u"passcode"_s, {u"SECRET-psw123"_s}}},
            .time = noon};
}

QStringList peopleIn(const QList<Launch> &launches)
{
    QStringList people;
    for (const Launch &launch : launches)
        people.append(launch.values[u"user"_s].value(0));
    return people;
}

QStringList titlesOf(const QList<Launch> &launches)
{
    QStringList titles;
    for (const Launch &launch : launches)
        titles.append(launch.title);
    return titles;
}

} // namespace

//! Launches are there again the next day, without what was secret in them.
class tst_LaunchHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void freshHistoryIsEmpty();
    void launchComesBackAsItWas();
    void recentsAreNewestFirst();
    void equalLaunchMovesUp();
    void emptyValueIsNoDifference();
    void oldestRecentGoes();
    void savedAreSortedByTitle();
    void savingUnderATitleReplaces();
    void titleIsNeeded();
    void savedLaunchIsRenamed();
    void renameTakesNoTitleOfAnother();
    void savedLaunchIsRemoved();
    void whatIsNotThereIsSaid();
    void secretIsLeftOutAndNamed();
    void secretIsKeptIfAskedFor();
    void extraIsKeptWithoutItsSecrets_data();
    void extraIsKeptWithoutItsSecrets();
    void loadedLaunchStillKnowsWhatIsMissing();
    void onlyTheOwnerMayReadIt();
    void anotherConsoleIsNotOverwritten();
    void changeWaitsForItsTurn();
    void damagedFileIsReportedAndLeft_data();
    void damagedFileIsReportedAndLeft();
    void newerFileIsReportedAndLeft();
    void folderThatCannotBeWrittenIsSaid();

private:
    static bool isSecret(const QString &, const QString &key) { return key == u"passcode"; }
    QString path() const { return m_folder->filePath(u"launches/a.json"_s); }
    QByteArray bytes() const;
    void write(const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<LaunchHistory> m_history;
};

void tst_LaunchHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_history.emplace(path(), isSecret);
}

QByteArray tst_LaunchHistory::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_LaunchHistory::write(const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"launches"_s)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_LaunchHistory::freshHistoryIsEmpty()
{
    QCOMPARE(m_history->recents()->size(), 0);
    QCOMPARE(m_history->saved()->size(), 0);
    QVERIFY2(!QFile::exists(path()), "reading makes no file");
}

void tst_LaunchHistory::launchComesBackAsItWas()
{
    const Launch launch{.scenario = u"p2p"_s,
                        .title = u"Zoë 🎧"_s,
                        .values = {{u"user"_s, {u"id,Ann \"A\" Lee"_s}},
                                   {u"modalities"_s, {u"audio"_s, u"video"_s}}},
                        .extra = {{u"myState"_s, QJsonObject{{u"n"_s, 1.5}, {u"x"_s, {}}}}},
                        .time = noon};
    QVERIFY(m_history->save(launch));
    QVERIFY(m_history->remember(launch));

    const LaunchHistory again(path(), isSecret);
    QVERIFY(again.saved() == QList{launch});
    QVERIFY(again.recents() == QList{launch});
}

void tst_LaunchHistory::recentsAreNewestFirst()
{
    for (const auto &person : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(m_history->remember(callTo(person)));
    QCOMPARE(peopleIn(*m_history->recents()), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
}

void tst_LaunchHistory::equalLaunchMovesUp()
{
    QVERIFY(m_history->remember(callTo(u"a"_s)));
    QVERIFY(m_history->remember(callTo(u"b"_s)));
    Launch again = callTo(u"a"_s);
    again.time = noon.addSecs(60);
    QVERIFY(m_history->remember(again));

    QCOMPARE(peopleIn(*m_history->recents()), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(m_history->recents()->first().time, again.time);

    again.extra = {{u"subject"_s, u"x"_s}};
    QVERIFY(m_history->remember(again));
    QCOMPARE(m_history->recents()->size(), 3);
}

void tst_LaunchHistory::emptyValueIsNoDifference()
{
    Launch launch = callTo(u"a"_s);
    QVERIFY(m_history->remember(launch));
    launch.values[u"subject"_s] = {};
    QVERIFY(m_history->remember(launch));
    QCOMPARE(m_history->recents()->size(), 1);
}

void tst_LaunchHistory::oldestRecentGoes()
{
    for (int number = 1; number <= 25; ++number)
        QVERIFY(m_history->remember(callTo(QString::number(number))));
    QVERIFY(m_history->save(titled(u"kept"_s)));

    const QStringList people = peopleIn(*m_history->recents());
    QCOMPARE(people.size(), LaunchHistory::mostRecents);
    QCOMPARE(people.first(), u"25"_s);
    QCOMPARE(people.last(), u"6"_s);
    QCOMPARE(m_history->saved()->size(), 1);
}

void tst_LaunchHistory::savedAreSortedByTitle()
{
    for (const auto &title : {u"c"_s, u"a"_s, u"b"_s})
        QVERIFY(m_history->save(titled(title)));
    QCOMPARE(titlesOf(*m_history->saved()), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_history->recents()->size(), 0);
}

void tst_LaunchHistory::savingUnderATitleReplaces()
{
    QVERIFY(m_history->save(titled(u"Daily"_s, u"a"_s)));
    QVERIFY(m_history->save(titled(u" Daily "_s, u"b"_s)));
    QCOMPARE(peopleIn(*m_history->saved()), QStringList{u"b"_s});
}

void tst_LaunchHistory::titleIsNeeded()
{
    QVERIFY(m_history->save(titled(u"a"_s)));
    QVERIFY(!m_history->save(titled(u"  "_s)));
    QVERIFY(!m_history->rename(u"a"_s, QString()));
    QCOMPARE(titlesOf(*m_history->saved()), QStringList{u"a"_s});
}

void tst_LaunchHistory::savedLaunchIsRenamed()
{
    QVERIFY(m_history->save(titled(u"a"_s, u"person"_s)));
    QVERIFY(m_history->rename(u"a"_s, u"b"_s));
    QVERIFY(m_history->rename(u"b"_s, u"b"_s));
    QCOMPARE(titlesOf(*m_history->saved()), QStringList{u"b"_s});
    QCOMPARE(peopleIn(*m_history->saved()), QStringList{u"person"_s});
}

void tst_LaunchHistory::renameTakesNoTitleOfAnother()
{
    QVERIFY(m_history->save(titled(u"a"_s)));
    QVERIFY(m_history->save(titled(u"b"_s)));
    const auto renamed = m_history->rename(u"a"_s, u"b"_s);
    QVERIFY(!renamed);
    QVERIFY(renamed.error().what.contains(u"“b”"));
    QCOMPARE(titlesOf(*m_history->saved()), (QStringList{u"a"_s, u"b"_s}));
}

void tst_LaunchHistory::savedLaunchIsRemoved()
{
    QVERIFY(m_history->save(titled(u"a"_s)));
    QVERIFY(m_history->save(titled(u"b"_s)));
    QVERIFY(m_history->remove(u"a"_s));
    QCOMPARE(titlesOf(*m_history->saved()), QStringList{u"b"_s});
}

void tst_LaunchHistory::whatIsNotThereIsSaid()
{
    QCOMPARE(m_history->remove(u"x"_s).error().what, u"There is no saved launch “x”."_s);
    QCOMPARE(m_history->rename(u"x"_s, u"y"_s).error().what, u"There is no saved launch “x”."_s);
    QVERIFY(!QFile::exists(path()));
}

void tst_LaunchHistory::secretIsLeftOutAndNamed()
{
    QVERIFY(m_history->save(joinWithPasscode()));
    QVERIFY(m_history->remember(joinWithPasscode()));

    QVERIFY(!bytes().contains("SECRET"));
    const Launch saved = m_history->saved()->first();
    QCOMPARE(saved.values, (FieldValues{{u"meeting"_s, {u"1234567"_s}}}));
    QCOMPARE(saved.leftOut, QStringList{u"passcode"_s});
    QCOMPARE(m_history->recents()->first().leftOut, QStringList{u"passcode"_s});
}

void tst_LaunchHistory::secretIsKeptIfAskedFor()
{
    QVERIFY(m_history->save(joinWithPasscode(), Secrets::Keep));
    QVERIFY(m_history->saved()->first() == joinWithPasscode());

    QVERIFY2(m_history->save(joinWithPasscode()), "what is saved without it has it no more");
    QVERIFY(!bytes().contains("SECRET"));
}

void tst_LaunchHistory::extraIsKeptWithoutItsSecrets_data()
{
    QTest::addColumn<QByteArray>("extra");
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QStringList>("leftOut");
    const auto row = [](const char *name, const char *extra, const char *kept,
                        const QStringList &leftOut = {}) {
        QTest::newRow(name) << QByteArray(extra) << QByteArray(kept) << leftOut;
    };
    row("nothing secret", R"({"a":[1,null,{"b":true}]})", R"({"a":[1,null,{"b":true}]})");
    row("passcode", R"({"meetingInfo":{"passcode":"SECRET","joinMeetingId":"1"}})",
        R"({"meetingInfo":{"joinMeetingId":"1"}})", {u"meetingInfo/passcode"_s});
    row("passcode as a number", R"({"Passcode":1234})", "{}", {u"Passcode"_s});
    row("no passcode", R"({"passcode":null,"isPasscodeRequired":false})",
        R"({"passcode":null,"isPasscodeRequired":false})");
    row("token in a list", R"({"x":[{"token":"SECRET"},{"y":1}]})", R"({"x":[{},{"y":1}]})",
        {u"x/token"_s});
    row("secret", R"({"clientSecret":{"value":"SECRET"}})", "{}", {u"clientSecret"_s});
    row("blob", R"({"mediaConfig":{"blob":"SECRET"}})", R"({"mediaConfig":{}})",
        {u"mediaConfig/blob"_s});
    row("bearer token by its look", R"({"h":["Authorization: Bearer SECRET.SECRET.SECRET",2]})",
        R"({"h":[2]})", {u"h"_s});
    row("passcode in a link", R"({"url":"https://teams.microsoft.com/meet/1234567?p=SECRET"})",
        "{}", {u"url"_s});
}

void tst_LaunchHistory::extraIsKeptWithoutItsSecrets()
{
    QFETCH(QByteArray, extra);
    QFETCH(QByteArray, kept);
    QFETCH(QStringList, leftOut);
    Launch launch = titled(u"a"_s);
    launch.extra = *readJsonObject(extra);
    QVERIFY(m_history->save(launch));

    QVERIFY(!bytes().contains("SECRET"));
    const Launch saved = m_history->saved()->first();
    QCOMPARE(saved.extra, *readJsonObject(kept));
    QCOMPARE(saved.leftOut, leftOut);

    QVERIFY(m_history->save(launch, Secrets::Keep));
    QCOMPARE(m_history->saved()->first().extra, launch.extra);
}

void tst_LaunchHistory::loadedLaunchStillKnowsWhatIsMissing()
{
    QVERIFY(m_history->save(joinWithPasscode()));
    Launch loaded = m_history->saved()->first();
    loaded.title = u"Copy"_s;
    QVERIFY(m_history->save(loaded));
    QCOMPARE(m_history->saved()->first().leftOut, QStringList{u"passcode"_s});

    loaded.values[u"passcode"_s] = {u"SECRET-again"_s};
    QVERIFY(m_history->save(loaded, Secrets::Keep));
    QCOMPARE(m_history->saved()->first().leftOut, QStringList());
}

void tst_LaunchHistory::onlyTheOwnerMayReadIt()
{
    write(R"({"version": 1})");
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    QVERIFY(m_history->remember(callTo(u"a"_s)));
    QCOMPARE(QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(QDir(m_folder->filePath(u"launches"_s)).entryList(QDir::Files | QDir::Hidden),
             QStringList{u"a.json"_s});
}

void tst_LaunchHistory::anotherConsoleIsNotOverwritten()
{
    const LaunchHistory other(path(), isSecret);
    QVERIFY(m_history->remember(callTo(u"a"_s)));
    QVERIFY(other.remember(callTo(u"b"_s)));
    QVERIFY(m_history->remember(callTo(u"c"_s)));
    QCOMPARE(peopleIn(*other.recents()), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
}

void tst_LaunchHistory::changeWaitsForItsTurn()
{
    QVERIFY(m_history->remember(callTo(u"a"_s)));
    QLockFile lock(path() + u".lock"_s);
    QVERIFY(lock.lock());
    const auto refused = m_history->remember(callTo(u"b"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QVERIFY(refused.error().what.startsWith(u"Another console"));
    QCOMPARE(peopleIn(*m_history->recents()), QStringList{u"a"_s});

    lock.unlock();
    QVERIFY(m_history->remember(callTo(u"b"_s)));
}

void tst_LaunchHistory::damagedFileIsReportedAndLeft_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray(R"({"version":1,"recents":[{"scen)");
    QTest::newRow("noise") << QByteArray("\0\xff\x01", 3);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray("{}");
    QTest::newRow("version in words") << QByteArray(R"({"version":"1"})");
    QTest::newRow("recents are no array") << QByteArray(R"({"version":1,"recents":{}})");
    QTest::newRow("launch is no object") << QByteArray(R"({"version":1,"saved":[1]})");
    QTest::newRow("no scenario") << QByteArray(R"({"version":1,"saved":[{"values":{}}]})");
    QTest::newRow("no values") << QByteArray(R"({"version":1,"saved":[{"scenario":"a"}]})");
    QTest::newRow("value is no list")
        << QByteArray(R"({"version":1,"saved":[{"scenario":"a","values":{"user":"x"}}]})");
    QTest::newRow("value is no text")
        << QByteArray(R"({"version":1,"saved":[{"scenario":"a","values":{"user":[1]}}]})");
    QTest::newRow("extra is no object")
        << QByteArray(R"({"version":1,"saved":[{"scenario":"a","values":{},"extra":1}]})");
    QTest::newRow("time is none") << QByteArray(
        R"({"version":1,"saved":[{"scenario":"a","values":{},"time":"noon"}]})");
    QTest::newRow("slip of the pen") << QByteArray(R"({"version":1,"recent":[]})");
}

void tst_LaunchHistory::damagedFileIsReportedAndLeft()
{
    QFETCH(QByteArray, damage);
    write(damage);
    const Result<void> results[] = {m_history->recents().map([](const auto &) {}),
                                    m_history->saved().map([](const auto &) {}),
                                    m_history->remember(callTo(u"a"_s)),
                                    m_history->save(titled(u"a"_s)),
                                    m_history->rename(u"a"_s, u"b"_s),
                                    m_history->remove(u"a"_s)};
    for (const Result<void> &result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().what, u"%1 is damaged."_s.arg(path()));
        QVERIFY(!result.error().next.isEmpty());
        QVERIFY(!result.error().detail.isEmpty());
    }
    QCOMPARE(bytes(), damage);
}

void tst_LaunchHistory::newerFileIsReportedAndLeft()
{
    const QByteArray newer = R"({"version":2,"recents":[],"folders":[]})";
    write(newer);
    const auto remembered = m_history->remember(callTo(u"a"_s));
    QVERIFY(!remembered);
    QCOMPARE(remembered.error().what, u"%1 was written by a newer console."_s.arg(path()));
    QVERIFY(!m_history->recents());
    QCOMPARE(bytes(), newer);
}

void tst_LaunchHistory::folderThatCannotBeWrittenIsSaid()
{
    QFile inTheWay(m_folder->filePath(u"launches"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto remembered = m_history->remember(callTo(u"a"_s));
    QVERIFY(!remembered);
    QCOMPARE(remembered.error().kind, ErrorKind::Storage);
    QVERIFY(remembered.error().what.contains(path()));
    QVERIFY(remembered.error().next.contains(u"--config-dir"));
}

QTEST_GUILESS_MAIN(tst_LaunchHistory)
#include "tst_launchhistory.moc"
