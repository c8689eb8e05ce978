#pragma once

#include "core/error.h"
#include "graph/resultinfo.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

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

//! One person of the sandbox's tenant.
struct SandboxPerson
{
    QString id;
    QString displayName;
    QString userPrincipalName;
    QString hint; //!< what to expect of a call, for the forms
    Temperament temperament;
};

//! The people of the sandbox's tenant.
struct SandboxDirectory
{
    QList<SandboxPerson> people;

    //! Of the person with this id; a call to anybody else finds no route.
    [[nodiscard]] Temperament temperamentOf(const QString &id) const;
};

//! Reads people from a JSON file, the built-in sample for an empty name; the error names the member.
[[nodiscard]] Result<SandboxDirectory> readSandboxDirectory(const QString &file);

[[nodiscard]] QJsonObject toJson(const SandboxDirectory &directory);
