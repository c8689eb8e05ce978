#pragma once

#include "core/future.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QUrl>

class HttpResponder;
class HttpServer;
struct ServedRequest;

/*! Serves single files of this machine to this machine, each at a path that nobody can guess.

    Each request reads the file anew, so that a corrected one is heard at once. Nothing is served any
    more once this is gone.
*/
class PromptServer : public QObject
{
    Q_OBJECT
public:
    explicit PromptServer(QObject *parent = nullptr);
    ~PromptServer() override;

    //! The address of \a file from now on; an error if it cannot be read or is too large for a prompt.
    [[nodiscard]] FutureResult<QUrl> serve(const QString &file);

private:
    [[nodiscard]] Result<QUrl> addressOf(const QString &file);
    void answer(const ServedRequest &request, const HttpResponder &responder);

    HttpServer *m_server;
    quint16 m_port = 0;              // 0 until something is served
    QHash<QString, QString> m_files; // by path
    QThreadPool m_pool;
};
