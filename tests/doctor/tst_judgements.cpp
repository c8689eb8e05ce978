#include "core/testcertificate.h"
#include "core/utctime.h"
#include "doctor/callbacks.h"
#include "doctor/credentials.h"
#include "doctor/services.h"
#include "doctor/storage.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QUrl graph(u"https://graph.microsoft.com/v1.0"_s);
const QDateTime now = utcTime(QDate(2026, 11, 24), QTime(14, 0));

Profile contoso()
{
    return {.name = u"Contoso"_s,
            .endpoints = {.graphRoot = graph,
                          .authority = QUrl(u"https://login.microsoftonline.com"_s)},
            .tenantId = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s,
            .applicationId = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s};
}

AccessToken goodToken()
{
    return {.text = "t",
            .expires = now.addSecs(3600),
            .roles = {u"Calls.Initiate.All"_s},
            .tenantId = contoso().tenantId,
            .applicationId = contoso().applicationId};
}

} // namespace

//! What is red and why: the judgements, without a wire.
class tst_Judgements : public QObject
{
    Q_OBJECT

private slots:
    void clockIsHeldAgainstThatOfTheService_data();
    void clockIsHeldAgainstThatOfTheService();
    void certificateOfTheServiceEnds_data();
    void certificateOfTheServiceEnds();
    void certificateThatIsNotTrustedHasFailed();
    void answerOfGraphIsJudged_data();
    void answerOfGraphIsJudged();
    void authorityThatRefusesTheTenantIsExplained();
    void permissionsAreHeldAgainstTheProfile_data();
    void permissionsAreHeldAgainstTheProfile();
    void certificateOfTheApplicationEnds_data();
    void certificateOfTheApplicationEnds();
    void secretEnds_data();
    void secretEnds();
    void callbackAddressIsJudged_data();
    void callbackAddressIsJudged();
    void answerToAProbeNamesTheLayer_data();
    void answerToAProbeNamesTheLayer();
    void certificateBehindACallbackEnds();
    void diskSpaceIsJudged_data();
    void diskSpaceIsJudged();
    void journalThatIsNoneHasFailed();
    void worseOfTwoCounts();
};

void tst_Judgements::clockIsHeldAgainstThatOfTheService_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("equal") << qint64(0) << CheckState::Ok;
    QTest::newRow("30 s ahead") << qint64(30) << CheckState::Ok;
    QTest::newRow("31 s ahead") << qint64(31) << CheckState::Warning;
    QTest::newRow("31 s behind") << qint64(-31) << CheckState::Warning;
    QTest::newRow("5 min behind") << qint64(-300) << CheckState::Warning;
    QTest::newRow("more ahead") << qint64(301) << CheckState::Failed;
    QTest::newRow("more behind") << qint64(-301) << CheckState::Failed;
}

void tst_Judgements::clockIsHeldAgainstThatOfTheService()
{
    QFETCH(qint64, ahead);
    const HttpReply reply{.status = 401, .headers = {{"Date", "Tue, 24 Nov 2026 14:00:00 GMT"}}};
    const Diagnosis diagnosis = judgeClock(reply, now.addSecs(ahead));

    QTEST(diagnosis.state, "state");
    QVERIFY2(diagnosis.reason.contains(QString::number(qAbs(ahead))), qPrintable(diagnosis.reason));
    QCOMPARE(judgeClock(HttpReply{.status = 401}, now).state, CheckState::Skipped);
    QCOMPARE(judgeClock(failure({.what = {}}), now).state, CheckState::Skipped);
}

void tst_Judgements::certificateOfTheServiceEnds_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("in two months") << 60 << CheckState::Ok;
    QTest::newRow("in two weeks") << 14 << CheckState::Ok;
    QTest::newRow("soon") << 13 << CheckState::Warning;
}

void tst_Judgements::certificateOfTheServiceEnds()
{
    QFETCH(int, days);
    const HttpReply reply{.status = 401, .certificateExpires = now.addDays(days)};
    QTEST(judgeTls(graph, reply, now).state, "state");
    QCOMPARE(judgeTls(QUrl(u"http://127.0.0.1"_s), reply, now).state, CheckState::Skipped);
}

void tst_Judgements::certificateThatIsNotTrustedHasFailed()
{
    const Error untrusted{.kind = ErrorKind::Untrusted, .what = u"Expired."_s, .next = u"Renew."_s};
    const Diagnosis diagnosis = judgeTls(graph, failure(untrusted), now);
    QCOMPARE(diagnosis.state, CheckState::Failed);
    QCOMPARE(diagnosis.reason, u"Expired."_s);

    const Error unreached{.kind = ErrorKind::Network, .what = u"Nobody there."_s};
    QCOMPARE(judgeTls(graph, failure(unreached), now).state, CheckState::Skipped);
}

