#include "core/json.h"
#include "graph/samples.h"
#include "journal/exporter.h"
#include "journal/journalmessages.h"
#include "journal/journalreader.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {

const CallId callId{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
const CallId otherId{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};

//! Rows of a CSV file (RFC 4180): a quote inside a quoted cell is doubled.
QList<QStringList> readCsv(const QByteArray &csv)
{
    QList<QStringList> rows;
    QString cell;
    QStringList cells;
    bool isQuoted = false;
    for (const QChar c : QString::fromUtf8(csv)) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            if (isQuoted && !cell.isEmpty())
                cell += c;
        } else if (isQuoted || (c != u',' && c != u'\r' && c != u'\n')) {
            cell += c;
        } else if (c != u'\r') {
            cells.append(std::exchange(cell, {}));
            if (c == u'\n')
                rows.append(std::exchange(cells, {}));
        }
    }
    return rows;
}

} // namespace

Q_DECLARE_METATYPE(ExportFormat)

class tst_Exporter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void linesAreOneObjectAMessage();
    void linesHaveWhatTheirKindHas();
    void csvHasTheDocumentedColumns();
    void csvCannotStartAFormula_data();
    void csvCannotStartAFormula();
    void harPairsRequestAndResponse();
    void harHasAnEntryForEveryAttempt();
    void harNotificationHasTheWholeUrlOfTheListener();
    void harKeepsARequestWithoutAnAnswer();
    void emptyJournalIsAValidExport();
    void exportOfOneCallHasTheRequestThatPlacedIt_data();
    void exportOfOneCallHasTheRequestThatPlacedIt();
    void nothingPrivateIsInAnyFormat_data();
    void nothingPrivateIsInAnyFormat();
    void nameThatIsToldLaterIsHiddenInEarlierText();
    void bodyThatCannotBeReadIsLeftOut();
    void equalValuesHaveEqualPseudonymsInAllFormats();
    void rawExportKeepsEverything_data();
    void rawExportKeepsEverything();
    void errorOfTheSinkEndsTheExport();

private:
    static void addFormats();
    Message append(const Message &message) { return appended(*m_journal, message); }
    void appendAll(QList<Message> messages) { QVERIFY(m_journal->append(messages, acceptAll)); }
    void fill();
    QByteArray exported(const ExportOptions &options = {}) const;
    QJsonArray harEntries(bool isRaw = false) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::optional<JournalReader> m_reader;
};

void tst_Exporter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"journal.sqlite"_s);
    m_journal = std::move(Journal::open(path).value());
    m_reader.emplace(JournalReader::open(path).value());
}

void tst_Exporter::cleanup()
{
    m_reader.reset();
    m_journal.reset();
}

void tst_Exporter::addFormats()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("JSON lines") << ExportFormat::JsonLines;
    QTest::newRow("HAR") << ExportFormat::Har;
    QTest::newRow("CSV") << ExportFormat::Csv;
}

//! A call that is placed and told about, and a notification about another.
void tst_Exporter::fill()
{
    const Message request = append(
        create(samples::bytes(u"create-call-01-p2p-service-hosted.request"_s)));
    append(response(request, 201, samples::bytes(u"create-call-01-p2p-service-hosted.response"_s),
                    callId));
    appendAll(notifications(samples::bytes(u"notification-call-establishing"_s), callId));
    appendAll(notifications(samples::bytes(u"notification-call-terminated"_s), otherId));
}

QByteArray tst_Exporter::exported(const ExportOptions &options) const
{
    QByteArray text;
    const Result<void> done = exportJournal(*m_reader, options,
                                            [&text](const QByteArray &piece) -> Result<void> {
                                                text += piece;
                                                return {};
                                            });
    return done ? text : QByteArray("not exported");
}

QJsonArray tst_Exporter::harEntries(bool isRaw) const
{
    const auto har = readJsonObject(exported({.format = ExportFormat::Har, .isRaw = isRaw}));
    return har ? har->value(u"log")[u"entries"].toArray() : QJsonArray();
}

void tst_Exporter::linesAreOneObjectAMessage()
{
    fill();
    const QByteArray text = exported({.isRaw = true});
    QVERIFY(text.endsWith('\n'));
    const QByteArrayList lines = text.chopped(1).split('\n');
    QCOMPARE(lines.size(), 4);
    for (int i = 0; i < lines.size(); ++i)
        QCOMPARE(readJsonObject(lines[i])->value(u"seq").toInt(), i + 1);
}

