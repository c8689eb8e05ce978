#pragma once

#include "scenarios/field.h"

//! The rules of the API reference that several fields share.
namespace rules {

/*! The id of a person, tenant or application is a GUID (types, "identity"; every example).

    One with letters beyond f is only a warning: the documentation prints such a tenant itself, and
    the service takes it for what it is.
*/
[[nodiscard]] QList<Rule> guid();
//! A bot is not addressed by its user principal name (Create call, phone flows).
[[nodiscard]] Rule noPrincipalName();
//! A number is E.164 with its plus (Create call, example 9).
[[nodiscard]] Rule phoneNumber();
/*! No emergency number: 112 and 911 (ITU-T E.161.1), those of 3GPP TS 22.101, 10.1, and of countries.

    It holds for the sandbox, too: what is tried there is placed elsewhere tomorrow.
*/
[[nodiscard]] Rule noEmergencyNumber();
//! The callback is absolute https (Create call, `callbackUri`); http serves the sandbox on this machine.
[[nodiscard]] Rule callbackUri();
//! Service-hosted media is audio only (operations, "Media").
[[nodiscard]] Rule audioOnly();
//! The service fetches prompts without credentials, over https, as WAV (types, "mediaInfo").
[[nodiscard]] Rule promptUri();
//! Only WAV is played: PCM, mono, 16 bit, 16 kHz (operations, "Media").
[[nodiscard]] Rule promptFormat();
//! A blob is long and made by the media library (Create call, example 2; types, "appHostedMediaConfig").
[[nodiscard]] Rule mediaBlob();
//! `19:…@thread.v2` (types, "chatInfo").
[[nodiscard]] Rule threadId();
//! Digits only (types, "joinMeetingIdMeetingInfo").
[[nodiscard]] Rule joinMeetingId();
//! `en-US` (types, "participantInfo").
[[nodiscard]] Rule languageId();
//! ISO 3166-1 alpha-2 (types, "participantInfo").
[[nodiscard]] Rule countryCode();
//! At most 256 characters (operations, §1.4).
[[nodiscard]] Rule clientContext();
//! A switch is `true` or `false`.
[[nodiscard]] Rule trueOrFalse();

} // namespace rules
