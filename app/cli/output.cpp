#include "cli/output.h"

#include "core/json.h"
#include "core/redact.h"

#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#endif

namespace {

//! Bytes go out as they are: the C library of Windows would change line ends.
void prepareTerminal()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
#endif
}

} // namespace

Output::Output()
{
    prepareTerminal();
    (void)m_results.open(stdout, QIODevice::WriteOnly);
    (void)m_words.open(stderr, QIODevice::WriteOnly);
}

void Output::line(const QString &text)
{
    bytes(text.toUtf8() + '\n');
}

void Output::json(const QJsonObject &object)
{
    bytes(compactJson(object) + '\n');
}

void Output::bytes(const QByteArray &bytes)
{
    const bool isWritten = m_results.write(bytes) == bytes.size() && m_results.flush();
    if (!isWritten && m_outcome)
        m_outcome = failure(
            {.kind = ErrorKind::Storage,
             .what = QCoreApplication::translate("Output", "The output cannot be written."),
             .next = QCoreApplication::translate("Output",
                                                 "Check that the disk has room and that the "
                                                 "program behind the pipe still reads."),
             .detail = m_results.errorString()});
}

void Output::say(const QString &sentence)
{
    m_words.write(redacted(sentence).toUtf8() + '\n');
    m_words.flush();
}
