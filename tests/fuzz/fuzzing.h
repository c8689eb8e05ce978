#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

//! libFuzzer calls it with anything at all; what aborts or never ends is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace fuzzing {

inline QByteArray bytes(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

//! What has to hold for every input.
inline void demand(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

} // namespace fuzzing
