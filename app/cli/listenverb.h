#pragma once

#include "cli/consoleverb.h"

struct Message;

//! `listen`: the callback listener of a profile alone, until a signal ends it.
class ListenVerb : public ConsoleVerb
{
    Q_OBJECT
public:
    using ConsoleVerb::ConsoleVerb;

    void start(const QStringList &arguments) override;

protected:
    void opened() override;
    void listening() override;
    void recorded(const Batch &batch) override;

private:
    void print(const Message &notification);
};
