#pragma once

#include "cli/verb.h"

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

    std::unique_ptr<SandboxThread> m_sandbox;
};
