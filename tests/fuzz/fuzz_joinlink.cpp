#include "fuzzing.h"
#include "paste/pastedtext.h"

//! Whatever is pasted is recognised or refused with a reason.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzzing::bytes(data, size));
    const auto coordinates = readMeetingLink(text);
    fuzzing::demand(coordinates || !coordinates.error().what.isEmpty());
    const auto recognised = recognise(text);
    fuzzing::demand(recognised ? !recognised->recognised.isEmpty()
                               : !recognised.error().what.isEmpty());
    return 0;
}
