#pragma once

#include "core/future.h"
#include "sandbox/sandbox.h"

#include <QObject>
#include <QThread>

//! Runs a sandbox on a thread of its own, which ends with this object.
class SandboxThread : public QObject
{
    Q_OBJECT
public:
    explicit SandboxThread(QObject *parent = nullptr);
    ~SandboxThread() override;

    //! Starts the sandbox, once; the future has its ready line.
    [[nodiscard]] FutureResult<QJsonObject> start(const SandboxOptions &options);

private:
    QThread m_thread;
    QObject *m_owner; // lives and dies on m_thread, and with it the sandbox
};
