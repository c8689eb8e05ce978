#include "callviews/failurenotice.h"

#include "shared/desktopnotice.h"
#include "shared/tone.h"
#include "shared/words.h"

FailureNotice::FailureNotice(DesktopNotice &desktop, QObject *parent)
    : QObject(parent), m_desktop(desktop)
{
    begin();
}

void FailureNotice::begin()
{
    m_begun = QDateTime::currentDateTimeUtc();
    m_told.clear();
    m_desktop.forgetCall();
}

//! More may be learned of a call after its end; that is told of once.
void FailureNotice::take(const QList<Call> &calls)
{
    for (const Call &call : calls) {
        const bool isNews = call.ended.isValid() && call.ended >= m_begun;
        const bool isRetried = call.refusal && call.refusal->isRetried;
        if (!isNews || isRetried || toneOf(call) != Tone::Bad || m_told.contains(call.number))
            continue;
        m_told.insert(call.number);
        m_desktop.tell(tr("The call with %1 ended in an error").arg(words::peerOf(call)),
                       words::resultOf(call), call.number);
    }
}
