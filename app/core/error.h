#pragma once

#include <QString>

#include <tl/expected.hpp>

//! What kind of thing went wrong, for the program; the sentences in Error are for the person.
enum class ErrorKind {
    Input,          //!< what a person or a file gave us cannot be used
    Network,        //!< no answer; the service has not acted on it
    Untrusted,      //!< not sent: the certificate of the other side does not prove who it is
    OutcomeUnknown, //!< sent, but no answer: the service may or may not have acted
    Refused,        //!< the service answered with an error
    Credential,     //!< a secret, token or key is missing, wrong or expired
    Storage,        //!< a file or database could not be read or written
    Listener,       //!< the callback listener or the sandbox cannot accept connections
};

/*! A failure as a value.

    \a what says what happened and \a next what to do about it, as translated sentences. \a detail is
    the untranslated text of the system or the service. \a code and \a subcode are the numbers or
    words of Graph, SIP or Entra ID; \a status is the HTTP status or 0.
*/
struct Error
{
    ErrorKind kind = ErrorKind::Input;
    QString what;
    QString next = {};
    QString detail = {};
    QString code = {};
    QString subcode = {};
    QString requestId = {};
    int status = 0;

    //! All sentences in one paragraph, for a terminal or a log.
    [[nodiscard]] QString text() const
    {
        QString all = what;
        if (!detail.isEmpty())
            all += QStringLiteral(" (%1)").arg(detail);
        if (!next.isEmpty())
            all += QStringLiteral(" ") + next;
        return all;
    }
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
