#pragma once

#include "journal/exporter.h"

#include <QJsonObject>

#include <functional>

class JournalReader;
struct Call;
struct Difference;
struct Replay;

// How the things of a journal look on the command line: as JSON for programs, as a line for people.

//! Hands the messages over as lines of JSON, redacted as in any export.
[[nodiscard]] Result<void> forEachLine(const JournalReader &reader, const ExportOptions &what,
                                       const std::function<void(const QByteArray &)> &take);

//! The number of the message in a line of JSON.
[[nodiscard]] qint64 seqOf(const QByteArray &line);

//! Whether \a text is anywhere in \a message, in capitals or not.
[[nodiscard]] bool contains(const Message &message, const QString &text);

[[nodiscard]] QString lineOf(const QByteArray &message);

[[nodiscard]] QJsonObject describeCall(const Call &call);
[[nodiscard]] QString lineOf(const Call &call);

[[nodiscard]] QJsonObject describeDifference(const Difference &difference);
[[nodiscard]] QString lineOf(const Difference &difference);

[[nodiscard]] QJsonObject describeReplay(const Replay &replay);
[[nodiscard]] QString lineOf(const Replay &replay);
