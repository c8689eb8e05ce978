#include "fuzzing.h"
#include "media/waveheader.h"

//! Whatever is served as a prompt is read or refused with a reason.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<WaveFormat> format = readWaveHeader(fuzzing::bytes(data, size));
    fuzzing::demand(format || !format.error().what.isEmpty());
    const Result<void> playable = format.and_then(checkPromptFormat);
    fuzzing::demand(playable || !playable.error().what.isEmpty());
    return 0;
}
