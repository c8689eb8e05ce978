#pragma once

#include "calls/call.h"

#include <QObject>
#include <QSet>

class DesktopNotice;

//! Has the desktop tell of calls that ended in an error while the window is not in front.
class FailureNotice : public QObject
{
    Q_OBJECT
public:
    FailureNotice(DesktopNotice &desktop, QObject *parent);

    //! Another profile is opened: what its calls were before is no news.
    void begin();
    //! Takes calls that are new or have changed.
    void take(const QList<Call> &calls);

private:
    DesktopNotice &m_desktop;
    QDateTime m_begun;
    QSet<int> m_told; // numbers of calls
};
