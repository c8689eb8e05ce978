#pragma once

#include "media/waveheader.h"

#include <QDataStream>
#include <QIODevice>

//! What the service plays.
inline constexpr WaveFormat playedFormat{
    .encoding = WaveFormat::pcm, .channels = 1, .samplesPerSecond = 16'000, .bitsPerSample = 16};

//! A chunk of a RIFF file, padded to an even size.
[[nodiscard]] inline QByteArray riffChunk(const QByteArray &name, const QByteArray &content)
{
    QByteArray chunk;
    QDataStream out(&chunk, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData(name.constData(), 4);
    out << static_cast<quint32>(content.size());
    chunk += content;
    return content.size() % 2 == 0 ? chunk : chunk + '\0';
}

[[nodiscard]] inline QByteArray formatChunkOf(const WaveFormat &format, const QByteArray &more = {})
{
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto block = static_cast<quint16>(format.channels * format.bitsPerSample / 8);
    out << format.encoding << format.channels << format.samplesPerSecond
        << format.samplesPerSecond * block << block << format.bitsPerSample;
    return riffChunk("fmt ", content + more);
}

[[nodiscard]] inline QByteArray waveFileOf(const QByteArray &chunks)
{
    return riffChunk("RIFF", "WAVE" + chunks);
}

//! A file of \a format with silence of \a size bytes.
[[nodiscard]] inline QByteArray waveFile(const WaveFormat &format, qsizetype size = 3'200)
{
    return waveFileOf(formatChunkOf(format) + riffChunk("data", QByteArray(size, '\0')));
}