void tst_Exporter::linesHaveWhatTheirKindHas()
{
    fill();
    const QByteArrayList lines = exported({.isRaw = true}).split('\n');
    const QJsonObject request = readJsonObject(lines[0]).value();
    const QJsonObject answer = readJsonObject(lines[1]).value();
    const QJsonObject notification = readJsonObject(lines[3]).value();

    QCOMPARE(request[u"time"], u"2026-11-24T14:02:13.105Z"_s);
    QCOMPARE(request[u"direction"], u"out"_s);
    QCOMPARE(request[u"kind"], u"request"_s);
    QCOMPARE(request[u"callId"], callId.text);
    QCOMPARE(request[u"method"], u"POST"_s);
    QCOMPARE(request[u"url"], u"https://graph.microsoft.com/v1.0/communications/calls"_s);
    QCOMPARE(request[u"body"],
             QJsonValue(samples::object(u"create-call-01-p2p-service-hosted.request"_s)));
    QVERIFY(!request.contains(u"verdict"));

    QCOMPARE(answer[u"kind"], u"response"_s);
    QCOMPARE(answer[u"direction"], u"in"_s);
    QCOMPARE(answer[u"status"], 201);
    QCOMPARE(answer[u"exchange"], 1);

    QCOMPARE(notification[u"kind"], u"notification"_s);
    QCOMPARE(notification[u"url"], u"/callback"_s);
    QCOMPARE(notification[u"verdict"], u"accepted"_s);
    QCOMPARE(notification[u"unknownCall"], true);
    QCOMPARE(notification[u"headers"][u"Host"], u"127.0.0.1:8445"_s);
    QCOMPARE(notification[u"body"], QJsonValue(samples::entry(u"notification-call-terminated"_s)));
}

void tst_Exporter::csvHasTheDocumentedColumns()
{
    fill();
    const QList<QStringList> rows = readCsv(exported({.format = ExportFormat::Csv, .isRaw = true}));

    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0].join(u','),
             u"seq,time,direction,kind,callId,method,url,status,verdict,body"_s);
    QCOMPARE(rows[2].first(8),
             (QStringList{u"2"_s, u"2026-11-24T14:02:13.355Z"_s, u"in"_s, u"response"_s,
                          callId.text, u"POST"_s,
                          u"https://graph.microsoft.com/v1.0/communications/calls"_s, u"201"_s}));
    QCOMPARE(rows[4][8], u"accepted"_s);
    QCOMPARE(readJsonObject(rows[4][9].toUtf8()).value(),
             samples::entry(u"notification-call-terminated"_s));
}

void tst_Exporter::csvCannotStartAFormula_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("equals") << QByteArray("=HYPERLINK(\"https://x\",\"y\")");
    QTest::newRow("plus") << QByteArray("+1+1");
    QTest::newRow("minus") << QByteArray("-1+1");
    QTest::newRow("at") << QByteArray("@SUM(A1)");
    QTest::newRow("tab") << QByteArray("\t=1");
    QTest::newRow("carriage return") << QByteArray("\r=1");
}

void tst_Exporter::csvCannotStartAFormula()
{
    QFETCH(QByteArray, body);
    append(create(body));
    const QByteArray csv = exported({.format = ExportFormat::Csv, .isRaw = true});
    QVERIFY2(csv.contains(",\"'" + QByteArray(body).replace('"', "\"\"") + "\"\r\n"),
             csv.constData());
}

void tst_Exporter::harPairsRequestAndResponse()
{
    const Message first = append(create(R"({"n":1})"));
    const Message second = append(create(R"({"n":2})"));
    append(response(second, 201, R"({"r":2})", otherId));
    append(response(first, 403, R"({"r":1})"));
    const QJsonArray entries = harEntries(true);

    QCOMPARE(entries.size(), 2);
    for (const QJsonValue &entry : entries) {
        const bool isFirst = entry[u"request"][u"postData"][u"text"] == u"{\"n\":1}"_s;
        QCOMPARE(entry[u"response"][u"status"], isFirst ? 403 : 201);
        QCOMPARE(entry[u"response"][u"content"][u"text"],
                 isFirst ? u"{\"r\":1}"_s : u"{\"r\":2}"_s);
        QCOMPARE(entry[u"request"][u"method"], u"POST"_s);
        QCOMPARE(entry[u"request"][u"url"],
                 u"https://graph.microsoft.com/v1.0/communications/calls"_s);
        QCOMPARE(entry[u"startedDateTime"], u"2026-11-24T14:02:13.105Z"_s);
        QCOMPARE(entry[u"time"], 250);
        for (const auto member : {u"cookies", u"headers", u"queryString"})
            QVERIFY(entry[u"request"][QStringView(member)].isArray());
        for (const auto member : {u"cache", u"timings"})
            QVERIFY(entry[QStringView(member)].isObject());
    }
}

