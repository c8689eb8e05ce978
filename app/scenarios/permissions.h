#pragma once

#include "scenarios/scenario.h"

#include <QUrl>

/*! Whether the roles in a token are enough (operations, §1.3).

    Roles are compared without case, and the spellings that the documentation has beside the true
    ones (`Calls.InitiateGroupCalls.All`, `Calls.JoinGroupCalls.All`) count as what they mean.
*/

//! Those that placing and steering calls may need, as tokens name them.
namespace permissions {

inline const QString initiate = QStringLiteral("Calls.Initiate.All");
inline const QString initiateGroup = QStringLiteral("Calls.InitiateGroupCall.All");
inline const QString join = QStringLiteral("Calls.JoinGroupCall.All");
inline const QString joinAsGuest = QStringLiteral("Calls.JoinGroupCallAsGuest.All");
inline const QString accessMedia = QStringLiteral("Calls.AccessMedia.All");

} // namespace permissions

//! Of \a needed, each list of which no role is there.
[[nodiscard]] QList<AnyOf> missingPermissions(const QList<AnyOf> &needed, const QStringList &roles);

//! What the token lacks for \a scenario, and for the operations with the keys \a later: those are
//! warnings, since the call itself can be placed.
[[nodiscard]] QList<Problem> missingProblems(const Scenario &scenario, const QStringList &later,
                                             const QStringList &roles);

//! Roles far beyond placing and steering calls: what a test console should not hold.
[[nodiscard]] QStringList excessiveRoles(const QStringList &roles);

//! Those as a warning.
[[nodiscard]] QList<Problem> excessProblems(const QStringList &roles);

//! The page on which an administrator of \a tenant grants \a application its permissions.
[[nodiscard]] QUrl adminConsentUrl(const QUrl &authority, const QString &tenant,
                                   const QString &application);
