#pragma once

#include <QJsonObject>
#include <QString>

/*! What documented payloads have otherwise than the rest of the documentation says, to be switched
    on. The pages on which they are found: operations, §1.4; notifications, "Operation completions";
    the examples of each.
*/
struct Oddities
{
    bool capitalStatus = false;    //!< the status Running beside running (Invite participants)
    bool noOperationId = false;    //!< an operation that ends does not say its id (Play prompt)
    bool noLeadingSlash = false;   //!< in paths of notifications (Stop hold music)
    bool upperCaseIds = false;     //!< in those paths, without hyphens (Record response)
    bool numbersAsText = false;    //!< in results (Delete call)
    bool participantsPath = false; //!< several invitees are told of under operations/participants,
                                   //!< with an id that is null (Invite participants)
    bool capitalSubcode = false;   //!< results have a subCode (Transfer)
};

//! \a reply to an operation with those that replies have.
[[nodiscard]] QJsonObject oddReply(QJsonObject reply, const Oddities &oddities);
//! \a body of a POST to a callback with those that notifications have.
[[nodiscard]] QJsonObject oddNotifications(QJsonObject body, const Oddities &oddities);
