#pragma once

#include "cli/verb.h"

#include <functional>

//! One of the things that a verb can do: `journal show SEQ`. The help is a translated sentence.
struct Action
{
    QString name;
    QString help;
    std::function<void(const Options &options, const QString &argument)> run;
    QString argument = {};    //!< what it takes; empty if nothing
    QStringList options = {}; //!< those of the verb that it understands
};

//! A verb that says with its first word what it is to do.
class ActionVerb : public Verb
{
    Q_OBJECT
public:
    using Verb::Verb;

    void start(const QStringList &arguments) override;

protected:
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString help() const = 0;
    virtual void declare(Options &) const { }
    [[nodiscard]] virtual QList<Action> actions() = 0;

private:
    void run(const QList<Action> &actions, const Options &options);
    void run(const Action &action, const Options &options);
};
