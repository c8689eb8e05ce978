#include "core/json.h"
#include "sandbox/samplehints.h"
#include "sandbox/sandboxdirectory.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto organizer = u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"_s;

QJsonObject meeting(const QString &thread, const QJsonObject &more = {})
{
    QJsonObject object{{u"subject"_s, u"Talk"_s},
                       {u"threadId"_s, thread},
                       {u"organizerId"_s, organizer}};
    for (auto member = more.begin(); member != more.end(); ++member)
        object[member.key()] = *member;
    return object;
}

//! A meeting with one attendee who is and does \a more.
QJsonObject attended(const QJsonObject &more)
{
    QJsonObject attendee{{u"id"_s, organizer}};
    for (auto member = more.begin(); member != more.end(); ++member)
        attendee[member.key()] = *member;
    return meeting(u"t"_s, {{u"attendees"_s, QJsonArray{attendee}}});
}

QJsonObject phone(const QString &number)
{
    return {{u"number"_s, number}, {u"temperament"_s, QJsonObject{{u"answersAfterSeconds"_s, 1}}}};
}

QJsonArray spans(double from, double to)
{
    return {QJsonObject{{u"fromSeconds"_s, from}, {u"toSeconds"_s, to}}};
}

//! Reads a directory with John and these.
Result<SandboxDirectory> read(const QJsonArray &phones, const QJsonArray &meetings)
{
    const QJsonObject john{{u"id"_s, u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s},
                           {u"displayName"_s, u"John"_s},
                           {u"temperament"_s, QJsonObject{{u"answersAfterSeconds"_s, 3}}}};
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"directory.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(compactJson(
            {{u"people"_s, QJsonArray{john}}, {u"phones"_s, phones}, {u"meetings"_s, meetings}}));
    file.close();
    return readSandboxDirectory(file.fileName());
}

} // namespace

class tst_SandboxDirectory : public QObject
{
    Q_OBJECT

private slots:
    void hintsOfTheSampleCanBeTranslated();
    void sampleSaysWhatToExpect();
    void sampleHasEveryKindOfIdentity();
    void directoryIsWrittenAsItIsRead();
    void meetingIsFoundByWhatTheRequestSays_data();
    void meetingIsFoundByWhatTheRequestSays();
    void guestsAlwaysWait();
    void peopleAndPhonesAreKnownByName();
    void strangersHaveNoRoute();
    void nullIsAsGoodAsAbsent();
    void whoeverDoesNotSayWhenIsPresentAllTheTime();
    void badPhoneIsExplained_data();
    void badPhoneIsExplained();
    void badMeetingIsExplained_data();
    void badMeetingIsExplained();
};

void tst_SandboxDirectory::hintsOfTheSampleCanBeTranslated()
{
    const Result<SandboxDirectory> sample = readSandboxDirectory({});
    QVERIFY(sample);
    QSet<QString> hints;
    for (const SandboxPerson &person : sample->people)
        hints.insert(person.hint);
    for (const SandboxPhone &each : sample->phones)
        hints.insert(each.hint);
    for (const SandboxMeeting &each : sample->meetings)
        hints.insert(each.hint);
    hints.remove(QString());
    const QStringList known = sampleHints();
    QCOMPARE(QSet<QString>(known.begin(), known.end()), hints);
}

void tst_SandboxDirectory::sampleSaysWhatToExpect()
{
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    QVERIFY2(directory, qPrintable(directory ? QString() : directory.error().text()));

    QVERIFY(!directory->phones.isEmpty() && !directory->meetings.isEmpty());
    for (const SandboxPhone &entry : directory->phones)
        QVERIFY2(entry.hint.endsWith(u'.'), qPrintable(entry.number));
    for (const SandboxMeeting &entry : directory->meetings)
        QVERIFY2(entry.hint.endsWith(u'.'), qPrintable(entry.subject));
}

void tst_SandboxDirectory::sampleHasEveryKindOfIdentity()
{
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    QSet<IdentityKind> kinds;
    for (const SandboxMeeting &entry : directory->meetings) {
        for (const Attendee &attendee : entry.attendees)
            kinds.insert(attendee.identity.kind);
    }
    for (int kind = 1; kind <= static_cast<int>(IdentityKind::AssertedIdentity); ++kind)
        QVERIFY2(kinds.contains(IdentityKind(kind)), qPrintable(toWire(IdentityKind(kind))));
}

void tst_SandboxDirectory::directoryIsWrittenAsItIsRead()
{
    const QJsonObject written = toJson(*readSandboxDirectory({}));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"directory.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(compactJson(written));
    file.close();
    const Result<SandboxDirectory> again = readSandboxDirectory(file.fileName());

    QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
    QCOMPARE(toJson(*again), written);
}

