#pragma once

#include <QString>

struct ResultInfo;

//! How sure an explanation is.
enum class Evidence {
    Documented, //!< on a page of Microsoft Graph or Microsoft Entra for this very interface
    Seen,       //!< listed for a neighbour that shares the numbers, or reported by developers
    Unknown,    //!< nobody says what it means here
};

/*! What a code means, in words for a person.

    \a meaning says what happened and \a remedy what to do next, as translated sentences; the remedy
    is empty when nothing is to be done. \a source names the page and is not translated.
    \a isFailure is false where people or this application wanted it so: everybody left, somebody
    hung up or declined, the transfer is complete.
*/
struct Explanation
{
    QString meaning;
    QString remedy;
    QString source;
    Evidence evidence = Evidence::Unknown;
    bool isFailure = false;
};

//! Why a call ended.
[[nodiscard]] Explanation explainEnd(const ResultInfo &result);

/*! Why a request was refused.

    \a code is what readErrorBody() found: a number of the calling service, a word of Graph or an
    AADSTS code. Where it says nothing, \a httpStatus decides.
*/
[[nodiscard]] Explanation explainError(const QString &code, int httpStatus);

//! Why the token endpoint gave no token; \a code is an AADSTS code or a word of OAuth.
[[nodiscard]] Explanation explainTokenRefusal(const QString &code);
