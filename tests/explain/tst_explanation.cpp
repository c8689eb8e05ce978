#include "explain/explanation.h"
#include "graph/resultinfo.h"

#include <QTest>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

enum class Outcome { Normal, Failure };

void addPairs(qint64 code, std::initializer_list<qint64> subcodes, Outcome outcome)
{
    const bool isFailure = outcome == Outcome::Failure;
    for (const qint64 subcode : subcodes)
        QTest::addRow("%lld/%lld", code, subcode) << code << subcode << isFailure;
}

void addPairColumns()
{
    QTest::addColumn<qint64>("code");
    QTest::addColumn<qint64>("subcode");
    QTest::addColumn<bool>("isFailure");
}

//! Translated texts are sentences: capital letter, full stop, no place left to fill.
bool isSentence(const QString &text)
{
    return !text.isEmpty() && text.front().isUpper() && text.endsWith(u'.') && !text.contains(u'%');
}

} // namespace

class tst_Explanation : public QObject
{
    Q_OBJECT

private slots:
    void documentedEndIsExplained_data();
    void documentedEndIsExplained();
    void endListedElsewhereIsExplained_data();
    void endListedElsewhereIsExplained();
    void completedTransferIsSuccessWithAnyCode_data();
    void completedTransferIsSuccessWithAnyCode();
    void failedTransferIsNotTheEndOfTheCall();
    void sourceNamesWhereThePairIsListed_data();
    void sourceNamesWhereThePairIsListed();
    void answerOfThePhoneNetworkNamesTheSipCode_data();
    void answerOfThePhoneNetworkNamesTheSipCode();
    void refusalOfTheCallRoutingNamesItsNumber();
    void unlistedPairFallsBack_data();
    void unlistedPairFallsBack();
    void undocumentedEndSaysSo_data();
    void undocumentedEndSaysSo();

    void numberOfTheCallingServiceIsExplained_data();
    void numberOfTheCallingServiceIsExplained();
    void numberThatIsNoErrorIsNoFailure_data();
    void numberThatIsNoErrorIsNoFailure();
    void wordOfTheServiceIsExplained_data();
    void wordOfTheServiceIsExplained();
    void httpStatusIsExplained_data();
    void httpStatusIsExplained();
    void codeDecidesBeforeTheHttpStatus();
    void httpStatusDecidesWhereTheCodeSaysNothing_data();
    void httpStatusDecidesWhereTheCodeSaysNothing();
    void wordsAreComparedWithoutCase();
    void refusedCertificateIsExplained_data();
    void refusedCertificateIsExplained();
    void refusedTokenIsNeverExplainedAsACall();
    void unlistedCodeOfEntraIsNamed();
    void undocumentedErrorSaysSo_data();
    void undocumentedErrorSaysSo();
};

void tst_Explanation::documentedEndIsExplained_data()
{
    addPairColumns();
    addPairs(200,
             {4097, 4521, 5000, 5300, 5001, 5003, 5002, 5007, 5010, 5020, 5030, 7000, 10550, 7015,
              18503, 540000, 560000},
             Outcome::Normal);
    addPairs(200, {5012, 5013, 5014, 5855}, Outcome::Failure);
    addPairs(408, {1106, 8537, 10057}, Outcome::Failure);
    addPairs(410, {301005}, Outcome::Failure);
    addPairs(480, {10037, 10076, 10134, 10199}, Outcome::Failure);
    addPairs(500, {1005, 7000, 7700}, Outcome::Failure);
}

void tst_Explanation::documentedEndIsExplained()
{
    QFETCH(qint64, code);
    QFETCH(qint64, subcode);
    const Explanation end = explainEnd({.code = code, .subcode = subcode, .message = {}});

    QCOMPARE(end.evidence, Evidence::Documented);
    QCOMPARE(end.source, u"Microsoft Graph, Delete call"_s);
    QVERIFY2(isSentence(end.meaning), qPrintable(end.meaning));
    QVERIFY2(end.remedy.isEmpty() || isSentence(end.remedy), qPrintable(end.remedy));
    QTEST(end.isFailure, "isFailure");
    QVERIFY2(!end.isFailure || !end.remedy.isEmpty(), "a failure without a remedy");
}

