#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "core/testcertificate.h"
#include "doctor/doctor.h"
#include "doctor/examination.h"
#include "http/scriptedserver.h"
#include "http/secureserver.h"
#include "identity/secretstore.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto tenant = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s;
const auto application = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s;
constexpr auto probeHeader = "Call-Console-Probe";

QUrl unused()
{
    return QUrl(u"http://127.0.0.1:1"_s);
}

} // namespace

//! One thing is broken at a time, and one check is red.
class tst_Examination : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void nothingIsWrongWhereNothingIsBroken();
    void brokenThingIsFound_data();
    void brokenThingIsFound();
    void certificateThatIsNotTrustedIsFound();
    void callbackWithACertificateOfItsOwnIsFound();
    void expiredCertificateOfTheApplicationIsFound();
    void secretThatEndsSoonIsFound();
    void secretThatTheServiceSaysHasExpiredIsFound();
    void listenerThatDoesNotListenIsFound();

private:
    using Break = std::function<void(tst_Examination &)>;

    void serve(const ServedRequest &request, const HttpResponder &responder);
    void serveToken(const HttpResponder &responder) const;
    //! The states of all checks but those that are ok or skipped.
    QMap<QString, CheckState> troubles();
    QString reasonOf(const QString &check) const;

    RsaKey m_key = RsaKey::generate().value();
    SecretStore m_secrets;
    QTemporaryDir m_folder;
    ScriptedServer m_server{[this](const ServedRequest &request, const HttpResponder &responder) {
        serve(request, responder);
    }};
    Profile m_profile;
    ListenerUnderTest m_listener;
    QList<Finding> m_findings;
    QByteArray m_date;
    QString m_tokenTenant;
    QString m_tokenProblem;
    QStringList m_roles;
    QJsonObject m_keys;
    int m_callbackStatus = 204;
    bool m_isListener = true; // whether it is the listener that answers at the callback
    QByteArray m_expected;
    std::optional<Completion<void>> m_arrived;
};

void tst_Examination::init()
{
    m_secrets.keepForSession(u"Contoso"_s, u"s3cret"_s);
    m_profile = {.name = u"Contoso"_s,
                 .cloud = u"custom"_s,
                 .endpoints = {.graphRoot = m_server.url(u"/v1.0"_s),
                               .authority = m_server.url(),
                               .openIdConfiguration = m_server.url(u"/openid"_s),
                               .issuers = {u"i"_s}},
                 .tenantId = tenant,
                 .applicationId = application,
                 .callbackUri = m_server.url(u"/callback"_s).toString()};
    m_listener = {.url = m_server.url(u"/callback"_s),
                  .expectProbe = [this](const QByteArray &nonce, const QString &) {
                      m_expected = nonce;
                      m_arrived.emplace();
                      return m_arrived->future();
                  }};
    m_date.clear();
    m_tokenTenant = tenant;
    m_tokenProblem.clear();
    m_roles = {u"Calls.Initiate.All"_s};
    m_keys = makeKeySet("k", m_key);
    m_callbackStatus = 204;
    m_isListener = true;
}

void tst_Examination::serveToken(const HttpResponder &responder) const
{
    if (!m_tokenProblem.isEmpty())
        return responder.send(401,
                              compactJson({{u"error"_s, u"invalid_client"_s},
                                           {u"error_description"_s, m_tokenProblem}}));
    const QByteArray token = makeJsonWebToken({{u"tid"_s, m_tokenTenant},
                                               {u"appid"_s, application},
                                               {u"roles"_s, QJsonArray::fromStringList(m_roles)}},
                                              "k", m_key);
    responder.send(200,
                   compactJson({{u"access_token"_s, QString::fromLatin1(token)},
                                {u"expires_in"_s, 3600}}));
}

