#include "media/wavefile.h"
#include "media/waveheader.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

WaveFormat with(void (*change)(WaveFormat &))
{
    WaveFormat format = playedFormat;
    change(format);
    return format;
}

//! Of WAVE_FORMAT_EXTENSIBLE: the encoding in front of the end that all of them share.
QByteArray extensibleFile(const QByteArray &encoding)
{
    const QByteArray end = QByteArray::fromHex("000000001000800000aa00389b71");
    return waveFileOf(formatChunkOf(with([](WaveFormat &f) { f.encoding = 0xfffe; }),
                                    QByteArray(8, '\0') + encoding + end));
}

} // namespace

class tst_WaveHeader : public QObject
{
    Q_OBJECT

private slots:
    void formatIsRead_data();
    void formatIsRead();
    void otherFileIsNamed_data();
    void otherFileIsNamed();
    void everyBeginningIsReadOrRefused();
    void soundIsMeasured_data();
    void soundIsMeasured();
    void unplayableFormatIsNamed_data();
    void unplayableFormatIsNamed();
};

void tst_WaveHeader::formatIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("usual") << waveFile(playedFormat);
    QTest::newRow("only the header") << waveFile(playedFormat).first(36);
    QTest::newRow("chunk before it, of odd size")
        << waveFileOf(riffChunk("LIST", "abc") + formatChunkOf(playedFormat));
    QTest::newRow("longer format") << waveFileOf(formatChunkOf(playedFormat, QByteArray(2, '\0')));
    QTest::newRow("extensible") << extensibleFile(QByteArray("\x01\0", 2));
    QByteArray endless = waveFile(playedFormat);
    endless.replace(4, 4, "\xff\xff\xff\xff"); // of a recorder that did not know the size yet
    QTest::newRow("size unknown") << endless;
}

void tst_WaveHeader::formatIsRead()
{
    QFETCH(QByteArray, bytes);
    const Result<WaveFormat> format = readWaveHeader(bytes);
    QVERIFY2(format, qPrintable(format ? QString() : format.error().text()));
    QCOMPARE(*format, playedFormat);
    QVERIFY(checkPromptFormat(*format));
}

void tst_WaveHeader::otherFileIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("MP3 with tags") << QByteArray("ID3\x03") << u"MP3"_s;
    QTest::newRow("MP3") << QByteArray("\xff\xfb\x90\x64") << u"MP3"_s;
    QTest::newRow("Ogg") << QByteArray("OggS\0\2", 6) << u"Ogg"_s;
    QTest::newRow("FLAC") << QByteArray("fLaC") << u"FLAC"_s;
    QTest::newRow("M4A") << QByteArray("\0\0\0\x20"
                                       "ftypM4A ",
                                       12)
                         << u"M4A"_s;
    QTest::newRow("web page") << QByteArray("\n<!DOCTYPE html>") << u"web page"_s;
    QTest::newRow("film") << QByteArray("RIFF\0\0\0\0AVI ", 12) << u"AVI"_s;
    QTest::newRow("text") << QByteArray("hello") << u"no WAV"_s;
    QTest::newRow("four bytes") << QByteArray("RIFF") << u"no WAV"_s;
    QTest::newRow("no chunks") << waveFileOf({}) << u"does not say"_s;
    QTest::newRow("no format") << waveFileOf(riffChunk("data", "0000")) << u"does not say"_s;
    QTest::newRow("short format") << waveFileOf(riffChunk("fmt ", "0000")) << u"does not say"_s;
    QTest::newRow("cut format") << waveFile(playedFormat).first(30) << u"does not say"_s;
    QTest::newRow("chunk of 4 GiB") << QByteArray("RIFF\0\0\0\0WAVELIST\xff\xff\xff\xff"
                                                  "fmt ",
                                                  24)
                                    << u"does not say"_s;
    QTest::newRow("many empty chunks")
        << waveFileOf(QByteArray("junk\0\0\0\0", 8).repeated(10'000)) << u"does not say"_s;
}

void tst_WaveHeader::otherFileIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<WaveFormat> format = readWaveHeader(bytes);
    QVERIFY(!format);
    QCOMPARE(format.error().kind, ErrorKind::Input);
    QVERIFY2(format.error().what.contains(word), qPrintable(format.error().what));
}

void tst_WaveHeader::everyBeginningIsReadOrRefused()
{
    constexpr qsizetype needed = 36;
    const QByteArray whole = waveFile(playedFormat);
    for (qsizetype size = 0; size <= whole.size(); ++size)
        QCOMPARE(readWaveHeader(whole.first(size)).has_value(), size >= needed);
}

void tst_WaveHeader::soundIsMeasured_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("milliseconds");
    const QByteArray second = waveFile(playedFormat, 32'000);
    QTest::newRow("a second") << second << 1'000;
    QTest::newRow("chunk before it")
        << waveFileOf(formatChunkOf(playedFormat) + riffChunk("LIST", "abc")
                      + riffChunk("data", QByteArray(16'000, '\0')))
        << 500;
    QTest::newRow("breaks off") << second.chopped(16'000) << 500;
    QTest::newRow("no sound") << waveFile(playedFormat, 0) << 0;
    QTest::newRow("only the header") << second.first(36) << 0;
    QByteArray endless = second;
    endless.replace(40, 4, "\xff\xff\xff\xff");
    QTest::newRow("size unknown") << endless << 1'000;
}

void tst_WaveHeader::soundIsMeasured()
{
    QFETCH(QByteArray, file);
    QFETCH(int, milliseconds);
    QCOMPARE(playingTime(file, playedFormat), std::chrono::milliseconds(milliseconds));
    QCOMPARE(playingTime(file, {}), std::chrono::milliseconds(0));
}

void tst_WaveHeader::unplayableFormatIsNamed_data()
{
    QTest::addColumn<WaveFormat>("format");
    QTest::addColumn<QString>("word");
    QTest::newRow("stereo") << with([](WaveFormat &f) { f.channels = 2; }) << u"stereo"_s;
    QTest::newRow("six channels") << with([](WaveFormat &f) { f.channels = 6; }) << u"6 channel"_s;
    QTest::newRow("8 bit") << with([](WaveFormat &f) { f.bitsPerSample = 8; }) << u"8 bit"_s;
    QTest::newRow("44.1 kHz") << with([](WaveFormat &f) { f.samplesPerSecond = 44'100; })
                              << u"44.1 kHz"_s;
    QTest::newRow("compressed") << with([](WaveFormat &f) { f.encoding = 17; }) << u"ADPCM"_s;
    QTest::newRow("telephone") << with([](WaveFormat &f) { f.encoding = 6; }) << u"A-law"_s;
    QTest::newRow("unheard of") << with([](WaveFormat &f) { f.encoding = 999; })
                                << u"encoding 999"_s;
    QTest::newRow("nothing at all") << WaveFormat() << u"0 bit"_s;
}

void tst_WaveHeader::unplayableFormatIsNamed()
{
    QFETCH(WaveFormat, format);
    QFETCH(QString, word);
    const Result<void> checked = checkPromptFormat(format);
    QVERIFY(!checked);
    QVERIFY2(checked.error().what.contains(word), qPrintable(checked.error().what));
}

QTEST_GUILESS_MAIN(tst_WaveHeader)
#include "tst_waveheader.moc"
