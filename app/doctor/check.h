#pragma once

#include "core/future.h"

#include <QString>

#include <functional>

enum class CheckState {
    Ok,
    Warning, //!< it works, but not for long, or not as it should
    Failed,
    Skipped, //!< there is nothing to look at, or something else has to work first
};

//! The word for programs; English and stable.
[[nodiscard]] QString toWord(CheckState state);

//! What a check came to, in translated sentences.
struct Diagnosis
{
    CheckState state = CheckState::Ok;
    QString reason;
    QString next = {};   //!< what to do about it
    QString detail = {}; //!< the untranslated text of the system or the service
    QString link = {};   //!< the page where somebody does it, for example grants consent
};

//! The diagnosis on what ended with \a error.
[[nodiscard]] Diagnosis failed(const Error &error);

//! Something that can be looked at before a call, and how.
struct Check
{
    QString id;
    const char *title; //!< marked for translation in the context Doctor
    std::function<FutureResult<Diagnosis>()> run;

    [[nodiscard]] QString translatedTitle() const;
};

struct Finding
{
    QString id;
    QString title; //!< translated
    Diagnosis diagnosis;
};