void tst_Judgements::answerOfGraphIsJudged_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("not signed in") << 401 << CheckState::Ok;
    QTest::newRow("too many requests") << 429 << CheckState::Ok;
    QTest::newRow("no Graph") << 404 << CheckState::Failed;
    QTest::newRow("sign-in page of a network") << 302 << CheckState::Failed;
    QTest::newRow("down") << 503 << CheckState::Failed;
}

void tst_Judgements::answerOfGraphIsJudged()
{
    QFETCH(int, status);
    const Diagnosis diagnosis = judgeGraph(graph, HttpReply{.status = status});
    QTEST(diagnosis.state, "state");
    QCOMPARE(diagnosis.next.isEmpty(), diagnosis.state == CheckState::Ok);
}

void tst_Judgements::authorityThatRefusesTheTenantIsExplained()
{
    const QUrl url = contoso().endpoints.authority;
    const HttpReply unknown{.status = 400,
                            .body = R"({"error": "invalid_tenant", "error_description":
                                     "AADSTS90002: Tenant 'x' not found.\r\nTrace ID: t"})"};
    const Diagnosis diagnosis = judgeAuthority(url, unknown);
    QCOMPARE(diagnosis.state, CheckState::Failed);
    QCOMPARE(diagnosis.reason, u"The tenant does not exist in this cloud."_s);
    QCOMPARE(diagnosis.detail, u"AADSTS90002: Tenant 'x' not found."_s);
    QCOMPARE(judgeAuthority(url, HttpReply{.status = 502}).state, CheckState::Failed);
    QCOMPARE(judgeAuthority(url, HttpReply{.status = 200}).state, CheckState::Ok);
}

void tst_Judgements::permissionsAreHeldAgainstTheProfile_data()
{
    QTest::addColumn<AccessToken>("token");
    QTest::addColumn<CheckState>("state");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, CheckState state, const QString &word,
                        const std::function<void(AccessToken &)> &change) {
        AccessToken token = goodToken();
        change(token);
        QTest::newRow(name) << token << state << word;
    };
    row("good", CheckState::Ok, u"Calls.Initiate.All"_s, [](AccessToken &) {});
    row("other tenant", CheckState::Failed, u"tenant 1fdd12d0"_s,
        [](AccessToken &t) { t.tenantId = u"1fdd12d0-4620-44ed-baec-459b611f84b2"_s; });
    row("other application", CheckState::Failed, u"application other"_s,
        [](AccessToken &t) { t.applicationId = u"other"_s; });
    row("no permission", CheckState::Failed, u"no permission"_s,
        [](AccessToken &t) { t.roles = {}; });
    row("permissions for something else", CheckState::Failed, u"no permission"_s,
        [](AccessToken &t) { t.roles = {u"User.Read.All"_s}; });
    row("silent", CheckState::Warning, u"does not say"_s,
        [](AccessToken &t) { t = {.text = "opaque", .expires = now}; });
}

void tst_Judgements::permissionsAreHeldAgainstTheProfile()
{
    QFETCH(AccessToken, token);
    QFETCH(QString, word);
    const Diagnosis diagnosis = judgePermissions(contoso(), token);

    QTEST(diagnosis.state, "state");
    QVERIFY2(diagnosis.reason.contains(word), qPrintable(diagnosis.reason));
    QCOMPARE(diagnosis.next.isEmpty(), diagnosis.state == CheckState::Ok);
    QCOMPARE(judgePermissions(contoso(), failure({.what = {}})).state, CheckState::Skipped);
}

void tst_Judgements::certificateOfTheApplicationEnds_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("in a month") << 30 << CheckState::Ok;
    QTest::newRow("soon") << 29 << CheckState::Warning;
    QTest::newRow("over") << -1 << CheckState::Failed;
}

void tst_Judgements::certificateOfTheApplicationEnds()
{
    QFETCH(int, days);
    const TestCertificate made;
    Certificate certificate = readCertificate(made.certificatePem(), made.keyPem()).value();
    certificate.validUntil = now.addDays(days);
    QTEST(judgeCertificate(certificate, now).state, "state");
}

void tst_Judgements::secretEnds_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("in two weeks") << 14 << CheckState::Ok;
    QTest::newRow("soon") << 13 << CheckState::Warning;
    QTest::newRow("today") << 0 << CheckState::Warning;
    QTest::newRow("over") << -1 << CheckState::Failed;
}

