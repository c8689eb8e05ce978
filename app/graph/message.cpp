#include "graph/message.h"

#include "core/json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 8> verdictWords{""_L1,          "accepted"_L1,
                                                        "duplicate"_L1, "late"_L1,
                                                        "stale"_L1,     "gap"_L1,
                                                        "rejected"_L1,  "retried"_L1};
constexpr std::array<QLatin1StringView, 3> kindWords{"request"_L1, "response"_L1,
                                                     "notification"_L1};

template <typename Enum, size_t size>
Enum fromWord(const std::array<QLatin1StringView, size> &words, const QString &word)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? Enum{} : static_cast<Enum>(found - words.begin());
}

} // namespace

QString toWord(Direction direction)
{
    return direction == Direction::Out ? u"out"_s : u"in"_s;
}

QString toWord(MessageKind kind)
{
    return kindWords.at(static_cast<size_t>(kind));
}

QString toWord(Verdict verdict)
{
    return verdictWords.at(static_cast<size_t>(verdict));
}

Verdict verdictFromWord(const QString &word)
{
    return fromWord<Verdict>(verdictWords, word);
}

MessageKind messageKindFromWord(const QString &word)
{
    return fromWord<MessageKind>(kindWords, word);
}

QJsonObject contentOf(const QByteArray &body, int entry)
{
    const Result<QJsonObject> object = readJsonObject(body);
    if (!object)
        return {};
    return entry < 0 ? *object : object->value(u"value")[entry].toObject();
}