void tst_Explanation::endListedElsewhereIsExplained_data()
{
    addPairColumns();
    addPairs(0, {0, 4097, 4521, 5000, 5003, 5300, 5317, 7000, 540000, 560000}, Outcome::Normal);
    addPairs(200, {0, 5317}, Outcome::Normal);
    addPairs(400, {2203}, Outcome::Failure);
    addPairs(403,
             {10124, 10199, 10500, 10553, 510403, 510532, 510534, 510559, 510560, 510562, 510563,
              560403},
             Outcome::Failure);
    addPairs(404, {10202, 511404}, Outcome::Failure);
    addPairs(408, {500001, 560408}, Outcome::Failure);
    addPairs(410, {301004, 531000, 531004, 531005}, Outcome::Failure);
    addPairs(480, {10077, 10078, 10140, 10191, 560480}, Outcome::Failure);
    addPairs(484, {560484}, Outcome::Failure);
    addPairs(486, {10321, 560486}, Outcome::Failure);
    addPairs(487, {0, 10003, 10024, 540487}, Outcome::Normal);
    addPairs(487, {10004}, Outcome::Failure);
    addPairs(500, {7106, 7112, 510482, 510544, 1203002, 1203003}, Outcome::Failure);
    addPairs(503, {560503}, Outcome::Failure);
    addPairs(603, {0}, Outcome::Normal);
}

void tst_Explanation::endListedElsewhereIsExplained()
{
    QFETCH(qint64, code);
    QFETCH(qint64, subcode);
    const Explanation end = explainEnd({.code = code, .subcode = subcode, .message = {}});

    QCOMPARE(end.evidence, Evidence::Seen);
    QVERIFY(!end.source.isEmpty());
    QVERIFY2(isSentence(end.meaning), qPrintable(end.meaning));
    QVERIFY2(end.remedy.isEmpty() || isSentence(end.remedy), qPrintable(end.remedy));
    QTEST(end.isFailure, "isFailure");
    QVERIFY2(!end.isFailure || !end.remedy.isEmpty(), "a failure without a remedy");
}

void tst_Explanation::completedTransferIsSuccessWithAnyCode_data()
{
    QTest::addColumn<qint64>("code");
    for (const qint64 code : {0, 200, 500})
        QTest::addRow("%lld", code) << code;
}

void tst_Explanation::completedTransferIsSuccessWithAnyCode()
{
    QFETCH(qint64, code);
    const Explanation end = explainEnd({.code = code, .subcode = 7015, .message = {}});

    QCOMPARE(end.evidence, Evidence::Documented);
    QCOMPARE(end.meaning, u"The transfer is complete."_s);
    QVERIFY(!end.isFailure);
}

void tst_Explanation::failedTransferIsNotTheEndOfTheCall()
{
    const Explanation failed = explainEnd({.code = 500, .subcode = 7000, .message = {}});
    const Explanation ended = explainEnd({.code = 200, .subcode = 7000, .message = {}});

    QCOMPARE(failed.meaning, u"The transfer failed; the call goes on."_s);
    QCOMPARE(ended.meaning, u"This application ended the call."_s);
}

void tst_Explanation::sourceNamesWhereThePairIsListed_data()
{
    QTest::addColumn<qint64>("code");
    QTest::addColumn<qint64>("subcode");
    QTest::addColumn<QString>("source");
    QTest::newRow("Graph") << 480ll << 10037ll << u"Microsoft Graph, Delete call"_s;
    QTest::newRow("Azure Communication Services")
        << 603ll << 0ll << u"Azure Communication Services, call end reasons"_s;
    QTest::newRow("Teams") << 403ll << 510559ll << u"Teams, SIP response codes"_s;
    QTest::newRow("developers") << 400ll << 2203ll << u"microsoft-graph-comms-samples, issues"_s;
    QTest::newRow("subcode") << 500ll << 9002ll << u"Azure Communication Services, error codes"_s;
    QTest::newRow("code") << 486ll << 99ll << u"SIP, response codes"_s;
}

