#include "palette/paletteentry.h"

#include "callviews/callmodel.h"
#include "callviews/controlview.h"
#include "scenarios/catalogue.h"
#include "shared/words.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCalls = 200;

struct Palette
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

//! As it is read: without the mark of the access key and the dots that promise a dialog.
QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

void collect(const QList<QAction *> &actions, const QString &path, QList<PaletteEntry> &entries)
{
    for (QAction *action : actions) {
        const QString text = plain(action->text());
        if (action->menu())
            collect(action->menu()->actions(), path.isEmpty() ? text : path + u" › "_s + text,
                    entries);
        else if (!action->isSeparator() && action->isEnabled())
            entries.append({.text = text,
                            .kind = path,
                            .detail = action->shortcut().toString(QKeySequence::NativeText),
                            .run = [action] { action->trigger(); }});
    }
}

} // namespace

QList<PaletteEntry> actionEntries(const QMenuBar &menus)
{
    QList<PaletteEntry> entries;
    collect(menus.actions(), {}, entries);
    return entries;
}

QList<PaletteEntry> scenarioEntries(const std::function<void(const QString &)> &open)
{
    QList<PaletteEntry> entries;
    for (const Scenario &scenario : scenarioCatalogue()) {
        const QString group = QCoreApplication::translate("Scenario", scenario.group);
        entries.append({.text = QCoreApplication::translate("Scenario", scenario.title),
                        .kind = Palette::tr("New call › %1").arg(group),
                        .run = [open, id = scenario.id] { open(id); }});
    }
    return entries;
}

QList<PaletteEntry> operationEntries(ControlView &control)
{
    QList<PaletteEntry> entries;
    if (!control.hasCall())
        return entries;
    for (const Operation &operation : operations::all()) {
        if (operation.key == operations::createCall().key)
            continue;
        const QString reason = control.reasonAgainstNow(operation);
        entries.append({.text = QCoreApplication::translate("Operation", operation.title),
                        .kind = Palette::tr("This call"),
                        .detail = reason,
                        .isUseful = reason.isEmpty(),
                        .run = [&control, key = operation.key] { control.choose(key, {}); }});
    }
    return entries;
}

QList<PaletteEntry> callEntries(const CallModel &calls, const std::function<void(int)> &show)
{
    QList<PaletteEntry> entries;
    for (int row = 0; row < std::min(calls.rowCount(), mostCalls); ++row) {
        const Call &call = *calls.call(calls.index(row, 0));
        entries.append({.text = words::peerOf(call),
                        .kind = Palette::tr("Call"),
                        .detail = u"%1 · %2"_s.arg(words::stateOf(call),
                                                   words::timeOfDay(call.started)),
                        .run = [show, number = call.number] { show(number); }});
    }
    return entries;
}
