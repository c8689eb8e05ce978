#pragma once

#include "doctor/check.h"
#include "http/httpclient.h"

// Whether notifications find their way to the listener.

//! The listener that notifications should reach.
struct ListenerUnderTest
{
    Result<QUrl> url; //!< where it listens, or why it does not
    //! Finishes when it gets the nonce, posted to a URL with that host.
    std::function<FutureResult<void>(const QByteArray &nonce, const QString &host)> expectProbe;
};

//! The service posts to https only; the sandbox reaches this machine without it.
[[nodiscard]] Diagnosis judgeCallbackAddress(const QUrl &url);

/*! What came of a POST to the callback \a url: the first layer that does not let it through, from
    the name down to the path. \a hasArrived is what the listener itself says; a warning says that
    it arrives, but not for long.
*/
[[nodiscard]] Diagnosis judgeProbe(const QUrl &url, const Result<HttpReply> &reply,
                                   bool hasArrived);

/*! Posts a nonce to the callback \a url and looks whether it arrives at \a listener. \a http has to
    live until then; what is not there within \a patience has failed.
*/
[[nodiscard]] FutureResult<Diagnosis> probe(const QUrl &url, const ListenerUnderTest &listener,
                                            HttpClient &http, std::chrono::milliseconds patience);
