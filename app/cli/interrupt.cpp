#include "cli/interrupt.h"

#ifdef Q_OS_WIN

#include <qt_windows.h>

#include <atomic>

namespace {

std::atomic<Interrupt *> receiver = nullptr; // all that the handler, on a thread of its own, knows

BOOL WINAPI passOn(DWORD)
{
    Interrupt *const interrupt = receiver.exchange(nullptr);
    if (!interrupt)
        return FALSE;
    QMetaObject::invokeMethod(interrupt, &Interrupt::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    receiver = this;
    SetConsoleCtrlHandler(passOn, TRUE);
}

Interrupt::~Interrupt()
{
    SetConsoleCtrlHandler(passOn, FALSE);
    receiver = nullptr;
}

#else

#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace {

// A signal handler may do next to nothing, but it may write to a pipe.
std::array<int, 2> ends{-1, -1};

void passOn(int)
{
    const int before = errno;
    const char byte = 0;
    (void)!::write(ends[1], &byte, 1);
    errno = before;
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    if (::pipe(ends.data()) != 0)
        return; // a signal then ends the program as it does by default
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        (void)!::read(ends[0], &byte, 1);
        emit requested();
    });
    struct sigaction action = {};
    action.sa_handler = passOn;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#endif
