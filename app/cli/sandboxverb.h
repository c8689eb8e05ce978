#pragma once

#include "cli/verb.h"

#include <QJsonObject>

#include <memory>

class SandboxThread;

//! `sandbox`: the local calling service alone, until a signal ends it.
class SandboxVerb : public Verb
{
    Q_OBJECT
public:
    explicit SandboxVerb(const Environment &environment);
    ~SandboxVerb() override;

    void start(const QStringList &arguments) override;

private:
    void started(const Result<QJsonObject> &ready);
    [[nodiscard]] Result<void> prepareCall(const QString &file);
    void placeCall(const QJsonObject &ready);

    std::unique_ptr<SandboxThread> m_sandbox;
    QJsonObject m_incoming; // the call that is to come in; empty for none
};