void tst_Explanation::sourceNamesWhereThePairIsListed()
{
    QFETCH(qint64, code);
    QFETCH(qint64, subcode);

    QTEST(explainEnd({.code = code, .subcode = subcode, .message = {}}).source, "source");
}

void tst_Explanation::answerOfThePhoneNetworkNamesTheSipCode_data()
{
    QTest::addColumn<qint64>("code");
    QTest::addColumn<qint64>("subcode");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<bool>("isFailure");
    QTest::newRow("outgoing") << 404ll << 560404ll
                              << u"The carrier or gateway answered the outgoing call with "
                                 "SIP 404 Not Found."_s
                              << true;
    QTest::newRow("incoming") << 486ll << 540486ll
                              << u"The carrier or gateway ended the incoming call with "
                                 "SIP 486 Busy Here."_s
                              << true;
    QTest::newRow("cancelled") << 487ll << 560487ll
                               << u"The carrier or gateway answered the outgoing call with "
                                  "SIP 487 Request Terminated."_s
                               << false;
    QTest::newRow("without a name") << 499ll << 560499ll
                                    << u"The carrier or gateway answered the outgoing call with "
                                       "SIP 499."_s
                                    << true;
}

void tst_Explanation::answerOfThePhoneNetworkNamesTheSipCode()
{
    QFETCH(qint64, code);
    QFETCH(qint64, subcode);
    const Explanation end = explainEnd({.code = code, .subcode = subcode, .message = {}});

    QTEST(end.meaning, "meaning");
    QTEST(end.isFailure, "isFailure");
    QCOMPARE(end.remedy.isEmpty(), !end.isFailure);
    QCOMPARE(end.evidence, Evidence::Seen);
}

void tst_Explanation::refusalOfTheCallRoutingNamesItsNumber()
{
    const Explanation end = explainEnd({.code = 403, .subcode = 511532, .message = {}});

    QCOMPARE(end.meaning, u"Microsoft's call routing refused the call, with the number 511532."_s);
    QVERIFY(isSentence(end.remedy));
    QCOMPARE(end.evidence, Evidence::Seen);
    QVERIFY(end.isFailure);
}

void tst_Explanation::unlistedPairFallsBack_data()
{
    QTest::addColumn<qint64>("code");
    QTest::addColumn<qint64>("subcode");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<bool>("isFailure");
    QTest::newRow("to the subcode") << 400ll << 8510ll << u"Nobody said anything."_s << true;
    QTest::newRow("to a subcode that is no error")
        << 200ll << 8514ll << u"The recording ended because somebody pressed the stop tone."_s
        << false;
    const QList<std::pair<qint64, QString>> bySip{
        {403, u"The call is not allowed."_s},
        {404, u"The callee or the call was not found."_s},
        {408, u"There was no answer in time."_s},
        {480, u"The callee cannot be reached at present."_s},
        {486, u"The callee is busy."_s},
        {487, u"The call was cancelled before anybody answered it."_s},
        {500, u"The calling service had an internal error."_s},
        {503, u"The calling service is not available."_s},
        {603, u"The callee declined the call."_s},
    };
    for (const auto &[code, meaning] : bySip) {
        const bool isFailure = code != 487 && code != 603;
        QTest::addRow("to SIP %lld", code) << code << 99ll << meaning << isFailure;
    }
}

void tst_Explanation::unlistedPairFallsBack()
{
    QFETCH(qint64, code);
    QFETCH(qint64, subcode);
    const Explanation end = explainEnd({.code = code, .subcode = subcode, .message = {}});

    QTEST(end.meaning, "meaning");
    QTEST(end.isFailure, "isFailure");
    QCOMPARE(end.evidence, Evidence::Seen);
}

void tst_Explanation::undocumentedEndSaysSo_data()
{
    addPairColumns();
    addPairs(0, {123456}, Outcome::Normal);
    addPairs(200, {123456}, Outcome::Normal);
    addPairs(418, {0, 123456, -1}, Outcome::Failure);
    addPairs(580, {0, 5001}, Outcome::Failure); // known in SIP, not in Graph
}

