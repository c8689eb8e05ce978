#pragma once

#include "core/error.h"
#include "graph/resultinfo.h"
#include "sandbox/oddities.h"

#include <QJsonObject>
#include <QList>
#include <QRegularExpression>

#include <chrono>
#include <optional>

//! What is wrong with the tokens of notifications.
enum class TokenFault {
    Valid,
    Missing,
    UnknownKey,
    WrongAudience,
    WrongIssuer,
    Expired,
    WithoutTenant,
};

//! Requests that are answered with an error instead of being carried out.
struct ResponseFault
{
    QString method;          //!< empty for all
    QRegularExpression path; //!< to be found in the path of the request
    int status = 500;
    QString code;
    QString message;
    QString retryAfter; //!< text of Retry-After, fractional perhaps; empty for none
    int times = 0;      //!< how many requests it still meets; 0: all
};

//! Operations that end with an error instead of being carried out to their end.
struct OperationFault
{
    QString type;      //!< for example recordOperation; empty for all
    ResultInfo result; //!< for example 400/8510: nobody said a word
    int times = 0;     //!< how many operations it still meets; 0: all
};

//! What happens to notifications on their way.
struct NotificationFaults
{
    bool before201 = false;   //!< the first of a call arrives before the reply that creates it
    bool reversed = false;    //!< each two of a call change places
    bool unknownType = false; //!< an entry of a type that nobody knows comes first in each POST
    int repeat = 0;           //!< how often each is sent once more
    int delayMs = 0;          //!< before each, on the clock of the sandbox
    int drop = 0;             //!< how many of the next are never sent
    TokenFault token = TokenFault::Valid;
};

/*! Everything that goes wrong on demand (errors, "Fault catalogue for tests").

    The JSON form: `{"latencyMs": 0, "lateAudioMs": 0, "responses": [{"method", "path", "status", "code", "message",
    "retryAfter", "times"}], "operations": [{"type", "code", "subcode", "message", "times"}],
    "notifications": {"before201", "reversed", "unknownType", "repeat",
    "delayMs", "drop", "token"}, "oddities": {"capitalStatus", "noOperationId", "noLeadingSlash",
    "upperCaseIds", "numbersAsText", "participantsPath", "capitalSubcode"}, "withheldPermissions":
    ["Calls.InitiateGroupCall.All"]}`; what is left out is well.
*/
class Faults
{
public:
    [[nodiscard]] static Result<Faults> fromFile(const QString &file);
    [[nodiscard]] static Result<Faults> fromJson(const QJsonObject &object);
    //! What is still to go wrong: counters have gone down.
    [[nodiscard]] QJsonObject toJson() const;

    //! How long a reply waits, on the clock of the sandbox.
    [[nodiscard]] std::chrono::milliseconds latency() const;
    //! How long calls are established before their audio is active, on that clock, too.
    [[nodiscard]] std::chrono::milliseconds lateAudio() const;
    [[nodiscard]] const NotificationFaults &notifications() const { return m_notifications; }
    [[nodiscard]] const Oddities &oddities() const { return m_oddities; }
    //! What new access tokens lack, as if no administrator had consented to it.
    [[nodiscard]] const QStringList &withheldPermissions() const { return m_withheld; }

    //! The fault that meets this request, counted.
    [[nodiscard]] std::optional<ResponseFault> takeResponse(const QString &method,
                                                            const QString &path);
    //! The fault that meets this operation, counted.
    [[nodiscard]] std::optional<OperationFault> takeOperation(const QString &type);
    //! Whether the next notification is lost, counted.
    [[nodiscard]] bool takeDrop();

private:
    int m_latencyMs = 0;
    int m_lateAudioMs = 0;
    QList<ResponseFault> m_responses;
    QList<OperationFault> m_operations;
    NotificationFaults m_notifications;
    Oddities m_oddities;
    QStringList m_withheld;
};
