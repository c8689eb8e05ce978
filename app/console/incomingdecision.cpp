#include "console/incomingdecision.h"

#include "core/json.h"
#include "scenarios/catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

std::optional<Request> decisionByRule(const Call &call, const QList<IncomingRule> &rules,
                                      const Supplies &supplies)
{
    if (!call.awaitsDecision())
        return std::nullopt;
    const auto rule = std::ranges::find_if(rules, [&call](const IncomingRule &each) {
        return each.kinds.isEmpty() || each.kinds.contains(call.arrival->kind);
    });
    const Operation *operation = rule == rules.end() ? nullptr : operations::find(rule->operation);
    if (!operation)
        return std::nullopt;
    QJsonObject body = buildBody(*operation, supplied(*operation, presetsOf(*operation), supplies));
    for (auto member = rule->body.begin(); member != rule->body.end(); ++member)
        body[member.key()] = *member;
    Request request = buildRequest(*operation, call.id, compactJson(body));
    request.note = u"Decided by rule %1 of the profile."_s.arg(rule - rules.begin() + 1);
    return request;
}
