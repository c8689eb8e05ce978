#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QCoreApplication>

#include <chrono>

//! How the sound in a WAV file is coded.
struct WaveFormat
{
    Q_DECLARE_TR_FUNCTIONS(WaveFormat)
public:
    static constexpr quint16 pcm = 1;

    quint16 encoding = 0; //!< a number of the registry of RFC 2361, such as pcm
    quint16 channels = 0;
    quint32 samplesPerSecond = 0;
    quint16 bitsPerSample = 0;

    bool operator==(const WaveFormat &) const = default;
};

/*! Reads the format out of the first \a bytes of a file, which may be anything.

    The error, of kind Input, says what the file is instead, or that more of it is needed.
*/
[[nodiscard]] Result<WaveFormat> readWaveHeader(const QByteArray &bytes);

//! How long the sound in a whole \a file of \a format is; of one that breaks off, as far as it goes.
[[nodiscard]] std::chrono::milliseconds playingTime(const QByteArray &file,
                                                    const WaveFormat &format);

//! Whether the service plays \a format: PCM, one channel, 16 bit, 16 kHz (operations, "Media").
[[nodiscard]] Result<void> checkPromptFormat(const WaveFormat &format);
