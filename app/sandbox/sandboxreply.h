#pragma once

#include "core/headers.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

//! What a service of the sandbox answers: \a body, or else \a content, of which an empty one is none.
struct SandboxReply
{
    int status = 200;
    QJsonObject body = {};
    Headers headers = {};
    QByteArray content = {};               //!< a body that is no JSON; the headers name its type
    std::function<void()> afterwards = {}; //!< runs once the reply is on its way
};

using Answer = std::function<void(const SandboxReply &)>;

//! A refusal in the words of Graph (errors, "Error body").
[[nodiscard]] SandboxReply graphError(int status, const QString &code, const QString &message);

//! The general code that Graph gives with \a status where no service has a better one.
[[nodiscard]] QString generalCode(int status);

/*! \a reply with what every reply of Graph carries: `request-id`, `client-request-id` (as it was
    sent, else a new one) and `Date`; an error has them in its innerError as well.
*/
[[nodiscard]] SandboxReply labelled(SandboxReply reply, const Headers &requestHeaders);

//! Whether the body of a request calls itself JSON.
[[nodiscard]] bool isJson(const Headers &headers);

[[nodiscard]] QString newGuid();
