#include "sandbox/faults.h"

#include "core/checkedobject.h"
#include "sandbox/sandboxreply.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMs = 10 * 60 * 1000;
constexpr int mostTimes = 1'000'000;
constexpr int mostRepeats = 100;

struct FlagMember
{
    QLatin1StringView name;
    bool NotificationFaults::*member;
};

struct OddityMember
{
    QLatin1StringView name;
    bool Oddities::*member;
};

struct CountMember
{
    QLatin1StringView name;
    int NotificationFaults::*member;
    int most;
};

constexpr std::array flagMembers{
    FlagMember{"before201"_L1, &NotificationFaults::before201},
    FlagMember{"reversed"_L1, &NotificationFaults::reversed},
    FlagMember{"unknownType"_L1, &NotificationFaults::unknownType},
};

constexpr std::array countMembers{
    CountMember{"repeat"_L1, &NotificationFaults::repeat, mostRepeats},
    CountMember{"delayMs"_L1, &NotificationFaults::delayMs, longestMs},
    CountMember{"drop"_L1, &NotificationFaults::drop, mostTimes},
};

constexpr std::array oddityMembers{
    OddityMember{"capitalStatus"_L1, &Oddities::capitalStatus},
    OddityMember{"noOperationId"_L1, &Oddities::noOperationId},
    OddityMember{"noLeadingSlash"_L1, &Oddities::noLeadingSlash},
    OddityMember{"upperCaseIds"_L1, &Oddities::upperCaseIds},
    OddityMember{"numbersAsText"_L1, &Oddities::numbersAsText},
    OddityMember{"participantsPath"_L1, &Oddities::participantsPath},
    OddityMember{"capitalSubcode"_L1, &Oddities::capitalSubcode},
};

const QStringList operationMembers{u"type"_s, u"code"_s, u"subcode"_s, u"message"_s, u"times"_s};
const QStringList responseMembers{u"method"_s,  u"path"_s,       u"status"_s, u"code"_s,
                                  u"message"_s, u"retryAfter"_s, u"times"_s};

//! In the order of TokenFault.
const QStringList tokenWords{u"valid"_s,       u"missing"_s, u"unknownKey"_s,   u"wrongAudience"_s,
                             u"wrongIssuer"_s, u"expired"_s, u"withoutTenant"_s};

QStringList notificationMembers()
{
    QStringList names{u"token"_s};
    for (const FlagMember &flag : flagMembers)
        names.append(flag.name);
    for (const CountMember &count : countMembers)
        names.append(count.name);
    return names;
}

NotificationFaults readNotifications(const CheckedObject &object)
{
    NotificationFaults faults;
    for (const FlagMember &flag : flagMembers)
        faults.*flag.member = object.flag(flag.name);
    for (const CountMember &count : countMembers)
        faults.*count.member = object.number(count.name, 0, 0, count.most);
    const qsizetype token = tokenWords.indexOf(object.text(u"token"_s, tokenWords.first()));
    if (token < 0)
        object.complain(u"token"_s, CheckedObject::tr("one of %1").arg(tokenWords.join(u", "_s)));
    else
        faults.token = static_cast<TokenFault>(token);
    return faults;
}

QStringList oddityNames()
{
    QStringList names;
    for (const OddityMember &oddity : oddityMembers)
        names.append(oddity.name);
    return names;
}

Oddities readOddities(const CheckedObject &object)
{
    Oddities oddities;
    for (const OddityMember &oddity : oddityMembers)
        oddities.*oddity.member = object.flag(oddity.name);
    return oddities;
}

//! A header must not be able to start another one.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c < QChar(0x7f); });
}

ResponseFault readResponse(const CheckedObject &object)
{
    ResponseFault fault{.method = object.text(u"method"_s).toUpper(),
                        .path = QRegularExpression(object.text(u"path"_s)),
                        .status = object.number(u"status"_s, 0, 400, 599),
                        .message = object.text(u"message"_s, u"The sandbox was asked to fail."_s),
                        .retryAfter = object.text(u"retryAfter"_s),
                        .times = object.number(u"times"_s, 0, 1, mostTimes)};
    fault.code = object.text(u"code"_s, generalCode(fault.status));
    if (!object.has(u"status"_s))
        object.complain(u"status"_s,
                        CheckedObject::tr("a whole number from %1 to %2").arg(400).arg(599));
    if (!fault.path.isValid())
        object.complain(
            u"path"_s,
            CheckedObject::tr("a regular expression (%1)").arg(fault.path.errorString()));
    if (!isPlain(fault.retryAfter))
        object.complain(u"retryAfter"_s, CheckedObject::tr("plain text"));
    return fault;
}

OperationFault readOperation(const CheckedObject &object)
{
    constexpr int highestCode = 599;
    constexpr int highestSubcode = 9'999'999;
    const OperationFault fault{
        .type = object.text(u"type"_s),
        .result = {.code = object.number(u"code"_s, 400, 0, highestCode),
                   .subcode = object.number(u"subcode"_s, 0, 1, highestSubcode),
                   .message = object.text(u"message"_s, u"The sandbox was asked to fail."_s)},
        .times = object.number(u"times"_s, 0, 1, mostTimes)};
    if (!object.has(u"subcode"_s))
        object.complain(
            u"subcode"_s,
            CheckedObject::tr("a whole number from %1 to %2").arg(1).arg(highestSubcode));
    return fault;
}

