#include "console/configuration.h"
#include "console/console.h"
#include "console/keptrecordings.h"
#include "core/awaited.h"
#include "core/json.h"
#include "graph/notification.h"
#include "identity/secretstore.h"
#include "journal/journal.h"
#include "journal/journalmessages.h"
#include "sandbox/sandboxbench.h"
#include "scenarios/catalogue.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s; // answers at once

//! A notification of a recording as the listener stores it.
Message told(const QByteArray &body, const QJsonObject &operation)
{
    return {.kind = MessageKind::Notification,
            .call = {u"2e1a0b00-2db4-4022-9570-243709c565ab"_s},
            .body = body,
            .content = {{u"resourceData"_s, operation}}};
}

const QByteArray body = R"({"value":[{"resourceData":{"recordingLocation":"https://a/1",)"
                        R"("recordingAccessToken" : "to\/k\"en"}}]})";
const QJsonObject operation{{u"recordingLocation"_s, u"https://a/1"_s},
                            {u"recordingAccessToken"_s, u"to/k\"en"_s}};

} // namespace

//! KeptRecordings are fetched while they are there, and their tokens are kept nowhere.
class tst_Recordings : public QObject
{
    Q_OBJECT

private slots:
    void tokenIsTakenOutOfWhatIsKept();
    void whatWasRejectedOpensNothing();
    void tokenInAFragmentIsMasked();
    void recordingIsFetchedAtOnceAndDeleted();
    void recordingGoesWithItsCall();
};

void tst_Recordings::tokenIsTakenOutOfWhatIsKept()
{
    QList<Message> messages{told(body, operation)};
    messages.first().notification = std::make_shared<const Notification>();
    const QList<RecordingKey> keys = takeRecordingKeys(messages);

    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.first().accessToken, "to/k\"en");
    QCOMPARE(keys.first().location, QUrl(u"https://a/1"_s));
    QVERIFY(!messages.first().body.contains("k\\\"en"));
    const Result<QJsonObject> kept = readJsonObject(messages.first().body);
    QVERIFY(kept);
    const QJsonValue data = (*kept)[u"value"][0][u"resourceData"];
    QCOMPARE(data[u"recordingAccessToken"].toString(), u"[secret]"_s);
    QCOMPARE(messages.first().content[u"resourceData"], data);
    QVERIFY2(!messages.first().notification, "what was read of it goes, too");
}

void tst_Recordings::whatWasRejectedOpensNothing()
{
    QList<Message> messages{told(body, operation)};
    messages.first().verdict = Verdict::Rejected;

    QVERIFY(takeRecordingKeys(messages).isEmpty());
    QVERIFY(messages.first().body.contains("[secret]"));
}

void tst_Recordings::tokenInAFragmentIsMasked()
{
    QList<Message> messages{told(R"({"recordingAccessToken":"cut off he)", {})};

    QVERIFY(takeRecordingKeys(messages).isEmpty());
    QVERIFY(!messages.first().body.contains("cut off"));
}

void tst_Recordings::recordingIsFetchedAtOnceAndDeleted()
{
    SandboxBench bench;
    QTemporaryDir folder;
    SecretStore secrets;
    const Configuration configuration(folder.path());
    QVERIFY(configuration.prepare());
    Result<Profile> profile = readProfile(bench.readyLine());
    QVERIFY(profile);
    profile->listener.port = 0;
    secrets.keepForSession(profile->name, bench.ready(u"clientSecret"_s));
    Console console(*profile, configuration, secrets);
    QVERIFY(awaited(console.open()));
    console.listen();
    QTRY_COMPARE(console.listener().phase, ListenerState::Phase::Listening);
    QStringList kept;
    QString state;
    connect(&console, &Console::recorded, this, [&kept, &state](const Batch &batch) {
        for (const Message &message : batch.messages)
            kept.append(QString::fromUtf8(message.body));
        for (const Call &call : batch.calls)
            state = toWire(call.state);
    });

    const Scenario &scenario = *findScenario(u"p2p-service-hosted"_s);
    FieldValues values = presetsOf(scenario);
    values[u"user"_s] = {amina};
    values[u"callback-uri"_s] = {console.callbackUri()};
    QJsonObject create = buildBody(scenario, values);
    create[u"callbackUri"] = console.callbackUri();
    const auto placed = awaited(console.send(buildCreateRequest(scenario, compactJson(create))));
    QVERIFY(placed);
    const CallId call{normalisedId(jsonOf(placed->body)[u"id"].toString())};
    QTRY_COMPARE(state, u"established"_s);
    QVERIFY(awaited(console.send(buildRequest(*operations::find(u"record-response"_s), call,
                                              FieldValues{{u"max-record-duration"_s, {u"2"_s}}}))));

    QTRY_COMPARE(console.recordings().filesOf(call).size(), 1);
    const QString file = console.recordings().filesOf(call).first();
    QFile recording(file);
    QVERIFY(recording.open(QIODevice::ReadOnly));
    QCOMPARE(recording.read(4), "RIFF");
    constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
    QCOMPARE(recording.permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(QFileInfo(file).path()).permissions() & others, QFile::Permissions());
    const QString all = kept.join(u'\n');
    QVERIFY(all.contains(u"\"recordingAccessToken\":\"[secret]\""_s));

    const QString copy = folder.filePath(u"copy.wav"_s);
    console.recordings().copy(file, copy);
    QTRY_COMPARE(QFileInfo(copy).size(), recording.size());
    console.recordings().remove(call);
    QTRY_VERIFY(console.recordings().filesOf(call).isEmpty());
    QVERIFY(!QFile::exists(file));
}

void tst_Recordings::recordingGoesWithItsCall()
{
    const QTemporaryDir directory;
    const Configuration configuration(directory.path());
    QVERIFY(configuration.prepare());
    QSettings(configuration.settingsFile(), QSettings::IniFormat)
        .setValue(u"journal/keepDays"_s, 30);
    const CallId old{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
    const CallId recent{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};
    const Profile profile{.name = u"Sandbox"_s};
    QList<Message> messages{journalmessages::create(), journalmessages::create()};
    messages[0].call = old;
    messages[0].time = QDateTime::currentDateTimeUtc().addDays(-31);
    messages[1].call = recent;
    messages[1].time = QDateTime::currentDateTimeUtc().addDays(-1);
    auto journal = Journal::open(configuration.journalFile(profile.name));
    QVERIFY(journal);
    QVERIFY((*journal)->append(messages, journalmessages::acceptAll));
    journal->reset();
    const QDir folder(configuration.recordingsFolder(profile.name));
    QVERIFY(QDir().mkpath(folder.path()));
    for (const CallId &call : {old, recent})
        QVERIFY(QFile(folder.filePath(call.text + u"_1.wav"_s)).open(QIODevice::WriteOnly));

    SecretStore secrets;
    Console console(profile, configuration, secrets);
    QVERIFY(awaited(console.open()));
    console.recordings().load();
    QTRY_COMPARE(folder.entryList(QDir::Files), QStringList{recent.text + u"_1.wav"_s});
    QTRY_VERIFY(console.recordings().filesOf(old).isEmpty());
    QCOMPARE(console.recordings().filesOf(recent).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Recordings)
#include "tst_recordings.moc"