void tst_Judgements::secretEnds()
{
    QFETCH(int, days);
    const QDate today = now.date();
    QTEST(judgeSecret(today.addDays(days), goodToken(), today).state, "state");
    QCOMPARE(judgeSecret({}, goodToken(), today).state, CheckState::Skipped);

    const auto expired = failure({.what = u"It has expired."_s, .code = u"AADSTS7000222"_s});
    QCOMPARE(judgeSecret(today.addDays(days), expired, today).reason, u"It has expired."_s);
}

void tst_Judgements::callbackAddressIsJudged_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("public") << u"https://bot.contoso.example/callback"_s << CheckState::Ok;
    QTest::newRow("this machine") << u"http://127.0.0.1:8445/callback"_s << CheckState::Ok;
    QTest::newRow("in the clear") << u"http://bot.contoso.example/callback"_s << CheckState::Failed;
    QTest::newRow("no host") << u"https:///callback"_s << CheckState::Failed;
    QTest::newRow("no address") << u"bot.contoso.example"_s << CheckState::Failed;
}

void tst_Judgements::callbackAddressIsJudged()
{
    QFETCH(QString, url);
    QTEST(judgeCallbackAddress(QUrl(url)).state, "state");
}

void tst_Judgements::answerToAProbeNamesTheLayer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    QTest::newRow("path") << 404 << u"nothing at /callback"_s;
    QTest::newRow("another listener") << 401 << u"not to this one"_s;
    QTest::newRow("name") << 403 << u"does not know this name"_s;
    QTest::newRow("redirect") << 307 << u"redirects"_s;
    QTest::newRow("nothing behind the tunnel") << 502 << u"nothing stands behind"_s;
    QTest::newRow("somebody else") << 204 << u"not for this listener"_s;
}

void tst_Judgements::answerToAProbeNamesTheLayer()
{
    QFETCH(int, status);
    QFETCH(QString, word);
    const QUrl url(u"https://bot.contoso.example/callback"_s);
    const Diagnosis diagnosis = judgeProbe(url, HttpReply{.status = status}, false);

    QCOMPARE(diagnosis.state, CheckState::Failed);
    QVERIFY2(diagnosis.reason.contains(word), qPrintable(diagnosis.reason));
    QVERIFY(!diagnosis.next.isEmpty());
    const QUrl plain(u"http://127.0.0.1:8445/callback"_s);
    QCOMPARE(judgeProbe(plain, HttpReply{.status = 204}, true).state, CheckState::Ok);
}

void tst_Judgements::certificateBehindACallbackEnds()
{
    const QUrl url(u"https://bot.contoso.example/callback"_s);
    const auto replied = [](int days) {
        return HttpReply{.status = 204,
                         .certificateExpires = QDateTime::currentDateTimeUtc().addDays(days)};
    };
    QCOMPARE(judgeProbe(url, replied(20), true).state, CheckState::Ok);
    const Diagnosis soon = judgeProbe(url, replied(10), true);
    QCOMPARE(soon.state, CheckState::Warning);
    QVERIFY2(soon.reason.contains(u"expires"), qPrintable(soon.reason));
}

void tst_Judgements::diskSpaceIsJudged_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<CheckState>("state");
    QTest::newRow("plenty") << (qint64(4) << 30) << CheckState::Ok;
    QTest::newRow("little") << (qint64(500) << 20) << CheckState::Warning;
    QTest::newRow("none") << qint64(0) << CheckState::Failed;
    QTest::newRow("not known") << qint64(-1) << CheckState::Skipped;
}

void tst_Judgements::diskSpaceIsJudged()
{
    QFETCH(qint64, bytes);
    QTEST(judgeDiskSpace(u"/journal"_s, bytes).state, "state");
}

void tst_Judgements::journalThatIsNoneHasFailed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"journal.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const Result<Diagnosis> diagnosis = examineJournal(file.fileName());

    QVERIFY(!diagnosis);
    QCOMPARE(failed(diagnosis.error()).state, CheckState::Failed);
    QVERIFY(!diagnosis.error().next.isEmpty());
}

void tst_Judgements::worseOfTwoCounts()
{
    const auto of = [](CheckState one, CheckState other) {
        return worse({.state = one, .reason = {}}, {.state = other, .reason = {}}).state;
    };
    QCOMPARE(of(CheckState::Ok, CheckState::Failed), CheckState::Failed);
    QCOMPARE(of(CheckState::Warning, CheckState::Ok), CheckState::Warning);
    QCOMPARE(of(CheckState::Skipped, CheckState::Ok), CheckState::Ok);
}

QTEST_GUILESS_MAIN(tst_Judgements)
#include "tst_judgements.moc"
