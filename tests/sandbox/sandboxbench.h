#pragma once

#include "calls/call.h"
#include "http/httpclient.h"
#include "http/httpserver.h"
#include "sandbox/sandbox.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>

//! A callback on a free port that keeps what it was sent.
class CallbackReceiver : public QObject
{
    Q_OBJECT
public:
    explicit CallbackReceiver(QObject *parent = nullptr);

    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] const QList<ServedRequest> &requests() const { return m_requests; }
    //! The entries of all bodies, in the order of arrival.
    [[nodiscard]] QList<QJsonObject> entries() const;
    //! The entries about the participants or contentsharingsessions of a call.
    [[nodiscard]] QList<QJsonObject> entriesAbout(const QString &collection) const;
    //! The call that our own reducer makes of all entries.
    [[nodiscard]] Call reduced() const;
    //! The state in each entry that has one.
    [[nodiscard]] QStringList states() const;

    //! Statuses of the next answers; 202 when they are used up.
    QList<int> statuses;
    //! Bodies of the answers to what asks whether somebody may join; none when they are used up.
    QList<QJsonObject> joinResponses;

signals:
    void received();

private:
    HttpServer m_server;
    QString m_url;
    QList<ServedRequest> m_requests;
};

/*! A sandbox on a free port, a client for it and a callback, all on the thread of the test and over
    real sockets. A second of the sandbox passes in a millisecond.
*/
class SandboxBench : public QObject
{
    Q_OBJECT
public:
    explicit SandboxBench(const SandboxOptions &options = fast(), QObject *parent = nullptr);

    //! The options of most tests; the key is made once for all of them.
    [[nodiscard]] static SandboxOptions fast();

    [[nodiscard]] QString ready(const QString &member) const { return m_ready[member].toString(); }
    [[nodiscard]] const QJsonObject &readyLine() const { return m_ready; }

    //! The fields of a token request that is granted.
    [[nodiscard]] QMap<QString, QString> tokenForm() const;
    [[nodiscard]] HttpReply requestToken(const QMap<QString, QString> &form,
                                         const QString &tenant = {});
    [[nodiscard]] QByteArray token();
    //! Lets the next request ask for another token.
    void renewToken() { m_token.clear(); }

    //! Any request; waits for its answer.
    [[nodiscard]] HttpReply send(const HttpRequest &request);
    //! A request to Graph with a valid token and, where there is one, a JSON body.
    [[nodiscard]] HttpReply graph(const QByteArray &method, const QString &path,
                                  const QJsonObject &body = {});
    [[nodiscard]] HttpReply control(const QByteArray &method, const QString &path,
                                    const QJsonObject &body = {});

    //! The documented request of a call from peer to peer, for \a user and our callback.
    [[nodiscard]] QJsonObject createBody(const QString &user = {}) const;
    //! Places that call and gives its id.
    QString createCall(const QString &user = {});
    //! A documented request of Create call, for our callback.
    [[nodiscard]] QJsonObject documentedRequest(const QString &name) const;
    //! Places any call and gives its id; empty if it was refused.
    QString place(const QJsonObject &body);

    [[nodiscard]] CallbackReceiver &callback() { return m_callback; }

private:
    Sandbox m_sandbox;
    HttpClient m_http;
    CallbackReceiver m_callback;
    QJsonObject m_ready;
    QByteArray m_token;
};

[[nodiscard]] QJsonObject jsonOf(const QByteArray &body);
//! \a body with one of its callOptions switched on.
[[nodiscard]] QJsonObject withOption(QJsonObject body, const QString &option);
//! Where \a found lacks a member of \a example or has it in another type; empty if nowhere.
[[nodiscard]] QString missingFrom(const QJsonValue &found, const QJsonValue &example);
//! A documented payload.
[[nodiscard]] QJsonObject documented(const QString &name);
