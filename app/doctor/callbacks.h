#pragma once

#include "doctor/check.h"
#include "http/httpclient.h"

// Whether notifications find their way to the listener.

//! The service posts to https only; the sandbox reaches this machine without it.
[[nodiscard]] Diagnosis judgeCallbackAddress(const QUrl &url);

/*! What came of a POST to the callback \a url: the first layer that does not let it through, from
    the name down to the path. \a hasArrived is what the listener itself says.
*/
[[nodiscard]] Diagnosis judgeProbe(const QUrl &url, const Result<HttpReply> &reply,
                                   bool hasArrived);
