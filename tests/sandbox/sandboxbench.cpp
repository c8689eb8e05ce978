#include "sandbox/sandboxbench.h"

#include "calls/calltracker.h"
#include "core/json.h"
#include "http/httplimits.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

CallbackReceiver::CallbackReceiver(QObject *parent)
    : QObject(parent),
      m_server(HttpLimits(), [this](const ServedRequest &request, const HttpResponder &responder) {
          m_requests.append(request);
          const bool isAsked = request.body.contains("participantJoiningNotification");
          responder.send(statuses.isEmpty() ? 202 : statuses.takeFirst(),
                         isAsked && !joinResponses.isEmpty()
                             ? compactJson(joinResponses.takeFirst())
                             : QByteArray());
          emit received();
      })
{
    const Result<quint16> port = m_server.listen(u"127.0.0.1"_s, 0);
    Q_ASSERT(port);
    m_url = u"http://127.0.0.1:%1/callback"_s.arg(*port);
}

QList<QJsonObject> CallbackReceiver::entries() const
{
    QList<QJsonObject> found;
    for (const ServedRequest &request : m_requests) {
        const QJsonObject body = jsonOf(request.body);
        for (const QJsonValue &entry : body[u"value"].toArray())
            found.append(entry.toObject());
    }
    return found;
}

QStringList CallbackReceiver::states() const
{
    QStringList found;
    for (const QJsonObject &entry : entries()) {
        const QJsonValue state = entry[u"resourceData"][u"state"];
        if (state.isString())
            found.append(state.toString());
    }
    return found;
}

QList<QJsonObject> CallbackReceiver::entriesAbout(const QString &collection) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &entry : entries()) {
        if (entry[u"resourceUrl"].toString().section(u'/', 4) == collection)
            found.append(entry);
    }
    return found;
}

Call CallbackReceiver::reduced() const
{
    CallTracker tracker;
    for (const QJsonObject &entry : entries())
        tracker.apply({.time = QDateTime::currentDateTimeUtc(),
                       .direction = Direction::In,
                       .kind = MessageKind::Notification,
                       .status = 202,
                       .content = entry});
    return tracker.calls().value(0);
}

SandboxBench::SandboxBench(const SandboxOptions &options, QObject *parent)
    : QObject(parent), m_sandbox(options)
{
    const Result<QJsonObject> ready = m_sandbox.start();
    if (ready)
        m_ready = *ready;
    else
        qWarning().noquote() << ready.error().text();
}

SandboxOptions SandboxBench::fast()
{
    static const QTemporaryDir folder;
    return {.clockRate = 1000, .keyFile = folder.filePath(u"key.pem"_s)};
}

QMap<QString, QString> SandboxBench::tokenForm() const
{
    return {{u"grant_type"_s, u"client_credentials"_s},
            {u"client_id"_s, ready(u"applicationId"_s)},
            {u"client_secret"_s, ready(u"clientSecret"_s)},
            {u"scope"_s, ready(u"authority"_s) + u"/.default"_s}};
}

HttpReply SandboxBench::requestToken(const QMap<QString, QString> &form, const QString &tenant)
{
    QByteArrayList fields;
    for (auto field = form.begin(); field != form.end(); ++field)
        fields.append(QUrl::toPercentEncoding(field.key()) + '=' + QUrl::toPercentEncoding(*field));
    const QString directory = tenant.isEmpty() ? ready(u"tenantId"_s) : tenant;
    return send({.method = "POST",
                 .url = QUrl(ready(u"authority"_s) + u'/' + directory + u"/oauth2/v2.0/token"_s),
                 .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                 .body = fields.join('&')});
}

QByteArray SandboxBench::token()
{
    if (m_token.isEmpty())
        m_token = jsonOf(requestToken(tokenForm()).body)[u"access_token"].toString().toLatin1();
    return m_token;
}

HttpReply SandboxBench::send(const HttpRequest &request)
{
    const FutureResult<HttpReply> future = m_http.send(request);
    const bool isFinished = QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
    if (!isFinished || !future.result())
        return {};
    return *future.result();
}

HttpReply SandboxBench::graph(const QByteArray &method, const QString &path,
                              const QJsonObject &body)
{
    HttpRequest request{.method = method,
                        .url = QUrl(ready(u"graphRoot"_s) + path),
                        .headers = {{"Authorization", "Bearer " + token()}}};
    if (!body.isEmpty()) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = compactJson(body);
    }
    return send(request);
}

HttpReply SandboxBench::control(const QByteArray &method, const QString &path,
                                const QJsonObject &body)
{
    return send({.method = method,
                 .url = QUrl(ready(u"control"_s) + path),
                 .headers = {{"Authorization", "Bearer " + ready(u"controlToken"_s).toLatin1()},
                             {"Content-Type", "application/json"}},
                 .body = method == "GET" ? QByteArray() : compactJson(body)});
}

QJsonObject SandboxBench::createBody(const QString &user) const
{
    QJsonObject body = documented(u"create-call-01-p2p-service-hosted.request.json"_s);
    body[u"callbackUri"] = m_callback.url();
    if (user.isEmpty())
        return body;
    QJsonObject target = body[u"targets"][0].toObject();
    QJsonObject identity = target[u"identity"].toObject();
    identity[u"user"] = QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.identity"_s},
                                    {u"id"_s, user}};
    target[u"identity"] = identity;
    body[u"targets"] = QJsonArray{target};
    return body;
}

QString SandboxBench::createCall(const QString &user)
{
    const HttpReply reply = graph("POST", u"/communications/calls"_s, createBody(user));
    return jsonOf(reply.body)[u"id"].toString();
}

QJsonObject SandboxBench::documentedRequest(const QString &name) const
{
    QJsonObject body = documented(name + u".request.json"_s);
    body[u"callbackUri"] = m_callback.url();
    return body;
}

QString SandboxBench::place(const QJsonObject &body)
{
    const HttpReply reply = graph("POST", u"/communications/calls"_s, body);
    return jsonOf(reply.body)[u"id"].toString();
}

QJsonObject withOption(QJsonObject body, const QString &option)
{
    QJsonObject options = body[u"callOptions"].toObject();
    options[u"@odata.type"] = u"#microsoft.graph.outgoingCallOptions"_s;
    options[option] = true;
    body[u"callOptions"] = options;
    return body;
}

QString missingFrom(const QJsonValue &found, const QJsonValue &example)
{
    if (example.isNull())
        return found.isUndefined() ? u" is missing"_s : QString();
    if (found.type() != example.type())
        return found.isUndefined() ? u" is missing"_s : u" has another type"_s;
    const QJsonArray elements = example.toArray();
    for (qsizetype i = 0; i < std::min(elements.size(), found.toArray().size()); ++i) {
        const QString missing = missingFrom(found[i], elements[i]);
        if (!missing.isEmpty())
            return u"/%1"_s.arg(i) + missing;
    }
    const QJsonObject object = example.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString missing = missingFrom(found[member.key()], *member);
        if (!missing.isEmpty())
            return u'/' + member.key() + missing;
    }
    return {};
}

QJsonObject jsonOf(const QByteArray &body)
{
    return readJsonObject(body).value_or(QJsonObject());
}

QJsonObject documented(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/graph/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qWarning("%s is missing", qPrintable(file.fileName()));
    return jsonOf(file.readAll());
}
