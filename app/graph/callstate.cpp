#include "graph/callstate.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, CallState> &wireWords()
{
    static const QHash<QString, CallState> words{
        {u"incoming"_s, CallState::Incoming},
        {u"ringing"_s, CallState::Ringing},
        {u"establishing"_s, CallState::Establishing},
        {u"established"_s, CallState::Established},
        {u"hold"_s, CallState::Hold},
        {u"transferring"_s, CallState::Transferring},
        {u"transferAccepted"_s, CallState::TransferAccepted},
        {u"redirecting"_s, CallState::Redirecting},
        {u"terminating"_s, CallState::Terminating},
        {u"terminated"_s, CallState::Terminated},
    };
    return words;
}

} // namespace

CallState callStateFromWire(const QString &word)
{
    return wireWords().value(word, CallState::Unknown);
}

QString toWire(CallState state)
{
    return wireWords().key(state, u"unknown"_s);
}

QList<CallState> knownCallStates()
{
    return wireWords().values();
}
