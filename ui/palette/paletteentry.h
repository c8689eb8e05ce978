#pragma once

#include <QString>

#include <functional>

class CallModel;
class ControlView;
class QMenuBar;

//! Something that the command palette finds and does.
struct PaletteEntry
{
    QString text;
    QString kind;        //!< what it is, beside the text: searched, too
    QString detail = {}; //!< a shortcut, or why it is of no use now
    bool isUseful = true;
    std::function<void()> run;
};

//! Every action of the menus that can be triggered now.
[[nodiscard]] QList<PaletteEntry> actionEntries(const QMenuBar &menus);
//! \a open gets the id of the scenario.
[[nodiscard]] QList<PaletteEntry> scenarioEntries(const std::function<void(const QString &)> &open);
//! The operations of the call that \a control shows; none if it shows none.
[[nodiscard]] QList<PaletteEntry> operationEntries(ControlView &control);
//! The newest calls; \a show gets the number of the call.
[[nodiscard]] QList<PaletteEntry> callEntries(const CallModel &calls,
                                              const std::function<void(int)> &show);
