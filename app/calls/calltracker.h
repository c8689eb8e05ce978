#pragma once

#include "calls/call.h"
#include "graph/message.h"
#include "graph/notification.h"

#include <QMap>
#include <QSet>

/*! Reduces messages to calls: the one place where a state changes.

    Pure: the same messages in the same order give the same calls, whether they arrive or are read
    from the journal. Notifications come in any order, twice, before the reply to their call and
    for calls that this console never placed; a state never goes back, and `terminated` is final.
*/
class CallTracker
{
public:
    struct Outcome
    {
        Verdict verdict = Verdict::None;
        bool unknownCall = false;
    };

    //! Takes a message that has its seq and exchange; rejected ones change nothing.
    Outcome apply(const Message &message);

    [[nodiscard]] QList<Call> calls() const { return m_calls.values(); }
    [[nodiscard]] const Call *find(const CallId &id) const;

    //! Numbers of the calls that changed or vanished since the last time this was asked.
    [[nodiscard]] QSet<int> takeChanges();
    [[nodiscard]] std::optional<Call> call(int number) const;

private:
    //! What decides about a notification but is of no interest to anybody else.
    struct Memory
    {
        int rank = -1;
        QHash<QString, int> memberRanks;
        QSet<QByteArray> seen;
        QByteArray lastRoster;
        QSet<QString> endedSharing;
    };

    void applyRequest(const Message &message);
    void applyResponse(const Message &message);
    Outcome applyNotification(const Message &message);

    void beginTransfer(Call &call, const Transfer &transfer);
    void placed(Call &call, const Message &message);
    void refused(Call &call, const Message &message);
    void answeredAbout(Call &call, const Message &message);
    Verdict changeCall(Call &call, const CallChanged &change, const QDateTime &time);
    void share(Call &call, const QStringList &sessions, bool haveEnded);
    void merge(Call &call, const QJsonObject &members, int rank);
    void arrive(Call &call, const QJsonObject &members, const QDateTime &time);
    void end(Call &call, const QDateTime &time);

    Call &create(const QDateTime &time);
    Call &ofId(const CallId &id, const QDateTime &time);

    QMap<int, Call> m_calls;
    QHash<int, Memory> m_memories;
    QHash<CallId, int> m_byId;
    QHash<qint64, int> m_byExchange;
    QSet<int> m_changed;
    int m_last = 0;
};
