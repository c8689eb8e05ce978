#include "core/awaited.h"
#include "core/jsonwebtoken.h"
#include "identity/tokenbench.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

//! A token that somebody has got elsewhere is used as it is.
class tst_PastedToken : public TokenBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void pastedTokenIsUsedAsItIs_data();
    void pastedTokenIsUsedAsItIs();
    void pastedTokenThatCannotBeUsedIsAnError_data();
    void pastedTokenThatCannotBeUsedIsAnError();
    void newlyPastedTokenCountsAtOnce();

private:
    QByteArray makeToken(const QJsonObject &claims) const;

    RsaKey m_key = RsaKey::generate().value();
};

QByteArray tst_PastedToken::makeToken(const QJsonObject &claims) const
{
    QJsonObject all{{u"aud"_s, u"https://graph.microsoft.com"_s},
                    {u"exp"_s, QDateTime::currentSecsSinceEpoch() + 3600}};
    for (auto claim = claims.begin(); claim != claims.end(); ++claim)
        all[claim.key()] = *claim;
    return makeJsonWebToken(all, "k", m_key);
}

void tst_PastedToken::pastedTokenIsUsedAsItIs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("isFromEnvironment");
    QTest::newRow("pasted") << QString() << false;
    QTest::newRow("with its scheme") << u" Bearer "_s << false;
    QTest::newRow("from the environment") << QString() << true;
}

void tst_PastedToken::pastedTokenIsUsedAsItIs()
{
    QFETCH(QString, before);
    QFETCH(bool, isFromEnvironment);
    const QByteArray text = makeToken({{u"roles"_s, QJsonArray{u"Calls.Initiate.All"_s}},
                                       {u"tid"_s, u"tenant-7"_s},
                                       {u"appid"_s, u"application-7"_s}});
    const QString pasted = before + QString::fromLatin1(text) + u'\n';
    m_secrets->keepForSession(u"Contoso"_s, isFromEnvironment ? QString() : pasted);
    if (isFromEnvironment)
        qputenv("CALL_CONSOLE_TOKEN", pasted.toLatin1());
    makeTokens(m_server->url(), {.kind = CredentialKind::Token});
    const auto token = awaited(m_tokens->token(u"fabrikam.com"_s));
    qunsetenv("CALL_CONSOLE_TOKEN");

    QVERIFY2(token, token ? "" : qPrintable(token.error().text()));
    QCOMPARE(token->text, text);
    QCOMPARE(token->roles, QStringList{u"Calls.Initiate.All"_s});
    QCOMPARE(token->tenantId, u"tenant-7"_s);
    QCOMPARE(token->applicationId, u"application-7"_s);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(token->expires) - 3600) < 60);
    QCOMPARE(m_tokens->current().text, text);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_PastedToken::pastedTokenThatCannotBeUsedIsAnError_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("word");
    const auto expired = QJsonObject{{u"exp"_s, QDateTime::currentSecsSinceEpoch() - 1}};
    const auto foreign = QJsonObject{{u"aud"_s, u"https://graph.microsoft.us"_s}};
    QTest::newRow("nothing") << QByteArray() << u"No token was pasted"_s;
    QTest::newRow("secret") << QByteArray("x8Q~abc_DEF.ghi-jkl") << u"not an access token"_s;
    QTest::newRow("half of it") << makeToken({}).chopped(400) << u"not an access token"_s;
    QTest::newRow("expired") << makeToken(expired) << u"The pasted token expired at"_s;
    QTest::newRow("without an end") << makeToken({{u"exp"_s, QJsonValue()}}) << u"expired"_s;
    QTest::newRow("of another cloud") << makeToken(foreign) << u"graph.microsoft.us"_s;
}

void tst_PastedToken::pastedTokenThatCannotBeUsedIsAnError()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, word);
    qunsetenv("CALL_CONSOLE_TOKEN");
    m_secrets->keepForSession(u"Contoso"_s, QString::fromLatin1(token));
    makeTokens(m_server->url(), {.kind = CredentialKind::Token});
    const auto result = awaited(m_tokens->token());

    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Credential);
    QVERIFY2(result.error().what.contains(word), qPrintable(result.error().text()));
    QVERIFY(!result.error().next.isEmpty());
    QVERIFY(token.isEmpty() || !result.error().text().contains(QString::fromLatin1(token)));
}

void tst_PastedToken::newlyPastedTokenCountsAtOnce()
{
    makeTokens(m_server->url(), {.kind = CredentialKind::Token});
    for (const QString &role : {u"one"_s, u"other"_s}) {
        const QByteArray text = makeToken({{u"roles"_s, QJsonArray{role}}});
        m_secrets->keepForSession(u"Contoso"_s, QString::fromLatin1(text));
        QCOMPARE(awaited(m_tokens->token()).value().roles, QStringList{role});
    }
}

QTEST_GUILESS_MAIN(tst_PastedToken)
#include "tst_pastedtoken.moc"
