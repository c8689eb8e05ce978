#include "sandbox/graphservice.h"

#include "http/httpserver.h"
#include "sandbox/callservice.h"
#include "scenarios/catalogue.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const auto root = u"/v1.0"_s;

struct Route
{
    Operation operation;
    QRegularExpression pattern;
    QStringList names; //!< of what the pattern captures, in its order
};

Route routeOf(const Operation &operation)
{
    static const QRegularExpression placeholder(u"\\{([\\w-]+)\\}"_s);
    QString pattern = QRegularExpression::escape(root);
    QStringList names;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(operation.path)) {
        pattern += QRegularExpression::escape(operation.path.sliced(done,
                                                                    match.capturedStart() - done))
            + u"([^/]+)"_s;
        names.append(match.captured(1));
        done = match.capturedEnd();
    }
    pattern += QRegularExpression::escape(operation.path.sliced(done));
    return {operation,
            QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                               QRegularExpression::CaseInsensitiveOption),
            names};
}

//! What stands in the path for the names of \a route.
QHash<QString, QString> idsIn(const QRegularExpressionMatch &match, const Route &route)
{
    QHash<QString, QString> ids;
    for (int i = 0; i < route.names.size(); ++i)
        ids[route.names[i]] = normalisedId(
            QUrl::fromPercentEncoding(match.captured(i + 1).toUtf8()));
    return ids;
}

const QList<Route> &routes()
{
    static const QList<Route> all = [] {
        QList<Route> made;
        for (const Operation &operation : operations::all())
            made.append(routeOf(operation));
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
        const QHash<QString, QString> ids = idsIn(match, route);
        if (route.operation.method == request.method)
            return m_calls.handle({.operation = route.operation,
                                   .call = {ids.value(u"call"_s)},
                                   .idsInUrl = ids,
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