QJsonObject jsonOf(const OperationFault &fault)
{
    QJsonObject object{{u"code"_s, fault.result.code},
                       {u"subcode"_s, fault.result.subcode},
                       {u"message"_s, fault.result.message}};
    if (!fault.type.isEmpty())
        object[u"type"] = fault.type;
    if (fault.times > 0)
        object[u"times"] = fault.times;
    return object;
}

QJsonObject jsonOf(const NotificationFaults &faults)
{
    QJsonObject object{{u"token"_s, tokenWords.at(static_cast<qsizetype>(faults.token))}};
    for (const FlagMember &flag : flagMembers)
        object[flag.name] = faults.*flag.member;
    for (const CountMember &count : countMembers)
        object[count.name] = faults.*count.member;
    return object;
}

QJsonObject jsonOf(const Oddities &oddities)
{
    QJsonObject object;
    for (const OddityMember &oddity : oddityMembers)
        object[oddity.name] = oddities.*oddity.member;
    return object;
}

QJsonObject jsonOf(const ResponseFault &fault)
{
    QJsonObject object{{u"path"_s, fault.path.pattern()},
                       {u"status"_s, fault.status},
                       {u"code"_s, fault.code},
                       {u"message"_s, fault.message}};
    if (!fault.method.isEmpty())
        object[u"method"] = fault.method;
    if (!fault.retryAfter.isEmpty())
        object[u"retryAfter"] = fault.retryAfter;
    if (fault.times > 0)
        object[u"times"] = fault.times;
    return object;
}

//! The first of \a faults that \a meets, counted: it goes when its times are up.
template <typename Fault, typename Meets>
std::optional<Fault> takeFirst(QList<Fault> &faults, Meets meets)
{
    const auto found = std::ranges::find_if(faults, meets);
    if (found == faults.end())
        return std::nullopt;
    const Fault fault = *found;
    if (fault.times > 0 && --found->times == 0)
        faults.erase(found);
    return fault;
}

} // namespace

Result<Faults> Faults::fromFile(const QString &file)
{
    return readJsonFile(file).and_then(fromJson).map_error([&file](Error error) {
        if (!error.what.contains(file))
            error.what = file + u": "_s + error.what;
        return error;
    });
}

Result<Faults> Faults::fromJson(const QJsonObject &object)
{
    const CheckedObject root(object,
                             {u"latencyMs"_s, u"lateAudioMs"_s, u"responses"_s, u"operations"_s,
                              u"notifications"_s, u"oddities"_s, u"withheldPermissions"_s});
    const CheckedObject notifications = root.child(u"notifications"_s, notificationMembers());
    Faults faults;
    faults.m_latencyMs = root.number(u"latencyMs"_s, 0, 0, longestMs);
    faults.m_lateAudioMs = root.number(u"lateAudioMs"_s, 0, 0, longestMs);
    faults.m_notifications = readNotifications(notifications);
    faults.m_oddities = readOddities(root.child(u"oddities"_s, oddityNames()));
    faults.m_withheld = root.texts(u"withheldPermissions"_s);
    for (const CheckedObject &response : root.children(u"responses"_s, responseMembers))
        faults.m_responses.append(readResponse(response));
    for (const CheckedObject &operation : root.children(u"operations"_s, operationMembers))
        faults.m_operations.append(readOperation(operation));
    return root.verdict().map([&faults] { return faults; });
}

QJsonObject Faults::toJson() const
{
    QJsonArray responses;
    for (const ResponseFault &fault : m_responses)
        responses.append(jsonOf(fault));
    QJsonArray operations;
    for (const OperationFault &fault : m_operations)
        operations.append(jsonOf(fault));
    return {{u"latencyMs"_s, m_latencyMs},
            {u"lateAudioMs"_s, m_lateAudioMs},
            {u"responses"_s, responses},
            {u"operations"_s, operations},
            {u"notifications"_s, jsonOf(m_notifications)},
            {u"oddities"_s, jsonOf(m_oddities)},
            {u"withheldPermissions"_s, QJsonArray::fromStringList(m_withheld)}};
}

std::chrono::milliseconds Faults::latency() const
{
    return std::chrono::milliseconds(m_latencyMs);
}

std::chrono::milliseconds Faults::lateAudio() const
{
    return std::chrono::milliseconds(m_lateAudioMs);
}

std::optional<ResponseFault> Faults::takeResponse(const QString &method, const QString &path)
{
    const auto meets = [&method, &path](const ResponseFault &fault) {
        const bool isMethod = fault.method.isEmpty() || fault.method == method;
        return isMethod && fault.path.match(path).hasMatch();
    };
    return takeFirst(m_responses, meets);
}

std::optional<OperationFault> Faults::takeOperation(const QString &type)
{
    return takeFirst(m_operations, [&type](const OperationFault &fault) {
        return fault.type.isEmpty() || fault.type == type;
    });
}

bool Faults::takeDrop()
{
    if (m_notifications.drop == 0)
        return false;
    --m_notifications.drop;
    return true;
}