void tst_Explanation::undocumentedEndSaysSo()
{
    QFETCH(qint64, code);
    QFETCH(qint64, subcode);
    const Explanation end = explainEnd({.code = code, .subcode = subcode, .message = {}});

    QCOMPARE(end.evidence, Evidence::Unknown);
    QVERIFY2(isSentence(end.meaning), qPrintable(end.meaning));
    QVERIFY(end.meaning.contains(u"not documented"));
    QVERIFY(end.remedy.contains(u"ids in Details"));
    QTEST(end.isFailure, "isFailure");
}

void tst_Explanation::numberOfTheCallingServiceIsExplained_data()
{
    QTest::addColumn<QString>("code");
    for (const int code :
         {7500, 7501, 7502, 7503, 7504, 7505, 7506, 7507, 8500, 8501, 8502, 8503, 8504, 8505, 8506,
          8508, 8509, 8510, 8511, 8512, 8513, 8516, 8517, 8518, 8519, 8520, 8521, 8522, 8523, 8526,
          8527, 8528, 8529, 8530, 8535, 8536, 8537, 8539, 8540, 8541, 8543, 8544, 8546, 8548, 8549,
          8550, 8551, 8552, 8553, 8554, 8555, 8556, 8557, 8558, 8560, 8561, 8566, 8583, 8585, 8586,
          8587, 8588, 8589, 8594, 8607, 8609, 8610, 9001, 9002, 9003, 9998, 9999})
        QTest::addRow("%d", code) << QString::number(code);
}

void tst_Explanation::numberOfTheCallingServiceIsExplained()
{
    QFETCH(QString, code);
    const Explanation error = explainError(code, 400);

    QCOMPARE(error.evidence, Evidence::Seen);
    QCOMPARE(error.source, u"Azure Communication Services, error codes"_s);
    QVERIFY2(isSentence(error.meaning), qPrintable(error.meaning));
    QVERIFY2(error.remedy.isEmpty() || isSentence(error.remedy), qPrintable(error.remedy));
    QVERIFY(error.isFailure);
}

void tst_Explanation::numberThatIsNoErrorIsNoFailure_data()
{
    QTest::addColumn<QString>("code");
    for (const int code : {7000, 8514, 8515, 8538, 8542})
        QTest::addRow("%d", code) << QString::number(code);
}

void tst_Explanation::numberThatIsNoErrorIsNoFailure()
{
    QFETCH(QString, code);
    const Explanation error = explainError(code, 200);

    QVERIFY2(isSentence(error.meaning), qPrintable(error.meaning));
    QVERIFY(!error.isFailure);
}

void tst_Explanation::wordOfTheServiceIsExplained_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word :
         {"accessDenied", "activityLimitReached", "generalException", "invalidRange",
          "invalidRequest", "itemNotFound", "malwareDetected", "nameAlreadyExists", "notAllowed",
          "notSupported", "resourceModified", "resyncRequired", "serviceNotAvailable",
          "quotaLimitReached", "unauthenticated", "BadRequest", "Forbidden", "NotFound",
          "InvalidAuthenticationToken", "UnknownError", "TooManyRequests", "AADSTS700016",
          "AADSTS7000215", "AADSTS7000222", "AADSTS90002", "AADSTS70011", "invalid_client"})
        QTest::newRow(word) << QString::fromLatin1(word);
    for (const char *word : {"AADSTS90038", "AADSTS900382", "AADSTS7000112"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void tst_Explanation::wordOfTheServiceIsExplained()
{
    QFETCH(QString, word);
    const Explanation error = explainError(word, 0);

    QCOMPARE(error.evidence, Evidence::Documented);
    QVERIFY(error.source.startsWith(u"Microsoft "));
    QVERIFY2(isSentence(error.meaning), qPrintable(error.meaning));
    QVERIFY2(error.remedy.isEmpty() || isSentence(error.remedy), qPrintable(error.remedy));
    QVERIFY(error.isFailure);
}

void tst_Explanation::httpStatusIsExplained_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412, 413,
                             415, 416, 422, 423, 429, 500, 501, 502, 503, 504, 507, 509})
        QTest::addRow("%d", status) << status;
}

