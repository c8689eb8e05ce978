#pragma once

#include "graph/id.h"
#include "graph/resultinfo.h"

#include <QJsonObject>
#include <QString>

#include <optional>

//! A commsOperation: something that was asked of a call, and how it stands.
struct SandboxOperation
{
    OperationId id = {};
    QString type; //!< for example playPromptOperation
    QString status = QStringLiteral("running");
    QJsonValue clientContext = {}; //!< as it was sent
    std::optional<ResultInfo> result = {};
    QJsonObject more = {}; //!< members that only its type has
};

//! How an operation ends.
struct OperationOutcome
{
    QString status = QStringLiteral("completed");
    std::optional<ResultInfo> result = {};
    QJsonObject more = {}; //!< in place of those that it had
};

//! As it is read, with its explicit nulls.
[[nodiscard]] QJsonObject toJson(const SandboxOperation &operation);
