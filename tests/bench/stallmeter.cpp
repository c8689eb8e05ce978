#include "stallmeter.h"

#include <algorithm>
#include <chrono>
#include <ctime>

using namespace std::chrono_literals;

namespace {

constexpr double millisecond = 1e6;

//! Processor time of the calling thread in nanoseconds; 0 where the system does not tell.
qint64 processorTime()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    constexpr qint64 second = 1'000'000'000;
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * second + time.tv_nsec;
#else
    return 0;
#endif
}

} // namespace

StallMeter::StallMeter(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1ms);
    connect(&m_timer, &QTimer::timeout, this, &StallMeter::round);
}

void StallMeter::start()
{
    m_rounds.clear();
    m_maximumOfProcessor = 0;
    m_last = 0;
    m_clock.start();
    m_firstOfProcessor = m_lastOfProcessor = processorTime();
    m_timer.start();
}

void StallMeter::stop()
{
    round();
    m_timer.stop();
}

double StallMeter::quantile(double share) const
{
    if (m_rounds.isEmpty())
        return 0;
    QList<qint64> sorted = m_rounds;
    std::ranges::sort(sorted);
    const auto place = static_cast<qsizetype>(share * static_cast<double>(sorted.size() - 1));
    return static_cast<double>(sorted[place]) / millisecond;
}

double StallMeter::busy() const
{
    return m_last == 0 ? 0
                       : static_cast<double>(m_lastOfProcessor - m_firstOfProcessor)
            / static_cast<double>(m_last);
}

void StallMeter::round()
{
    const qint64 now = m_clock.nsecsElapsed();
    const qint64 ofProcessor = processorTime();
    m_rounds.append(now - m_last);
    m_maximumOfProcessor = std::max(
        m_maximumOfProcessor,
        static_cast<double>(ofProcessor - m_lastOfProcessor) / millisecond);
    m_last = now;
    m_lastOfProcessor = ofProcessor;
}