void tst_SandboxDirectory::meetingIsFoundByWhatTheRequestSays_data()
{
    QTest::addColumn<QJsonObject>("info");
    QTest::addColumn<QString>("thread");
    const auto row = [](const char *name, const QString &type, QJsonObject info,
                        const QString &thread) {
        info[u"@odata.type"] = u"#microsoft.graph."_s + type;
        QTest::newRow(name) << info << thread;
    };
    const QJsonObject withoutPasscode{{u"joinMeetingId"_s, u"12"_s}};
    const QJsonObject nullPasscode{{u"joinMeetingId"_s, u"12"_s},
                                   {u"passcode"_s, QJsonValue::Null}};
    const QJsonObject withPasscode{{u"joinMeetingId"_s, u"12"_s}, {u"passcode"_s, u"x"_s}};
    const QJsonObject wrongPasscode{{u"joinMeetingId"_s, u"12"_s}, {u"passcode"_s, u"y"_s}};
    row("by thread", u"organizerMeetingInfo"_s, {}, u"none"_s);
    row("by id", u"joinMeetingIdMeetingInfo"_s, withoutPasscode, u"open"_s);
    row("by id, null for a passcode", u"joinMeetingIdMeetingInfo"_s, nullPasscode, u"open"_s);
    row("by id and passcode", u"joinMeetingIdMeetingInfo"_s, withPasscode, u"closed"_s);
    row("by id and wrong passcode", u"joinMeetingIdMeetingInfo"_s, wrongPasscode, {});
    row("by unknown id", u"joinMeetingIdMeetingInfo"_s, {{u"joinMeetingId"_s, u"13"_s}}, {});
    row("by no id", u"joinMeetingIdMeetingInfo"_s, {}, {});
    row("by token", u"tokenMeetingInfo"_s, {{u"token"_s, u"t"_s}}, u"tokened"_s);
    row("by unknown token", u"tokenMeetingInfo"_s, {{u"token"_s, u"u"_s}}, {});
    row("by no token", u"tokenMeetingInfo"_s, {}, {});
}

void tst_SandboxDirectory::meetingIsFoundByWhatTheRequestSays()
{
    QFETCH(QJsonObject, info);
    QFETCH(QString, thread);
    const Result<SandboxDirectory> directory = read(
        {},
        {meeting(u"none"_s), meeting(u"open"_s, {{u"joinMeetingId"_s, u"12"_s}}),
         meeting(u"closed"_s, {{u"joinMeetingId"_s, u"12"_s}, {u"passcode"_s, u"x"_s}}),
         meeting(u"tokened"_s, {{u"joinToken"_s, u"t"_s}})});
    QVERIFY(directory);
    const QJsonObject chat{{u"threadId"_s, u"none"_s}};
    const SandboxMeeting *found = directory->meetingOf({{u"chatInfo"_s, chat},
                                                        {u"meetingInfo"_s, info}});

    QCOMPARE(found ? found->threadId : QString(), thread);
}

void tst_SandboxDirectory::guestsAlwaysWait()
{
    const Identity guest{.kind = IdentityKind::Guest, .id = u"1"_s};
    const Identity application{.kind = IdentityKind::Application, .id = u"2"_s};
    const SandboxMeeting open;
    const SandboxMeeting closed{.lobby = Lobby{.admits = false}};

    QVERIFY(!open.lobbyFor(application));
    QVERIFY(open.lobbyFor(guest)->admits);
    QVERIFY(!closed.lobbyFor(application)->admits);
    QVERIFY(!closed.lobbyFor(guest)->admits);
}

void tst_SandboxDirectory::peopleAndPhonesAreKnownByName()
{
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    const QString john = u"112F72965FA442CABAE86A692B15D4B8"_s; // compared normalised

    QCOMPARE(directory->nameOf({.kind = IdentityKind::User, .id = john}), u"John"_s);
    QCOMPARE(directory->nameOf({.kind = IdentityKind::Phone, .id = u"+12345678901"_s}),
             u"Reception"_s);
    QCOMPARE(directory->nameOf({.kind = IdentityKind::Guest, .id = john}), QString());
}

void tst_SandboxDirectory::strangersHaveNoRoute()
{
    const Result<SandboxDirectory> directory = read({phone(u"+12025550199"_s)}, {});
    const auto subcode = [&directory](IdentityKind kind, const QString &id) {
        const Temperament temperament = directory->temperamentOf({.kind = kind, .id = id});
        return temperament.ending ? temperament.ending->result.subcode : 0;
    };

    QCOMPARE(subcode(IdentityKind::Phone, u"+12025550199"_s), 0);
    QCOMPARE(subcode(IdentityKind::Phone, u"+12025550198"_s), 510403);
    QCOMPARE(subcode(IdentityKind::User, u"+12025550199"_s), 10134);
}

void tst_SandboxDirectory::nullIsAsGoodAsAbsent()
{
    const QJsonObject nulls{{u"joinMeetingId"_s, QJsonValue::Null},
                            {u"passcode"_s, QJsonValue::Null},
                            {u"lobby"_s, QJsonValue::Null},
                            {u"attendees"_s, QJsonValue::Null},
                            {u"ends"_s, QJsonValue::Null}};

    QVERIFY(read({}, {meeting(u"t"_s, nulls)}));
}

void tst_SandboxDirectory::whoeverDoesNotSayWhenIsPresentAllTheTime()
{
    const Result<SandboxDirectory> always = read({}, {attended({})});
    const Result<SandboxDirectory> never = read({}, {attended({{u"present"_s, QJsonArray()}})});
    using namespace std::chrono_literals;

    QVERIFY(isWithin(always->meetings.first().attendees.first().present, 24h));
    QVERIFY(!isWithin(never->meetings.first().attendees.first().present, 0s));
}