void tst_Examination::serve(const ServedRequest &request, const HttpResponder &responder)
{
    if (request.path.endsWith(u"/token"))
        return serveToken(responder);
    if (request.path == u"/openid")
        return responder.send(200,
                              compactJson({{u"jwks_uri"_s, m_server.url(u"/keys"_s).toString()}}));
    if (request.path == u"/keys")
        return responder.send(200, compactJson(m_keys));
    if (request.path.endsWith(u"/openid-configuration"))
        return responder.send(request.path.contains(tenant) ? 200 : 400, "{}");
    if (request.path == u"/v1.0/communications/calls") {
        const QByteArray now = QLocale::c()
                                   .toString(QDateTime::currentDateTimeUtc(),
                                             u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                                   .toLatin1();
        return responder.send(401, "{}", {{"Date", m_date.isEmpty() ? now : m_date}});
    }
    const bool isProbe = headerValue(request.headers, probeHeader) == m_expected;
    if (request.path == u"/callback" && m_isListener && isProbe)
        m_arrived->finish({});
    responder.send(request.path == u"/callback" ? m_callbackStatus : 404);
}

QMap<QString, CheckState> tst_Examination::troubles()
{
    Examination examination(m_profile, m_secrets, m_listener, m_folder.filePath(u"j.sqlite"_s));
    QList<Check> checks = examination.checks();
    // There is no journal here; the verb has one.
    checks.removeIf([](const Check &check) {
        return check.id == u"journal" || check.id == u"disk";
    });
    m_findings.clear();
    Doctor doctor(checks);
    connect(&doctor, &Doctor::finished, this,
            [this](const QList<Finding> &findings) { m_findings = findings; });
    doctor.start();
    if (!QTest::qWaitFor([this] { return !m_findings.isEmpty(); }, 20'000))
        return {{u"all"_s, CheckState::Failed}};
    QMap<QString, CheckState> states;
    for (const Finding &finding : m_findings) {
        const CheckState state = finding.diagnosis.state;
        if (state == CheckState::Warning || state == CheckState::Failed)
            states[finding.id] = state;
    }
    return states;
}

QString tst_Examination::reasonOf(const QString &check) const
{
    const auto found = std::ranges::find(m_findings, check, &Finding::id);
    return found == m_findings.end() ? QString() : found->diagnosis.reason;
}

void tst_Examination::nothingIsWrongWhereNothingIsBroken()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(troubles(), (QMap<QString, CheckState>()));
    QVERIFY2(timer.elapsed() < 2000, "it is to be run before every call");
    QCOMPARE(m_findings.size(), 12);
    for (const Finding &finding : m_findings)
        QVERIFY(!finding.title.isEmpty() && !finding.diagnosis.reason.isEmpty());
}

void tst_Examination::brokenThingIsFound_data()
{
    QTest::addColumn<Break>("breakIt");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &check, const QString &word,
                        const Break &breakIt) { QTest::newRow(name) << breakIt << check << word; };
    row("Graph", u"graph"_s, u"cannot be reached"_s,
        [](auto &t) { t.m_profile.endpoints.graphRoot = unused(); });
    row("sign-in", u"authority"_s, u"status 400"_s,
        [](auto &t) { t.m_profile.tenantId = t.m_tokenTenant = u"elsewhere"_s; });
    row("clock", u"clock"_s, u"differs"_s,
        [](auto &t) { t.m_date = "Tue, 24 Nov 2020 14:00:00 GMT"; });
    row("tenant of the token", u"permissions"_s, u"tenant"_s,
        [](auto &t) { t.m_tokenTenant = u"1fdd12d0-4620-44ed-baec-459b611f84b2"_s; });
    row("roles of the token", u"permissions"_s, u"no permission"_s,
        [](auto &t) { t.m_roles.clear(); });
    row("secret", u"secret"_s, u"was valid until"_s, [](auto &t) {
        t.m_profile.credential.secretValidUntil = QDate::currentDate().addDays(-1);
    });
    row("no secret", u"token"_s, {}, [](auto &t) { t.m_secrets.keepForSession(u"Contoso"_s, {}); });
    row("keys", u"keys"_s, u"no keys"_s, [](auto &t) { t.m_keys = {}; });
    row("keys of a cloud that publishes none", u"keys"_s, u"does not publish"_s,
        [](auto &t) { t.m_profile.endpoints.openIdConfiguration.clear(); });
    row("OpenID configuration", u"keys"_s, u"cannot be reached"_s,
        [](auto &t) { t.m_profile.endpoints.openIdConfiguration = unused(); });
    row("callback, name", u"callback"_s, u"nobody.invalid cannot be reached"_s,
        [](auto &t) { t.m_profile.callbackUri = u"https://nobody.invalid/callback"_s; });
    row("callback, connection", u"callback"_s, u"cannot be reached"_s,
        [](auto &t) { t.m_profile.callbackUri = unused().toString(); });
    row("callback, path", u"callback"_s, u"nothing at /elsewhere"_s,
        [](auto &t) { t.m_profile.callbackUri = t.m_server.url(u"/elsewhere"_s).toString(); });
    row("callback, tunnel", u"callback"_s, u"nothing stands behind"_s, [](auto &t) {
        t.m_isListener = false;
        t.m_callbackStatus = 502;
    });
    row("callback, somebody else", u"callback"_s, u"not for this listener"_s,
        [](auto &t) { t.m_isListener = false; });
}

void tst_Examination::brokenThingIsFound()
{
    QFETCH(Break, breakIt);
    QFETCH(QString, check);
    QFETCH(QString, word);
    qunsetenv("CALL_CONSOLE_CLIENT_SECRET");
    breakIt(*this);

    QCOMPARE(troubles(), (QMap<QString, CheckState>{{check, CheckState::Failed}}));
    QVERIFY2(reasonOf(check).contains(word), qPrintable(reasonOf(check)));
}

void tst_Examination::certificateThatIsNotTrustedIsFound()
{
    const SecureServer secure([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(401);
    });
    m_profile.endpoints.graphRoot = secure.url(u"/v1.0"_s);
    QCOMPARE(troubles().value(u"tls"_s, CheckState::Ok), CheckState::Failed);
    QVERIFY2(reasonOf(u"tls"_s).contains(u"cannot be trusted"), qPrintable(reasonOf(u"tls"_s)));

    m_profile.endpoints.caCertificate = secure.authorityFile();
    QCOMPARE(troubles(), (QMap<QString, CheckState>()));

    m_profile.endpoints.caCertificate = m_folder.filePath(u"absent.pem"_s);
    QCOMPARE(troubles().value(u"tls"_s, CheckState::Ok), CheckState::Failed);
    QVERIFY(reasonOf(u"tls"_s).contains(u"absent.pem"));
}

void tst_Examination::callbackWithACertificateOfItsOwnIsFound()
{
    const SecureServer secure;
    m_profile.callbackUri = secure.url(u"/callback"_s).toString();

    QCOMPARE(troubles(), (QMap<QString, CheckState>{{u"callback"_s, CheckState::Failed}}));
    QVERIFY(reasonOf(u"callback"_s).contains(u"cannot be trusted"));
    const auto finding = std::ranges::find(m_findings, u"callback"_s, &Finding::id);
    QVERIFY(finding->diagnosis.next.contains(u"public authority"));
    QCOMPARE(secure.requests(), 0);
}

void tst_Examination::expiredCertificateOfTheApplicationIsFound()
{
    const QString name = m_folder.filePath(u"bot.p12"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(TestCertificate(EVP_RSA_gen(2048), -60).pkcs12(""));
    file.close();
    m_profile.credential = {.kind = CredentialKind::Certificate, .file = name};

    QCOMPARE(troubles(),
             (QMap<QString, CheckState>{{u"certificate"_s, CheckState::Failed},
                                        {u"token"_s, CheckState::Failed}}));
    QVERIFY(reasonOf(u"certificate"_s).contains(u"expired"));
}

void tst_Examination::secretThatEndsSoonIsFound()
{
    m_profile.credential.secretValidUntil = QDate::currentDate().addDays(10);
    QCOMPARE(troubles(), (QMap<QString, CheckState>{{u"secret"_s, CheckState::Warning}}));
}

void tst_Examination::secretThatTheServiceSaysHasExpiredIsFound()
{
    m_tokenProblem = u"AADSTS7000222: The provided client secret keys are expired."_s;
    QCOMPARE(troubles(),
             (QMap<QString, CheckState>{{u"secret"_s, CheckState::Failed},
                                        {u"token"_s, CheckState::Failed}}));
    QCOMPARE(reasonOf(u"secret"_s), u"The client secret has expired."_s);
}

void tst_Examination::listenerThatDoesNotListenIsFound()
{
    m_listener.url = failure({.kind = ErrorKind::Listener, .what = u"The port is taken."_s});
    QCOMPARE(troubles(), (QMap<QString, CheckState>{{u"listener"_s, CheckState::Failed}}));
    QCOMPARE(reasonOf(u"listener"_s), u"The port is taken."_s);
}

QTEST_GUILESS_MAIN(tst_Examination)
#include "tst_examination.moc"
