#pragma once

#include "core/certificate.h"
#include "doctor/check.h"
#include "identity/accesstoken.h"
#include "identity/profile.h"

// What the application can prove, and what it may do.

[[nodiscard]] Diagnosis judgeToken(const Result<AccessToken> &token);

//! Whether tenant, application and permissions of the token are what the profile needs.
[[nodiscard]] Diagnosis judgePermissions(const Profile &profile, const Result<AccessToken> &token);

[[nodiscard]] Diagnosis judgeCertificate(const Result<Certificate> &certificate,
                                         const QDateTime &now);

/*! A client secret that is good until the end of \a validUntil, as the profile says; an invalid
    date says nothing. What Microsoft Entra says to it counts in any case.
*/
[[nodiscard]] Diagnosis judgeSecret(const QDate &validUntil, const Result<AccessToken> &token,
                                    const QDate &today);