void tst_Exporter::harHasAnEntryForEveryAttempt()
{
    const Message first = append(create(R"({"n":1})"));
    append(response(first, 429));
    Message second = create(R"({"n":1})");
    second.exchange = first.exchange;
    append(second);
    append(response(first, 201, R"({"r":1})", callId));
    const QJsonArray entries = harEntries(true);

    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0][u"response"][u"status"], 429);
    QCOMPARE(entries[1][u"response"][u"status"], 201);
    for (const QJsonValue &entry : entries)
        QCOMPARE(entry[u"request"][u"postData"][u"text"], u"{\"n\":1}"_s);
}

void tst_Exporter::harNotificationHasTheWholeUrlOfTheListener()
{
    appendAll(notifications(samples::bytes(u"notification-call-terminated"_s), otherId));
    const QJsonArray entries = harEntries(true);

    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0][u"request"][u"url"], u"http://127.0.0.1:8445/callback"_s);
    QCOMPARE(entries[0][u"response"][u"status"], 202);
    QCOMPARE(entries[0][u"_kind"], u"notification"_s);
    QCOMPARE(
        readJsonObject(entries[0][u"request"][u"postData"][u"text"].toString().toUtf8()).value(),
        samples::entry(u"notification-call-terminated"_s));
}

void tst_Exporter::harKeepsARequestWithoutAnAnswer()
{
    append(create(R"({"n":1})"));
    const QJsonArray entries = harEntries(true);

    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0][u"response"][u"status"], 0);
}

void tst_Exporter::emptyJournalIsAValidExport()
{
    QCOMPARE(exported(), QByteArray());
    QCOMPARE(exported({.format = ExportFormat::Csv}),
             "seq,time,direction,kind,callId,method,url,status,verdict,body\r\n");
    const auto har = readJsonObject(exported({.format = ExportFormat::Har}));
    QVERIFY(har);
    QCOMPARE(har->value(u"log")[u"version"], u"1.2"_s);
    QCOMPARE(har->value(u"log")[u"creator"][u"name"], u"Call Console"_s);
    QVERIFY(har->value(u"log")[u"entries"].isArray());
}

void tst_Exporter::exportOfOneCallHasTheRequestThatPlacedIt_data()
{
    addFormats();
}

void tst_Exporter::exportOfOneCallHasTheRequestThatPlacedIt()
{
    QFETCH(ExportFormat, format);
    fill();
    const QByteArray text = exported({.format = format, .call = callId, .isRaw = true});

    QVERIFY(text.contains("requestedModalities"));
    QVERIFY(text.contains("myParticipantId"));
    QVERIFY(text.contains("establishing"));
    QVERIFY(!text.contains(otherId.text.toUtf8()));
}

void tst_Exporter::nothingPrivateIsInAnyFormat_data()
{
    addFormats();
}

