#include "identity/incomingpolicy.h"

#include "core/checkedobject.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestSeconds = 15; // operations, "Redirect"
constexpr int mostSeconds = 90;
constexpr qsizetype mostTargets = 25;
constexpr int mostParticipants = 1'000'000;

const auto typeKey = u"@odata.type"_s;
const auto typePrefix = u"#microsoft.graph."_s;

struct Policy
{
    Q_DECLARE_TR_FUNCTIONS(IncomingPolicy)
};

const QStringList &reasons()
{
    static const QStringList words{u"none"_s, u"busy"_s, u"forbidden"_s};
    return words;
}

void complainUnlessOneOf(const CheckedObject &object, const QString &name, const QStringList &words)
{
    if (!words.contains(object.text(name, words.first())))
        object.complain(name, Policy::tr("one of %1").arg(words.join(u", "_s)));
}

QStringList membersOf(const QString &operation)
{
    if (operation == u"answer")
        return {u"acceptedModalities"_s, u"mediaConfig"_s, u"callOptions"_s,
                u"participantCapacity"_s, u"callbackUri"_s};
    if (operation == u"reject")
        return {u"reason"_s, u"callbackUri"_s};
    return {u"targets"_s, u"timeout"_s, u"routingPolicies"_s, u"callbackUri"_s};
}

void checkTargets(const CheckedObject &body, const QJsonArray &targets)
{
    if (targets.isEmpty() || targets.size() > mostTargets)
        body.complain(u"targets"_s, Policy::tr("a list of 1 to %1").arg(mostTargets));
    for (const QJsonValue &target : targets) {
        if (readParticipantIdentity(target) == Identity())
            body.complain(u"targets"_s, Policy::tr("a list of objects with an “identity” each"));
    }
}

//! What of the request has bounds; the rest is as free as everywhere in the console.
void checkBody(const CheckedObject &rule, const QString &operation, const QJsonObject &members)
{
    const CheckedObject body = rule.child(u"body"_s, membersOf(operation));
    if (operation == u"answer") {
        (void)body.number(u"participantCapacity"_s, 1, 1, mostParticipants);
        (void)body.texts(u"acceptedModalities"_s);
    } else if (operation == u"reject") {
        complainUnlessOneOf(body, u"reason"_s, reasons());
    } else {
        (void)body.number(u"timeout"_s, fewestSeconds, fewestSeconds, mostSeconds);
        checkTargets(body, members[u"targets"].toArray());
    }
}

IncomingRule readRule(const CheckedObject &object, const QJsonObject &members)
{
    IncomingRule rule{.operation = object.neededText(u"operation"_s),
                      .body = members[u"body"].toObject()};
    for (const QString &word : object.texts(u"kinds"_s)) {
        if (const auto kind = arrivalKindFromWord(word))
            rule.kinds.append(*kind);
        else
            object.complain(u"kinds"_s,
                            Policy::tr("a list of %1").arg(arrivalKindWords().join(u", "_s)));
    }
    const QStringList operations{u"answer"_s, u"reject"_s, u"redirect"_s};
    if (operations.contains(rule.operation))
        checkBody(object, rule.operation, rule.body);
    else
        object.complain(u"operation"_s, Policy::tr("one of %1").arg(operations.join(u", "_s)));
    return rule;
}

void checkJoinResponse(const CheckedObject &response)
{
    const QStringList types{typePrefix + u"acceptJoinResponse"_s,
                            typePrefix + u"rejectJoinResponse"_s,
                            typePrefix + u"inviteNewBotResponse"_s};
    const QString type = response.neededText(typeKey);
    if (!types.contains(type))
        response.complain(typeKey, Policy::tr("one of %1").arg(types.join(u", "_s)));
    complainUnlessOneOf(response, u"reason"_s, reasons());
    const QUrl uri(response.text(u"inviteUri"_s));
    if (type == types.last() && (!uri.isValid() || uri.scheme() != u"https"))
        response.complain(u"inviteUri"_s, Policy::tr("a whole https address"));
}

//! The kinds that \a rule is for; a rule without any is for all of them.
QStringList kindsOf(const QJsonObject &rule)
{
    const QStringList kinds = rule[u"kinds"].toVariant().toStringList();
    return kinds.isEmpty() ? arrivalKindWords() : kinds;
}

QJsonObject withKinds(QJsonObject rule, QStringList kinds)
{
    const QStringList all = arrivalKindWords();
    const bool isForAll = std::ranges::all_of(all, [&kinds](const QString &word) {
        return kinds.contains(word);
    });
    if (isForAll)
        rule.remove(u"kinds"_s);
    else
        rule[u"kinds"] = QJsonArray::fromStringList(kinds);
    return rule;
}

QJsonObject withoutKinds(QJsonObject rule)
{
    rule.remove(u"kinds"_s);
    return rule;
}

} // namespace

Result<IncomingPolicy> readIncomingPolicy(const QJsonObject &object)
{
    const CheckedObject checked(object, {u"rules"_s, u"participantJoining"_s});
    IncomingPolicy policy;
    const QList<CheckedObject> rules = checked.children(u"rules"_s,
                                                        {u"kinds"_s, u"operation"_s, u"body"_s});
    const QJsonArray members = object[u"rules"].toArray();
    for (qsizetype i = 0; i < rules.size(); ++i)
        policy.rules.append(readRule(rules[i], members.at(i).toObject()));
    if (checked.has(u"participantJoining"_s)) {
        checkJoinResponse(checked.child(u"participantJoining"_s,
                                        {typeKey, u"reason"_s, u"inviteUri"_s}));
        policy.joinResponse = object[u"participantJoining"].toObject();
    }
    return checked.verdict().map([&policy] { return policy; });
}

QJsonObject toJson(const IncomingPolicy &policy)
{
    QJsonArray rules;
    for (const IncomingRule &rule : policy.rules) {
        QJsonArray kinds;
        for (const ArrivalKind kind : rule.kinds)
            kinds.append(toWord(kind));
        QJsonObject object{{u"operation"_s, rule.operation}};
        if (!kinds.isEmpty())
            object[u"kinds"] = kinds;
        if (!rule.body.isEmpty())
            object[u"body"] = rule.body;
        rules.append(object);
    }
    return {{u"rules"_s, rules}, {u"participantJoining"_s, policy.joinResponse}};
}

QJsonObject ruleFor(const QJsonObject &incoming, ArrivalKind kind)
{
    for (const QJsonValue &rule : incoming[u"rules"].toArray()) {
        if (kindsOf(rule.toObject()).contains(toWord(kind)))
            return withoutKinds(rule.toObject());
    }
    return {};
}

QJsonObject withRule(const QJsonObject &incoming, ArrivalKind kind, const QJsonObject &rule)
{
    QJsonArray rules;
    bool isThere = rule.isEmpty();
    for (const QJsonValue &value : incoming[u"rules"].toArray()) {
        QStringList kinds = kindsOf(value.toObject());
        kinds.removeAll(toWord(kind));
        const bool isSame = !isThere && withoutKinds(value.toObject()) == rule;
        if (isSame)
            kinds.append(toWord(kind));
        isThere = isThere || isSame;
        if (!kinds.isEmpty())
            rules.append(withKinds(value.toObject(), kinds));
    }
    if (!isThere)
        rules.append(withKinds(rule, {toWord(kind)}));
    QJsonObject changed = incoming;
    if (rules.isEmpty())
        changed.remove(u"rules"_s);
    else
        changed[u"rules"] = rules;
    return changed;
}
