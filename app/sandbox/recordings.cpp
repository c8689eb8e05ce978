#include "sandbox/recordings.h"

#include "http/httpserver.h"
#include "sandbox/sandboxcalls.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace {

const auto root = u"/recordings/"_s;

constexpr quint32 sampleRate = 16'000; // operations, "Media": mono, 16 bits
constexpr quint32 bytesPerSample = 2;

//! A quiet tone, so that there is something to hear.
qint16 sampleAt(quint32 index)
{
    constexpr double frequency = 440;
    constexpr double loudness = 2'000;
    return static_cast<qint16>(loudness
                               * std::sin(2 * std::numbers::pi * frequency * index / sampleRate));
}

QByteArray waveOf(std::chrono::milliseconds duration)
{
    constexpr quint32 headerSize = 36; // of what follows the first eight bytes
    constexpr quint16 pcm = 1;
    constexpr quint16 channels = 1;
    const quint32 samples = static_cast<quint32>(duration.count()) * sampleRate / 1'000;
    const quint32 size = samples * bytesPerSample;
    QByteArray wave;
    QDataStream out(&wave, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << headerSize + size;
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << pcm << channels << sampleRate << sampleRate * bytesPerSample
        << quint16(bytesPerSample) << quint16(8 * bytesPerSample);
    out.writeRawData("data", 4);
    out << size;
    for (quint32 i = 0; i < samples; ++i)
        out << sampleAt(i);
    return wave;
}

} // namespace

Recordings::Recordings(const SandboxIdentity &identity, const SandboxCalls &calls)
    : m_identity(identity), m_calls(calls)
{
}

Recordings::Key Recordings::add(const CallId &call, std::chrono::milliseconds duration)
{
    m_recordings.removeIf([this](const auto &entry) {
        const SandboxCall *recorded = m_calls.find(entry.value().call);
        return !recorded || recorded->isOver();
    });
    const QString path = root + newGuid();
    const QString token = newGuid();
    m_recordings.insert(path, {.call = call, .accessToken = token, .duration = duration});
    return {.location = m_identity.origin + path, .accessToken = token};
}

bool Recordings::isFor(const QString &path)
{
    return path.startsWith(root);
}

SandboxReply Recordings::replyTo(const ServedRequest &request) const
{
    const auto recording = m_recordings.constFind(request.path);
    const SandboxCall *call = recording == m_recordings.constEnd() ? nullptr
                                                                   : m_calls.find(recording->call);
    if (!call || call->isOver())
        return graphError(404, generalCode(404), u"The recording is not there."_s);
    const QByteArray needed = "Bearer " + recording->accessToken.toLatin1();
    if (headerValues(request.headers, "Authorization") != QByteArrayList{needed})
        return graphError(401, generalCode(401), u"The token of the recording is missing."_s);
    if (request.method != "GET")
        return graphError(405, generalCode(405), u"The method is not allowed here."_s);
    return {.headers = {{"Content-Type", "application/octet-stream"}},
            .content = waveOf(recording->duration)};
}
