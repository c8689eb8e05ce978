#include "explain/explanation.h"

#include "explain/graphendreasons.h"
#include "explain/refusals.h"
#include "explain/reportedendreasons.h"
#include "explain/servicecodes.h"
#include "explain/serviceendreasons.h"
#include "explain/sipcodes.h"
#include "explain/teamsendreasons.h"
#include "graph/resultinfo.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Source
{
    const char *name = nullptr;
    Evidence evidence = Evidence::Unknown;
};

constexpr Source graphEnds{"Microsoft Graph, Delete call", Evidence::Documented};
constexpr Source graphErrors{"Microsoft Graph, error responses", Evidence::Documented};
constexpr Source entra{"Microsoft Entra, authentication error codes", Evidence::Documented};
constexpr Source identityLibrary{"Microsoft Identity Web, certificate errors", Evidence::Seen};
constexpr Source serviceEnds{"Azure Communication Services, call end reasons", Evidence::Seen};
constexpr Source serviceErrors{"Azure Communication Services, error codes", Evidence::Seen};
constexpr Source teams{"Teams, SIP response codes", Evidence::Seen};
constexpr Source reports{"microsoft-graph-comms-samples, issues", Evidence::Seen};
constexpr const char *sipStandard = "SIP, response codes";

struct EndReasonTable
{
    const QList<EndReason> &(*reasons)() = nullptr;
    Source source;
};

constexpr EndReasonTable endReasonTables[]{
    {graphEndReasons, graphEnds},
    {serviceEndReasons, serviceEnds},
    {teamsEndReasons, teams},
    {reportedEndReasons, reports},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

template <typename Row>
Explanation explained(const Row &row, const Source &source)
{
    return {.meaning = translated(row.meaning),
            .remedy = translated(row.remedy),
            .source = QString::fromLatin1(source.name),
            .evidence = source.evidence,
            .isFailure = row.isFailure};
}

template <typename Row, typename Fits>
const Row *find(const QList<Row> &rows, Fits fits)
{
    const auto found = std::ranges::find_if(rows, fits);
    return found == rows.end() ? nullptr : &*found;
}

const EndReason *findEnd(const QList<EndReason> &reasons, qint64 code, qint64 subcode)
{
    return find(reasons, [code, subcode](const EndReason &reason) {
        return reason.code.value_or(code) == code && reason.subcodes.contains(subcode);
    });
}

std::optional<Explanation> explainListedEnd(const ResultInfo &result)
{
    for (const auto &[reasons, source] : endReasonTables) {
        if (const EndReason *reason = findEnd(reasons(), result.code, result.subcode))
            return explained(*reason, source);
    }
    // Azure Communication Services lists the normal ends of Graph with 0 in place of 200.
    if (result.code == 0) {
        if (const EndReason *reason = findEnd(graphEndReasons(), 200, result.subcode))
            return explained(*reason, serviceEnds);
    }
    return std::nullopt;
}

const SipCode *findSipCode(qint64 code)
{
    return find(sipCodes(), [code](const SipCode &row) { return row.code == code; });
}

std::optional<Explanation> explainPhoneEnd(qint64 subcode)
{
    const PhoneRange *range = find(phoneRanges(), [subcode](const PhoneRange &candidate) {
        return candidate.first <= subcode && subcode <= candidate.last;
    });
    if (!range)
        return std::nullopt;
    const qint64 number = subcode - range->base;
    const SipCode *sip = findSipCode(number);
    const bool isFailure = !sip || sip->isFailure;
    QString answer = QString::number(number);
    if (sip)
        answer += u' ' + QString::fromLatin1(sip->phrase);
    return Explanation{.meaning = translated(range->meaning).arg(answer),
                       .remedy = isFailure ? translated(range->remedy) : QString(),
                       .source = QString::fromLatin1(teams.name),
                       .evidence = teams.evidence,
                       .isFailure = isFailure};
}

const ServiceCode *findServiceCode(qint64 code)
{
    return find(serviceCodes(), [code](const ServiceCode &row) { return row.code == code; });
}

Explanation undocumentedEnd(const ResultInfo &result)
{
    const auto *meaning = QT_TRANSLATE_NOOP("Explanation",
                                            "The call ended with the code %1 and the subcode %2; "
                                            "what they mean is not documented.");
    const auto *remedy = QT_TRANSLATE_NOOP("Explanation",
                                           "If this was not expected, the ids in Details help "
                                           "Microsoft support.");
    return {.meaning = translated(meaning).arg(result.code).arg(result.subcode),
            .remedy = translated(remedy),
            .isFailure = result.code >= 300};
}

const KnownRefusal *findWord(const QList<KnownRefusal> &refusals, const QString &word)
{
    return find(refusals, [&word](const KnownRefusal &row) {
        return row.words.contains(word, Qt::CaseInsensitive);
    });
}

//! AADSTS codes are many, and they change; a page of Microsoft Entra looks them up.
Explanation undocumentedTokenRefusal(const QString &word)
{
    const auto *meaning = QT_TRANSLATE_NOOP("Explanation",
                                            "Microsoft Entra gave no token, with the code %1.");
    const auto *remedy = QT_TRANSLATE_NOOP("Explanation",
                                           "The administrator can look up the code at "
                                           "https://login.microsoftonline.com/error.");
    return {.meaning = translated(meaning).arg(word),
            .remedy = translated(remedy),
            .source = QString::fromLatin1(entra.name),
            .isFailure = true};
}

std::optional<Explanation> explainListedToken(const QString &word)
{
    if (const KnownRefusal *row = findWord(tokenRefusals(), word))
        return explained(*row, entra);
    if (const KnownRefusal *row = findWord(assertionRefusals(), word))
        return explained(*row, identityLibrary);
    return std::nullopt;
}

//! "AADSTS7000215: Invalid client …" begins with it.
QString wordOf(const QString &code)
{
    return code.section(u':', 0, 0).trimmed();
}

Explanation undocumentedRefusal(const QString &word, int httpStatus)
{
    //: %1 is a word of the service or, without one, a status: HTTP 418
    const auto *meaning = QT_TRANSLATE_NOOP("Explanation",
                                            "The service refused the request with %1; what that "
                                            "means is not documented.");
    const auto *remedy = QT_TRANSLATE_NOOP("Explanation",
                                           "The ids in Details help Microsoft support.");
    const QString reason = word.isEmpty() ? u"HTTP %1"_s.arg(httpStatus) : word;
    return {.meaning = translated(meaning).arg(reason),
            .remedy = translated(remedy),
            .isFailure = true};
}

} // namespace