void tst_Explanation::httpStatusIsExplained()
{
    QFETCH(int, status);
    const Explanation error = explainError({}, status);

    QCOMPARE(error.evidence, Evidence::Documented);
    QVERIFY2(isSentence(error.meaning), qPrintable(error.meaning));
    QVERIFY2(error.remedy.isEmpty() || isSentence(error.remedy), qPrintable(error.remedy));
    QVERIFY(error.isFailure);
}

void tst_Explanation::codeDecidesBeforeTheHttpStatus()
{
    QCOMPARE(explainError(u"7504"_s, 403).meaning,
             u"The application lacks a permission for this."_s);
    QCOMPARE(explainError(u"quotaLimitReached"_s, 403).meaning,
             u"A quota or the bandwidth is used up."_s);
    QCOMPARE(explainError(u"AADSTS7000215"_s, 401).meaning, u"The client secret is wrong."_s);
}

void tst_Explanation::httpStatusDecidesWhereTheCodeSaysNothing_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << QString();
    QTest::newRow("unlisted word") << u"SomethingElse"_s;
    QTest::newRow("unlisted number") << u"123456"_s;
    QTest::newRow("vague word") << u"UnknownError"_s;
}

void tst_Explanation::httpStatusDecidesWhereTheCodeSaysNothing()
{
    QFETCH(QString, code);

    QCOMPARE(explainError(code, 403).meaning, u"This application is not allowed to do this."_s);
}

void tst_Explanation::wordsAreComparedWithoutCase()
{
    QCOMPARE(explainError(u"toomanyrequests"_s, 0).meaning,
             u"The service received too many requests."_s);
    QCOMPARE(explainError(u"aadsts7000222"_s, 0).meaning, u"The client secret has expired."_s);
}

void tst_Explanation::refusedCertificateIsExplained_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"AADSTS700027", "AADSTS7000274", "AADSTS700024", "AADSTS7000214", "AADSTS1000502"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_Explanation::refusedCertificateIsExplained()
{
    QFETCH(QString, code);
    const Explanation error = explainError(code, 401);

    QCOMPARE(error.evidence, Evidence::Seen);
    QVERIFY(!error.source.isEmpty());
    QVERIFY2(isSentence(error.meaning), qPrintable(error.meaning));
    QVERIFY2(isSentence(error.remedy), qPrintable(error.remedy));
    QCOMPARE(explainTokenRefusal(code).meaning, error.meaning);
}

void tst_Explanation::refusedTokenIsNeverExplainedAsACall()
{
    const Explanation error = explainTokenRefusal(u"temporarily_unavailable"_s);

    QCOMPARE(error.meaning,
             u"Microsoft Entra gave no token, with the code temporarily_unavailable."_s);
    QCOMPARE(explainTokenRefusal(u"AADSTS7000215: Invalid client secret"_s).meaning,
             u"The client secret is wrong."_s);
}

void tst_Explanation::unlistedCodeOfEntraIsNamed()
{
    const Explanation error = explainError(u"AADSTS50034: The user account is missing."_s, 400);

    QCOMPARE(error.meaning, u"Microsoft Entra gave no token, with the code AADSTS50034."_s);
    QVERIFY(isSentence(error.remedy));
    QCOMPARE(error.evidence, Evidence::Unknown);
    QVERIFY(error.isFailure);
}

void tst_Explanation::undocumentedErrorSaysSo_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("named");
    QTest::newRow("word") << u"SomethingElse"_s << 0 << u"SomethingElse"_s;
    QTest::newRow("number") << u"123456"_s << 418 << u"123456"_s;
    QTest::newRow("status") << QString() << 418 << u"HTTP 418"_s;
}

void tst_Explanation::undocumentedErrorSaysSo()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(QString, named);
    const Explanation error = explainError(code, status);

    QCOMPARE(error.evidence, Evidence::Unknown);
    QVERIFY2(isSentence(error.meaning), qPrintable(error.meaning));
    QVERIFY(error.meaning.contains(named));
    QVERIFY(isSentence(error.remedy));
    QVERIFY(error.isFailure);
}

QTEST_GUILESS_MAIN(tst_Explanation)
#include "tst_explanation.moc"
