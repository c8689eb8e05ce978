#pragma once

#include "graph/resultinfo.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

class CheckedObject;

//! How and when a call ends by itself.
struct Ending
{
    std::chrono::milliseconds after{}; //!< from the answer, or from the call where nobody answers
    ResultInfo result;
};

//! What somebody does when called. Times are those of the service, before any clock rate.
struct Temperament
{
    std::optional<std::chrono::milliseconds> answersAfter = std::nullopt;
    std::optional<Ending> ending = std::nullopt;
};

//! The member `temperament` of \a owner: `{"answersAfterSeconds", "ends"}`, at least one of them.
[[nodiscard]] Temperament readTemperament(const CheckedObject &owner);
//! The member `ends` of \a owner: `{"afterSeconds", "code", "subcode", "message"}`, or none.
[[nodiscard]] std::optional<Ending> readEnding(const CheckedObject &owner);

[[nodiscard]] QJsonObject toJson(const Temperament &temperament);
[[nodiscard]] QJsonObject toJson(const Ending &ending);
