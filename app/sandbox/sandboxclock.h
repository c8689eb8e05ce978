#pragma once

#include <chrono>

//! The pace of the sandbox: at a rate of 60 a minute of its time passes in a second.
struct SandboxClock
{
    double rate = 1;

    //! How long \a time of the sandbox lasts in the real world.
    [[nodiscard]] std::chrono::milliseconds real(std::chrono::milliseconds time) const
    {
        const std::chrono::duration<double, std::milli> scaled(static_cast<double>(time.count())
                                                               / rate);
        return std::chrono::duration_cast<std::chrono::milliseconds>(scaled);
    }
};

//! As the files of the sandbox write it, with a fraction.
[[nodiscard]] inline double inSeconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}
