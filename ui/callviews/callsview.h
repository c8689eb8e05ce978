#pragma once

#include "callviews/callfilter.h"
#include "callviews/callmodel.h"
#include "shared/tableview.h"

#include <QTimer>
#include <QWidget>

class CallQuota;
class Console;
class QMenu;
class ToneLabel;

//! The Calls table with its filters. The time of living calls ticks; no row moves for that.
class CallsView : public QWidget
{
    Q_OBJECT
public:
    explicit CallsView(CallModel &model, QWidget *parent = nullptr);

    //! Null while no profile is open.
    void setConsole(Console *console);
    //! The chosen call, or null.
    [[nodiscard]] const Call *current() const;
    void choose(int number);
    void choose(const CallId &call);
    [[nodiscard]] TableView *table() const { return m_table; }

signals:
    void currentChanged();
    //! A menu for the chosen call is about to be shown, and can be added to.
    void menuOpening(QMenu *menu);
    void hangUpWanted(const CallId &call);

private:
    void showUse(const CallQuota &quota);
    void fillMenu(QMenu *menu);
    void tick();

    CallModel &m_model;
    CallFilter m_filter;
    ToneLabel *m_use;
    TableView *m_table;
    QTimer m_second;
};
