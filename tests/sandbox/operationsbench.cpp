#include "sandbox/operationsbench.h"

#include "graph/errorbody.h"
#include "sandbox/sandboxidentity.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &call)
{
    return u"/communications/calls/"_s + call;
}

} // namespace

OperationsBench::OperationsBench(const SandboxOptions &options) : SandboxBench(options) { }

QString OperationsBench::callPerson(const QString &user, const QJsonObject &more)
{
    QJsonObject body = createBody(user) + more;
    body.remove(u"callOptions"_s); // full rosters are easier to look at
    const QString id = place(body);
    const bool isEstablished = QTest::qWaitFor([this, &id] {
        return statesOf(id).contains(u"established"_s);
    });
    return isEstablished ? id : QString();
}

QString OperationsBench::joinMeeting(const QJsonObject &request)
{
    const auto weeklySync = u"create-call-05-join-meeting-service-hosted"_s;
    const QString id = place(request.isEmpty() ? documentedRequest(weeklySync) : request);
    return QTest::qWaitFor([this, &id] { return !roster(id).isEmpty(); }) ? id : QString();
}

QString OperationsBench::receiveCall(const QString &user, const QJsonObject &more)
{
    const QJsonObject body{{u"callbackUri"_s, callback().url()},
                           {u"source"_s, QJsonObject{{u"id"_s, user}}}};
    const HttpReply reply = control("POST", u"/calls/incoming"_s, body + more);
    const QString id = jsonOf(reply.body)[u"callId"].toString();
    return QTest::qWaitFor([this, &id] { return !statesOf(id).isEmpty(); }) ? id : QString();
}

HttpReply OperationsBench::ask(const QByteArray &method, const QString &call, const QString &below,
                               const QJsonObject &body)
{
    return graph(method, pathOf(call) + below, body);
}

HttpReply OperationsBench::act(const QString &call, const QString &below, const QJsonObject &body)
{
    return ask("POST", call, below, body);
}

QList<Participant> OperationsBench::roster(const QString &call)
{
    QList<Participant> found;
    for (const QJsonObject &entry : callback().entries()) {
        if (entry[u"resourceUrl"].toString() == pathOf(call) + u"/participants"_s)
            found = readParticipants(entry[u"resourceData"].toArray());
    }
    return found;
}

QList<qsizetype> OperationsBench::rosterSizes(const QString &call)
{
    QList<qsizetype> sizes;
    for (const QJsonObject &entry : callback().entries()) {
        if (entry[u"resourceUrl"].toString() == pathOf(call) + u"/participants"_s)
            sizes.append(entry[u"resourceData"].toArray().size());
    }
    return sizes;
}

QString OperationsBench::participantId(const QString &call, const QString &identity)
{
    for (const Participant &participant : roster(call)) {
        if (participant.identity.id == identity)
            return participant.id.text;
    }
    return {};
}

QList<QJsonObject> OperationsBench::finished()
{
    QList<QJsonObject> found;
    for (const QJsonObject &entry : callback().entries()) {
        if (entry[u"resourceUrl"].toString().contains(u"/operations/")
            && entry[u"changeType"] == u"deleted"_s)
            found.append(entry[u"resourceData"].toObject());
    }
    return found;
}

QStringList OperationsBench::statesOf(const QString &call)
{
    QStringList states;
    for (const QJsonObject &entry : callback().entries()) {
        if (entry[u"resourceUrl"].toString() == pathOf(call))
            states.append(entry[u"resourceData"][u"state"].toString());
    }
    return states;
}

QJsonObject OperationsBench::lastTold(const QString &call)
{
    QJsonObject last;
    for (const QJsonObject &entry : callback().entries()) {
        if (entry[u"resourceUrl"].toString() == pathOf(call))
            last = entry;
    }
    return last;
}

QJsonObject asInstance()
{
    const QJsonObject instance{{u"id"_s, SandboxIdentity().applicationInstanceId}};
    const QJsonObject identity{{u"@odata.type"_s, u"#microsoft.graph.identitySet"_s},
                               {u"applicationInstance"_s, instance}};
    return {{u"source"_s,
             QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.participantInfo"_s},
                         {u"identity"_s, identity}}}};
}

QString codeOf(const HttpReply &reply)
{
    return readErrorBody(reply.body).code;
}

QJsonObject operator+(QJsonObject object, const QJsonObject &more)
{
    for (auto member = more.begin(); member != more.end(); ++member)
        object[member.key()] = *member;
    return object;
}
