#pragma once

#include "http/httplimits.h"
#include "http/httpserver.h"

#include <QUrl>

#include <algorithm>

//! A real HTTP server on a free port of this machine that answers as the test says and keeps count.
class ScriptedServer
{
public:
    explicit ScriptedServer(HttpServer::Handler handler, const HttpLimits &limits = {})
        : m_handler(std::move(handler)),
          m_server(limits, [this](const ServedRequest &request, const HttpResponder &responder) {
              m_requests.append(request);
              m_handler(request, responder);
          })
    {
        QObject::connect(&m_server, &HttpServer::refused, &m_server,
                         [this](const RefusedRequest &refused) { m_refused.append(refused); });
        const Result<quint16> port = m_server.listen(QStringLiteral("127.0.0.1"), 0);
        if (!port)
            qFatal("%s", qPrintable(port.error().text()));
        m_port = *port;
    }
    Q_DISABLE_COPY_MOVE(ScriptedServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
    }

    //! Every request that was handled so far.
    [[nodiscard]] const QList<ServedRequest> &requests() const { return m_requests; }
    //! Every request that the guard in front refused.
    [[nodiscard]] const QList<RefusedRequest> &refused() const { return m_refused; }
    [[nodiscard]] qsizetype count(const QString &path) const
    {
        return std::ranges::count(m_requests, path, &ServedRequest::path);
    }

private:
    HttpServer::Handler m_handler;
    QList<ServedRequest> m_requests;
    QList<RefusedRequest> m_refused;
    quint16 m_port = 0;
    HttpServer m_server;
};
