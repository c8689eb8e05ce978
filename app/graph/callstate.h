#pragma once

#include <QList>
#include <QString>

//! callState of Graph; Unknown stands for a word that the reference does not list.
enum class CallState {
    Unknown,
    Incoming,
    Ringing, //!< listed in the reference, absent from the metadata
    Establishing,
    Established,
    Hold,
    Transferring,
    TransferAccepted,
    Redirecting,
    Terminating,
    Terminated,
};

[[nodiscard]] CallState callStateFromWire(const QString &word);
[[nodiscard]] QString toWire(CallState state);
//! Those that have a word on the wire, in no order.
[[nodiscard]] QList<CallState> knownCallStates();