void tst_Exporter::nothingPrivateIsInAnyFormat()
{
    QFETCH(ExportFormat, format);
    const QByteArray body = R"({
        "source": {"identity": {"user": {"id": "8a34a46b-3d17-4adc-8dce-dc4e7d572698",
                                         "displayName": "Zoe Miller"}}},
        "targets": [{"identity": {"phone": {"id": "+14255550100"}}},
                    {"identity": {"guest": {"id": "guest-4711", "displayName": "Yan Visitor"}}}],
        "chatInfo": {"threadId": "19:meeting_NTg0NmQ3@thread.v2"},
        "meetingInfo": {"joinWebUrl": "https://teams.microsoft.com/l/meetup-join/SECRETLINK",
                        "joinMeetingId": "998877665544", "passcode": "PaSsC0dE",
                        "token": "MEETINGTOKEN"},
        "subject": "Layoffs", "recordingAccessToken": "RECORDINGTOKEN",
        "note": "Zoe Miller (zoe.miller@contoso.com) at +49 89 5550199, see https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2FSECRETLINK%2F19%3ameeting_NTg0NmQ3%40thread.v2"
        })";
    Message request = create(body);
    QVERIFY(!request.content.isEmpty());
    request.url +=
        u"/users/zoe.miller@contoso.com?link=https%3A%2F%2Fteams.microsoft.com%2FSECRETLINK"_s;
    request.note = u"Bearer BEARERTOKEN was refused for Yan Visitor"_s;
    request.headers = {{"X-User", "Zoe Miller <zoe.miller@contoso.com>"},
                       {"X-Token", "eyJhbGciOiJSUzI1NiJ9.eyJKV1RUT0tFTiI6MX0.c2lnbmF0dXJl"}};
    request = append(request);
    append(response(request, 403,
                    R"({"error":{"code":"7504","message":"Zoe Miller may not call guest-4711"}})"));

    const QByteArray text = exported({.format = format});
    QByteArrayList leaks;
    for (const QByteArray secret : {"8a34a46b",   "Zoe",
                                    "Miller",     "4255550100",
                                    "guest-4711", "Yan",
                                    "Visitor",    "NTg0NmQ3",
                                    "SECRETLINK", "998877665544",
                                    "PaSsC0dE",   "MEETINGTOKEN",
                                    "Layoffs",    "RECORDINGTOKEN",
                                    "zoe.miller", "contoso",
                                    "5550199",    "BEARERTOKEN",
                                    "eyJ",        "c2lnbmF0dXJl"}) {
        if (text.contains(secret))
            leaks.append(secret);
    }
    QVERIFY2(leaks.isEmpty(), leaks.join(", ").constData());
    QVERIFY2(text.contains("7504"), "what is needed to find a fault stays");
}

void tst_Exporter::nameThatIsToldLaterIsHiddenInEarlierText()
{
    const Message request = append(create("{}"));
    append(response(request, 403, R"({"error":{"code":"1","message":"Zoe Miller may not"}})"));
    append(create(R"({"user":{"id":"u-4711","displayName":"Zoe Miller"}})"));

    QVERIFY(!exported().contains("Miller"));
}

void tst_Exporter::bodyThatCannotBeReadIsLeftOut()
{
    append(create("Zoe Miller, not JSON"));
    const QByteArray text = exported();

    QVERIFY(!text.contains("Miller"));
    QVERIFY(text.contains("[20 bytes, not readable as JSON]"));
}

void tst_Exporter::equalValuesHaveEqualPseudonymsInAllFormats()
{
    fill();
    const QJsonObject line = readJsonObject(exported().split('\n').first()).value();
    const QString name =
        line[u"body"][u"targets"][0][u"identity"][u"user"][u"displayName"].toString();

    QVERIFY(name.startsWith(u"name-"));
    QVERIFY(exported().count(name.toUtf8()) > 1);
    QVERIFY(exported({.format = ExportFormat::Har}).contains(name.toUtf8()));
    QVERIFY(exported({.format = ExportFormat::Csv}).contains(name.toUtf8()));
}

void tst_Exporter::rawExportKeepsEverything_data()
{
    addFormats();
}

void tst_Exporter::rawExportKeepsEverything()
{
    QFETCH(ExportFormat, format);
    append(create(R"({"user":{"id":"u-4711","displayName":"Zoe Miller"},"passcode":"PaSsC0dE"})"));
    append(create("Zoe Miller, not JSON"));
    const QByteArray text = exported({.format = format, .isRaw = true});

    for (const QByteArray value : {"u-4711", "Zoe Miller", "PaSsC0dE", "Zoe Miller, not JSON"})
        QVERIFY2(text.contains(value), value.constData());
}

void tst_Exporter::errorOfTheSinkEndsTheExport()
{
    fill();
    int pieces = 0;
    const Result<void> done = exportJournal(*m_reader, {}, [&](const QByteArray &) -> Result<void> {
        if (++pieces < 3)
            return {};
        return failure({.kind = ErrorKind::Storage, .what = u"The disk is full."_s});
    });

    QVERIFY(!done);
    QCOMPARE(done.error().what, u"The disk is full."_s);
    QCOMPARE(pieces, 3);
}

QTEST_GUILESS_MAIN(tst_Exporter)
#include "tst_exporter.moc"
