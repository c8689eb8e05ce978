#pragma once

#include "doctor/check.h"
#include "http/httpclient.h"

// What the answers of Graph and of Microsoft Entra tell about the way to them.

//! The answer to somebody who asks for calls and is not signed in: 401, as a rule.
[[nodiscard]] Diagnosis judgeGraph(const QUrl &url, const Result<HttpReply> &reply);

//! The answer to a request for the OpenID configuration of the profile's tenant.
[[nodiscard]] Diagnosis judgeAuthority(const QUrl &url, const Result<HttpReply> &reply);

//! The certificate behind \a url and how long it is good; that its chain holds is proven by TLS.
[[nodiscard]] Diagnosis judgeTls(const QUrl &url, const Result<HttpReply> &reply,
                                 const QDateTime &now);

//! \a now against the `Date` of the service: tokens and assertions are good between two times.
[[nodiscard]] Diagnosis judgeClock(const Result<HttpReply> &reply, const QDateTime &now);

//! The worse one of two diagnoses on the same thing.
[[nodiscard]] Diagnosis worse(const Diagnosis &one, const Diagnosis &other);
