#include "media/waveheader.h"

#include <QLocale>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headSize = 12; // RIFF, size, WAVE
constexpr qsizetype chunkHeadSize = 8;
constexpr qsizetype formatSize = 16;
constexpr qsizetype subformatAt = 24; // within the format, where it is extensible
constexpr quint16 extensible = 0xfffe;

template <typename Number>
Number numberAt(const QByteArray &bytes, qsizetype position)
{
    return qFromLittleEndian<Number>(bytes.constData() + position);
}

Error wrongFile(const QString &what)
{
    return {.what = what,
            .next = WaveFormat::tr("Save it as WAV with PCM, one channel, 16 bit and 16 kHz.")};
}

//! How files of other kinds begin, and what people call them.
struct Signature
{
    const char *bytes;
    qsizetype position;
    const char *name;
};

constexpr Signature signatures[] = {
    {"ID3", 0, "MP3"},        {"\xff\xfb", 0, "MP3"},
    {"\xff\xf3", 0, "MP3"},   {"\xff\xf2", 0, "MP3"},
    {"OggS", 0, "Ogg"},       {"fLaC", 0, "FLAC"},
    {"ftyp", 4, "MP4 (M4A)"}, {"\xff\xf1", 0, "AAC"},
    {"FORM", 0, "AIFF"},      {"\x1a\x45\xdf\xa3", 0, "WebM"},
    {"#!AMR", 0, "AMR"},      {"\x30\x26\xb2\x75", 0, "WMA"},
    {"RIFX", 0, "RIFX"},      {"RF64", 0, "RF64"},
    {"AVI ", 8, "AVI"},
};

QString nameOf(const QByteArray &bytes)
{
    const auto known = std::ranges::find_if(signatures, [&bytes](const Signature &each) {
        return bytes.sliced(std::min(each.position, bytes.size())).startsWith(each.bytes);
    });
    return known == std::end(signatures) ? QString() : QString::fromLatin1(known->name);
}

Error notWave(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return wrongFile(WaveFormat::tr("The file is empty."));
    if (const QString name = nameOf(bytes); !name.isEmpty())
        return wrongFile(WaveFormat::tr("This is no WAV file but %1.").arg(name));
    if (bytes.trimmed().startsWith('<'))
        return wrongFile(WaveFormat::tr("This is no WAV file but a web page."));
    return wrongFile(WaveFormat::tr("This is no WAV file."));
}

//! The content of a chunk, as far as it is in \a bytes; nothing if it is not there.
std::optional<QByteArray> chunkNamed(const char *name, const QByteArray &bytes)
{
    qsizetype position = headSize;
    while (bytes.size() - position >= chunkHeadSize) {
        const qint64 size = numberAt<quint32>(bytes, position + 4);
        const qint64 rest = bytes.size() - position - chunkHeadSize;
        if (bytes.sliced(position, 4) == name)
            return bytes.sliced(position + chunkHeadSize, std::min(size, rest));
        if (size + size % 2 > rest) // chunks begin at even positions
            return {};
        position += chunkHeadSize + size + size % 2;
    }
    return {};
}

QString nameOfEncoding(quint16 encoding)
{
    switch (encoding) {
    case 2:
    case 17:
        return u"ADPCM"_s;
    case 3:
        return WaveFormat::tr("floating-point numbers");
    case 6:
        return WaveFormat::tr("A-law");
    case 7:
        return WaveFormat::tr("µ-law");
    case 80:
    case 85:
        return u"MP3"_s;
    default:
        return WaveFormat::tr("encoding %1").arg(encoding);
    }
}

} // namespace

Result<WaveFormat> readWaveHeader(const QByteArray &bytes)
{
    const bool isWave = bytes.startsWith("RIFF") && bytes.size() >= headSize
        && bytes.sliced(8, 4) == "WAVE";
    if (!isWave)
        return failure(notWave(bytes));
    const std::optional<QByteArray> chunk = chunkNamed("fmt ", bytes);
    if (!chunk || chunk->size() < formatSize)
        return failure(wrongFile(
            WaveFormat::tr("The WAV file does not say at its beginning how it is coded.")));
    WaveFormat format{.encoding = numberAt<quint16>(*chunk, 0),
                      .channels = numberAt<quint16>(*chunk, 2),
                      .samplesPerSecond = numberAt<quint32>(*chunk, 4),
                      .bitsPerSample = numberAt<quint16>(*chunk, 14)};
    if (format.encoding == extensible && chunk->size() >= subformatAt + 2)
        format.encoding = numberAt<quint16>(*chunk, subformatAt);
    return format;
}

std::chrono::milliseconds playingTime(const QByteArray &file, const WaveFormat &format)
{
    const qint64 bytesPerSecond = qint64(format.samplesPerSecond) * format.channels
        * format.bitsPerSample / 8;
    const std::optional<QByteArray> sound = chunkNamed("data", file);
    if (!sound || bytesPerSecond == 0)
        return {};
    return std::chrono::milliseconds(sound->size() * 1'000 / bytesPerSecond);
}

Result<void> checkPromptFormat(const WaveFormat &format)
{
    constexpr quint32 playedRate = 16'000;
    constexpr quint16 playedBits = 16;
    QStringList differences;
    if (format.encoding != WaveFormat::pcm)
        differences.append(nameOfEncoding(format.encoding));
    if (format.channels == 2)
        differences.append(WaveFormat::tr("stereo"));
    else if (format.channels != 1)
        differences.append(WaveFormat::tr("%n channel(s)", nullptr, format.channels));
    if (format.bitsPerSample != playedBits)
        differences.append(WaveFormat::tr("%1 bit").arg(format.bitsPerSample));
    if (format.samplesPerSecond != playedRate)
        differences.append(WaveFormat::tr("%1 kHz").arg(
            QLocale().toString(format.samplesPerSecond / 1'000.0, 'g', 6)));
    if (differences.isEmpty())
        return {};
    return failure(
        wrongFile(WaveFormat::tr("This WAV file is not as the service plays it: it has %1.")
                      .arg(differences.join(u", "_s))));
}
