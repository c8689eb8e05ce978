#include "sandbox/graphservice.h"

#include "http/httpserver.h"
#include "sandbox/callservice.h"
#include "scenarios/catalogue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const auto root = u"/v1.0"_s;

//! Matches the paths of \a operation; what stands for a {name} is captured under it.
QRegularExpression patternOf(const Operation &operation)
{
    static const QRegularExpression placeholder(u"\\\\\\{(\\w+)\\\\\\}"_s);
    QString pattern = QRegularExpression::escape(root + operation.path);
    pattern.replace(placeholder, u"(?<\\1>[^/]+)"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::CaseInsensitiveOption);
}

struct Route
{
    Operation operation;
    QRegularExpression pattern;
};

const QList<Route> &routes()
{
    static const QList<Route> all = [] {
        QList<Route> made;
        for (const Operation &operation : operations::all())
            made.append({operation, patternOf(operation)});
        return made;
    }();
    return all;
}

SandboxReply methodRefusal(const QByteArrayList &allowed)
{
    SandboxReply reply = graphError(405, generalCode(405), u"The method is not allowed here."_s);
    reply.headers = {{"Allow", allowed.join(", ")}};
    return reply;
}

} // namespace

GraphService::GraphService(const AccessTokens &tokens, CallService &calls)
    : m_tokens(tokens), m_calls(calls)
{
}

bool GraphService::isFor(const QString &path)
{
    return path.startsWith(root + u'/');
}

void GraphService::handle(const ServedRequest &request, const Answer &answer)
{
    const Result<Access> access = m_tokens.check(headerValues(request.headers, "Authorization"));
    if (access)
        dispatch(request, *access, answer);
    else
        answer(graphError(401, u"InvalidAuthenticationToken"_s, access.error().what));
}

void GraphService::dispatch(const ServedRequest &request, const Access &access,
                            const Answer &answer)
{
    QByteArrayList allowed;
    for (const Route &route : routes()) {
        const QRegularExpressionMatch match = route.pattern.match(request.path);
        if (!match.hasMatch())
            continue;
        if (route.operation.method == request.method)
            return m_calls.handle({.operation = route.operation,
                                   .call = {normalisedId(match.captured(u"call"))},
                                   .access = access,
                                   .headers = request.headers,
                                   .body = request.body},
                                  answer);
        allowed.append(route.operation.method);
    }
    if (allowed.isEmpty())
        answer(graphError(404, generalCode(404), u"Resource not found: %1."_s.arg(request.path)));
    else
        answer(methodRefusal(allowed));
}
