#include "cli/actionverb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString usageOf(const Action &action)
{
    return (action.name + u' ' + action.argument).trimmed();
}

} // namespace

void ActionVerb::start(const QStringList &arguments)
{
    const QList<Action> all = actions();
    Options options(name(), tr("ACTION"), help());
    options.takeWords(2);
    declare(options);
    QList<std::pair<QString, QString>> words;
    for (const Action &action : all)
        words.append({usageOf(action), action.help});
    options.explain(tr("Actions:"), words);
    if (understand(options, arguments))
        run(all, options);
}

void ActionVerb::run(const QList<Action> &actions, const Options &options)
{
    const QString word = options.words().value(0);
    const auto found = std::ranges::find(actions, word, &Action::name);
    if (found == actions.end())
        return refuse({.what = word.isEmpty() ? tr("“%1” needs to know what to do.").arg(name())
                                              : tr("“%1” cannot do “%2”.").arg(name(), word),
                       .next = tr("“call-console %1 --help” lists what it can.").arg(name())});
    run(*found, options);
}

void ActionVerb::run(const Action &action, const Options &options)
{
    const QString usage = tr("Its form is “call-console %1 %2”.").arg(name(), usageOf(action));
    const bool isComplete = options.words().size() == (action.argument.isEmpty() ? 1 : 2);
    if (!isComplete)
        return refuse({.what = action.argument.isEmpty()
                           ? tr("“%1” takes no further word.").arg(action.name)
                           : tr("“%1” needs %2.").arg(action.name, action.argument),
                       .next = usage});
    for (const QString &option : options.given()) {
        if (!action.options.contains(option))
            return refuse(
                {.what = tr("“--%1” is no option of “%2 %3”.").arg(option, name(), action.name)});
    }
    action.run(options, options.words().value(1));
}
