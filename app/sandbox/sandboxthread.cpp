#include "sandbox/sandboxthread.h"

using namespace Qt::StringLiterals;

SandboxThread::SandboxThread(QObject *parent) : QObject(parent), m_owner(new QObject)
{
    m_thread.setObjectName(u"sandbox"_s);
    m_owner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_owner, &QObject::deleteLater);
    m_thread.start();
}

SandboxThread::~SandboxThread()
{
    m_thread.quit();
    m_thread.wait();
}

FutureResult<QJsonObject> SandboxThread::start(const SandboxOptions &options)
{
    const Completion<QJsonObject> completion;
    QMetaObject::invokeMethod(m_owner, [owner = m_owner, options, completion] {
        auto *sandbox = new Sandbox(options, owner);
        completion.finish(sandbox->start());
    });
    return completion.future();
}