void tst_SandboxDirectory::badPhoneIsExplained_data()
{
    QTest::addColumn<QJsonArray>("phones");
    QTest::addColumn<QString>("named");
    QTest::newRow("no plus") << QJsonArray{phone(u"12025550199"_s)} << u"“phones/0/number”"_s;
    QTest::newRow("no digits") << QJsonArray{phone(u"+1202JOHN"_s)} << u"“phones/0/number”"_s;
    QTest::newRow("twice") << QJsonArray{phone(u"+12025550199"_s), phone(u"+12025550199"_s)}
                           << u"“phones/1/number”"_s;
    QTest::newRow("no temperament")
        << QJsonArray{QJsonObject{{u"number"_s, u"+12025550199"_s}}} << u"“phones/0/temperament”"_s;
}

void tst_SandboxDirectory::badPhoneIsExplained()
{
    QFETCH(QJsonArray, phones);
    QFETCH(QString, named);
    const Result<SandboxDirectory> directory = read(phones, {});

    QVERIFY(!directory);
    QVERIFY2(directory.error().what.contains(named), qPrintable(directory.error().what));
}

void tst_SandboxDirectory::badMeetingIsExplained_data()
{
    QTest::addColumn<QJsonArray>("meetings");
    QTest::addColumn<QString>("named");
    const QJsonObject id{{u"joinMeetingId"_s, u"12"_s}};
    const QJsonObject token{{u"joinToken"_s, u"t"_s}};
    const QJsonObject both{{u"admitsAfterSeconds"_s, 1}, {u"timesOutAfterSeconds"_s, 1}};
    const QJsonArray backwards = spans(5, 4);
    const QJsonArray touching{spans(1, 2)[0], spans(2, 3)[0]};
    QTest::newRow("no thread") << QJsonArray{meeting({})} << u"“meetings/0/threadId”"_s;
    QTest::newRow("thread twice") << QJsonArray{meeting(u"t"_s), meeting(u"t"_s)}
                                  << u"“meetings/1/threadId”"_s;
    QTest::newRow("id twice") << QJsonArray{meeting(u"a"_s, id), meeting(u"b"_s, id)}
                              << u"“meetings/1/joinMeetingId”"_s;
    QTest::newRow("token twice") << QJsonArray{meeting(u"a"_s, token), meeting(u"b"_s, token)}
                                 << u"“meetings/1/joinToken”"_s;
    QTest::newRow("id of letters") << QJsonArray{meeting(u"t"_s, {{u"joinMeetingId"_s, u"one"_s}})}
                                   << u"“meetings/0/joinMeetingId”"_s;
    QTest::newRow("passcode alone")
        << QJsonArray{meeting(u"t"_s, {{u"passcode"_s, u"x"_s}})} << u"“meetings/0/passcode”"_s;
    QTest::newRow("organizer by name")
        << QJsonArray{meeting(u"t"_s, {{u"organizerId"_s, u"Bob"_s}})}
        << u"“meetings/0/organizerId”"_s;
    QTest::newRow("lobby of both kinds")
        << QJsonArray{meeting(u"t"_s, {{u"lobby"_s, both}})} << u"“meetings/0/lobby”"_s;
    QTest::newRow("lobby of no kind")
        << QJsonArray{meeting(u"t"_s, {{u"lobby"_s, QJsonObject()}})} << u"“meetings/0/lobby”"_s;
    QTest::newRow("unknown kind") << QJsonArray{attended({{u"kind"_s, u"cat"_s}})}
                                  << u"“meetings/0/attendees/0/kind”"_s;
    QTest::newRow("unknown role") << QJsonArray{attended({{u"role"_s, u"king"_s}})}
                                  << u"“meetings/0/attendees/0/role”"_s;
    QTest::newRow("phone without number")
        << QJsonArray{attended({{u"kind"_s, u"phone"_s}})} << u"“meetings/0/attendees/0/id”"_s;
    QTest::newRow("time that runs backwards") << QJsonArray{attended({{u"muted"_s, backwards}})}
                                              << u"“meetings/0/attendees/0/muted/0/toSeconds”"_s;
    QTest::newRow("times that touch") << QJsonArray{attended({{u"present"_s, touching}})}
                                      << u"“meetings/0/attendees/0/present/1/fromSeconds”"_s;
    QTest::newRow("slip of the pen")
        << QJsonArray{attended({{u"shares"_s, touching}})} << u"“meetings/0/attendees/0/shares”"_s;
}

void tst_SandboxDirectory::badMeetingIsExplained()
{
    QFETCH(QJsonArray, meetings);
    QFETCH(QString, named);
    const Result<SandboxDirectory> directory = read({}, meetings);

    QVERIFY(!directory);
    QVERIFY2(directory.error().what.contains(named), qPrintable(directory.error().what));
}

QTEST_GUILESS_MAIN(tst_SandboxDirectory)
#include "tst_sandboxdirectory.moc"
