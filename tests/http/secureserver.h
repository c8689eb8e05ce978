#pragma once

#include "core/localcertificate.h"
#include "http/httplimits.h"
#include "http/httpserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

//! An HTTPS server on a free port of this machine whose authority nobody knows by itself.
class SecureServer
{
public:
    explicit SecureServer(HttpServer::Handler handler =
                              [](const ServedRequest &, const HttpResponder &responder) {
                                  responder.send(200);
                              })
        : m_handler(std::move(handler)),
          m_server(HttpLimits(),
                   [this](const ServedRequest &request, const HttpResponder &responder) {
                       ++m_requests;
                       m_handler(request, responder);
                   })
    {
        const LocalCertificate certificate = makeLocalCertificate().value();
        QFile authority(authorityFile());
        const bool isWritten = authority.open(QIODevice::WriteOnly)
            && authority.write(certificate.authority) > 0;
        const Result<void> secured = m_server.useTls(certificate.certificate, certificate.key);
        const Result<quint16> port = m_server.listen(QStringLiteral("127.0.0.1"), 0);
        if (!isWritten || !secured || !port)
            qFatal("The server for the test does not start.");
        m_port = *port;
    }
    Q_DISABLE_COPY_MOVE(SecureServer)

    [[nodiscard]] QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("https://127.0.0.1:%1%2").arg(m_port).arg(path));
    }
    [[nodiscard]] QString authorityFile() const
    {
        return m_folder.filePath(QStringLiteral("authority.pem"));
    }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    QTemporaryDir m_folder;
    HttpServer::Handler m_handler;
    int m_requests = 0;
    quint16 m_port = 0;
    HttpServer m_server;
};
