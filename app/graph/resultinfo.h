#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

//! resultInfo of Graph: why a call or an operation ended.
struct ResultInfo
{
    qint64 code = 0;
    qint64 subcode = 0;
    QString message;

    bool operator==(const ResultInfo &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ResultInfo &result);

//! Reads a resultInfo; numbers may be text and `subCode` stands for `subcode` in some notifications.
[[nodiscard]] std::optional<ResultInfo> readResultInfo(const QJsonValue &value);
