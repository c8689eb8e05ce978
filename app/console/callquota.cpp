#include "console/callquota.h"

#include <algorithm>

namespace {

QDate monthOf(const QDateTime &time)
{
    const QDate day = time.toUTC().date();
    return {day.year(), day.month(), 1};
}

CallQuota::Level levelOf(int used, int most)
{
    if (used >= most)
        return CallQuota::Level::Reached;
    return used >= most / 10 * 9 ? CallQuota::Level::Near : CallQuota::Level::Fine;
}

} // namespace

void CallQuota::update(const QList<Call> &calls, const QList<int> &vanished, const QDateTime &now)
{
    if (monthOf(now) != m_month)
        m_ofMonth.clear();
    m_month = monthOf(now);
    for (const Call &call : calls) {
        if (call.isOpen())
            m_open.insert(call.number);
        else
            m_open.remove(call.number);
        if (!call.id.isEmpty() && monthOf(call.started) == m_month) // refused ones have no id
            m_ofMonth.insert(call.number);
    }
    for (const int number : vanished) {
        m_open.remove(number);
        m_ofMonth.remove(number);
    }
}

CallQuota::Level CallQuota::level() const
{
    return std::max(levelOf(open(), mostOpen), levelOf(ofMonth(), mostOfMonth));
}
