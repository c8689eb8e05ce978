#pragma once

#include "core/future.h"
#include "identity/profile.h"

class HttpClient;
class SecretStore;

//! The password of the profile's proxy; empty at once where it asks nobody.
[[nodiscard]] FutureResult<QString> proxyPasswordOf(const Profile &profile, SecretStore &secrets);

/*! Lets \a http go out as \a profile says: through its proxy, and trusting its own authority beside
    those of the system. Requests wait for \a proxyPassword.
*/
[[nodiscard]] Result<void> useRouteOf(const Profile &profile,
                                      const FutureResult<QString> &proxyPassword, HttpClient &http);
