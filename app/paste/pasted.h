#pragma once

#include "paste/pastedtext.h"
#include "scenarios/pastedlinks.h"

#include <optional>

//! A pasted text, taken apart for those that look for something in it.
struct Pasted
{
    QString original;
    QString words;           //!< as a person would read them, without the links
    QList<PastedLink> links; //!< of every way to read the text
};

//! Nothing if the text is not of the kind; an error if it is, and cannot be used.
using Recognition = std::optional<Result<PastedText>>;

inline Recognition refusal(const QString &what, const QString &next)
{
    return failure({.kind = ErrorKind::Input, .what = what, .next = next});
}
