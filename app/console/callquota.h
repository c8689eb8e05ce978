#pragma once

#include "calls/call.h"

#include <QDate>
#include <QSet>

/*! How much of what the service allows an application is used, as far as the journal tells.

    The limits are those of the application (errors, "Throttling"): what runs elsewhere under its id
    counts at the service, too, and is not known here. A month is one of UTC.
*/
class CallQuota
{
public:
    static constexpr int mostOpen = 100;
    static constexpr int mostOfMonth = 10'000;

    enum class Level {
        Fine,
        Near, //!< nine tenths are used
        Reached,
    };

    //! Takes calls that are new or have changed; those with a number in \a vanished are gone.
    void update(const QList<Call> &calls, const QList<int> &vanished, const QDateTime &now);

    [[nodiscard]] int open() const { return static_cast<int>(m_open.size()); }
    [[nodiscard]] int ofMonth() const { return static_cast<int>(m_ofMonth.size()); }
    [[nodiscard]] Level level() const;

private:
    QSet<int> m_open; // numbers of calls
    QSet<int> m_ofMonth;
    QDate m_month; // its first day
};