Explanation explainEnd(const ResultInfo &result)
{
    if (const auto listed = explainListedEnd(result))
        return *listed;
    if (const auto phone = explainPhoneEnd(result.subcode))
        return *phone;
    if (const ServiceCode *row = findServiceCode(result.subcode))
        return explained(*row, serviceErrors);
    if (const SipCode *sip = findSipCode(result.code))
        return explained(*sip, {sipStandard, sip->evidence});
    return undocumentedEnd(result);
}

Explanation explainError(const QString &code, int httpStatus)
{
    const QString word = wordOf(code);
    if (const ServiceCode *row = findServiceCode(word.toLongLong()))
        return explained(*row, serviceErrors);
    if (const KnownRefusal *row = findWord(graphRefusals(), word))
        return explained(*row, graphErrors);
    if (const auto token = explainListedToken(word))
        return *token;
    if (word.startsWith(u"AADSTS", Qt::CaseInsensitive))
        return undocumentedTokenRefusal(word);
    const KnownRefusal *byStatus = find(graphRefusals(), [httpStatus](const KnownRefusal &row) {
        return row.statuses.contains(httpStatus);
    });
    if (byStatus)
        return explained(*byStatus, graphErrors);
    if (const KnownRefusal *row = findWord(unspecificRefusals(), word))
        return explained(*row, graphErrors);
    return undocumentedRefusal(word, httpStatus);
}

Explanation explainTokenRefusal(const QString &code)
{
    const QString word = wordOf(code);
    return explainListedToken(word).value_or(undocumentedTokenRefusal(word));
}
