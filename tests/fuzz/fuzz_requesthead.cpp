#include "fuzzing.h"
#include "http/requestreader.h"

using Progress = RequestReader::Progress;

namespace {

//! Small, so that inputs of a usual size reach them.
constexpr HttpLimits limits{.headBytes = 1024, .bodyBytes = 512};

Progress readIn(RequestReader &reader, QByteArrayView bytes, qsizetype pieceSize)
{
    Progress progress = Progress::Head;
    while (!bytes.isEmpty() && progress != Progress::Complete && progress != Progress::Refused) {
        QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        const qsizetype before = piece.size();
        progress = reader.read(piece);
        bytes = bytes.sliced(before - piece.size());
    }
    return progress;
}

} // namespace

//! The same bytes are the same request however they are cut, and never more than the limits allow.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzing::bytes(data, size);
    RequestReader whole(limits);
    RequestReader bytewise(limits);
    const Progress progress = readIn(whole, bytes, std::max<qsizetype>(bytes.size(), 1));
    fuzzing::demand(readIn(bytewise, bytes, 1) == progress);
    fuzzing::demand(whole.refusal().status == bytewise.refusal().status);
    fuzzing::demand((progress == Progress::Refused) == (whole.refusal().status >= 400));
    fuzzing::demand(whole.head().target == bytewise.head().target);
    fuzzing::demand(whole.head().headers == bytewise.head().headers);
    const QByteArray body = whole.takeBody();
    fuzzing::demand(body == bytewise.takeBody());
    fuzzing::demand(body.size() <= limits.bodyBytes);
    fuzzing::demand(progress != Progress::Complete || whole.head().target.startsWith('/'));
    return 0;
}
