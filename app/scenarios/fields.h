#pragma once

#include "scenarios/field.h"

/*! The fields that scenarios are put together from, each declared once.

    A field is optional and under More options unless its scenario says otherwise.
*/
namespace fields {

//! Who is called (Create call, `targets`).
[[nodiscard]] Field person();
[[nodiscard]] Field people(); //!< two to five
[[nodiscard]] Field phone();

//! Who calls (Create call, `source`).
[[nodiscard]] Field source();
[[nodiscard]] Field applicationInstance();
//! The same where it need not be, and is not supplied.
[[nodiscard]] Field actingInstance();
[[nodiscard]] Field guest();
//! Where the caller comes from: region, language, country, endpoint type (types, "participantInfo").
[[nodiscard]] QList<Field> sourceDetails();

//! The one target more closely (types, "invitationParticipantInfo").
[[nodiscard]] QList<Field> targetDetails();

[[nodiscard]] Field modalities(); //!< what the call carries
[[nodiscard]] Field mediaBlob();
[[nodiscard]] Field prefetchedMedia();
[[nodiscard]] Field removeFromDefaultAudioGroup();

[[nodiscard]] Field deltaRoster();
[[nodiscard]] Field contentSharing();
//! The other members of `outgoingCallOptions`.
[[nodiscard]] QList<Field> furtherCallOptions();

//! A meeting by its link, or by the coordinates that the link has in it (operations, §4.1).
[[nodiscard]] QList<Field> meetingCoordinates();
[[nodiscard]] Field joinMeetingId();
[[nodiscard]] Field passcode();
[[nodiscard]] Field meetingToken();
[[nodiscard]] Field tenant();

[[nodiscard]] Field subject();
[[nodiscard]] Field callback();

} // namespace fields
