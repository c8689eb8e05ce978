#pragma once

#include "scenarios/field.h"

//! The rules of the API reference that several fields share.
namespace rules {

//! The id of a person is a GUID (types, "identity"; every example).
[[nodiscard]] Rule objectId();
//! The callback is absolute https (Create call, `callbackUri`); http serves the sandbox on this machine.
[[nodiscard]] Rule callbackUri();
//! Service-hosted media is audio only (operations, "Media").
[[nodiscard]] Rule audioOnly();
//! The service fetches prompts without credentials, over https, as WAV (types, "mediaInfo").
[[nodiscard]] Rule promptUri();
//! A switch is `true` or `false`.
[[nodiscard]] Rule trueOrFalse();

} // namespace rules
