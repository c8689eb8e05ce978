#pragma once

#include "core/error.h"
#include "graph/message.h"

#include <functional>

class JournalReader;

enum class ExportFormat {
    JsonLines, //!< one JSON object a message
    Har,       //!< HTTP Archive 1.2: one entry an exchange
    Csv,
};

struct ExportOptions
{
    ExportFormat format = ExportFormat::JsonLines;
    CallId call = {};   //!< empty for all calls
    bool isRaw = false; //!< without pseudonyms; tokens are never in a journal
};

//! Takes a piece of the export; an error ends it.
using Sink = std::function<Result<void>(const QByteArray &)>;

//! Writes the messages of a journal, oldest first, as they are read.
[[nodiscard]] Result<void> exportJournal(const JournalReader &reader, const ExportOptions &options,
                                         const Sink &sink);

//! One line of the JSON lines format, as `journal list --json` prints it, too.
[[nodiscard]] QJsonObject exportObject(const Message &message);
