#include "media/promptserver.h"

#include "core/background.h"
#include "http/httpserver.h"

#include <QFile>
#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

const auto address = u"127.0.0.1"_s;
constexpr qint64 largest = 32 * 1024 * 1024; // a quarter of an hour of sound

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Storage,
                        .what = PromptServer::tr("%1 cannot be read.").arg(name),
                        .next = PromptServer::tr("Choose another file, or allow to read it."),
                        .detail = file.errorString()});
    const QByteArray content = file.read(largest + 1);
    if (content.size() > largest)
        return failure({.what = PromptServer::tr("%1 is too large for a prompt.").arg(name),
                        .next = PromptServer::tr("Choose a file of up to 32 MB.")});
    return content;
}

} // namespace

PromptServer::PromptServer(QObject *parent)
    : QObject(parent),
      m_server(new HttpServer(HttpLimits(), std::bind_front(&PromptServer::answer, this), this))
{
    m_pool.setMaxThreadCount(1); // one after the other
}

PromptServer::~PromptServer() = default;

FutureResult<QUrl> PromptServer::serve(const QString &file)
{
    const auto read = inBackground(m_pool, [file] { return contentOf(file); });
    const Completion<QUrl> completion;
    whenDone(read, this, [this, file, completion](const Result<QByteArray> &content) {
        completion.finish(content.and_then([&](const QByteArray &) { return addressOf(file); }));
    });
    return completion.future();
}

Result<QUrl> PromptServer::addressOf(const QString &file)
{
    if (m_port == 0) {
        const Result<quint16> port = m_server->listen(address, 0);
        if (!port)
            return failure(port.error());
        m_port = *port;
    }
    const QString path = u"/%1.wav"_s.arg(QUuid::createUuid().toString(QUuid::Id128));
    m_files.insert(path, file);
    return QUrl(u"http://%1:%2%3"_s.arg(address).arg(m_port).arg(path));
}

void PromptServer::answer(const ServedRequest &request, const HttpResponder &responder)
{
    constexpr int notFound = 404;
    const QString file = m_files.value(request.path);
    if (file.isEmpty() || !request.isFor({}))
        return responder.send(notFound);
    if (request.method != "GET")
        return responder.send(405, {}, {{"Allow", "GET"}});
    const auto read = inBackground(m_pool, [file] { return contentOf(file); });
    whenDone(read, this, [responder](const Result<QByteArray> &content) {
        if (content)
            responder.send(200, *content, {{"Content-Type", "audio/wav"}});
        else
            responder.send(notFound);
    });
}
