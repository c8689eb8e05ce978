#pragma once

#include "cli/consoleverb.h"
#include "graph/request.h"
#include "scenarios/operation.h"

//! `operate`: any operation of the API on a call that is alive.
class OperateVerb : public ConsoleVerb
{
    Q_OBJECT
public:
    using ConsoleVerb::ConsoleVerb;

    void start(const QStringList &arguments) override;

protected:
    void opened() override;
    void listening() override { }
    void recorded(const Batch &) override { }

private:
    void list();
    void explain(const Operation *operation);
    void begin(const Options &options, const Operation &operation);
    void send();
    void answered(const Result<Reply> &reply);

    const Operation *m_operation = nullptr;
    FieldValues m_values;
    bool m_isSentAnyway = false;
    Request m_request;
};
