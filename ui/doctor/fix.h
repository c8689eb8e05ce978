#pragma once

#include <QString>

struct CheckLine;

//! What a person can do about a finding, with one press of a button.
struct Fix
{
    enum class Kind {
        None,
        EditProfile, //!< opens the profile at \a target, a member of its file
        ListenAgain,
        ShowTunnels,
        Copy, //!< puts \a target onto the clipboard, for who can do it
        Stop, //!< ends the check \a target, which still runs
    };

    Kind kind = Kind::None;
    QString target = {};
    QString label = {}; //!< of the button, translated
};

//! None for what is well or was skipped.
[[nodiscard]] Fix fixOf(const CheckLine &line);
