#pragma once

#include "graph/id.h"

#include <QDialog>

class Console;
class FlowPanel;
class QTreeWidget;

//! The guided flows: what people do with calls, each to be started and to be followed step by step.
class FlowsWindow : public QDialog
{
    Q_OBJECT
public:
    FlowsWindow(Console &console, QWidget *parent);

    //! The console is about to go. A flow that runs ends and stays to be read; else the window goes.
    void leave();

signals:
    void callWanted(const CallId &call);

private:
    void fillTree();

    QTreeWidget *m_tree;
    FlowPanel *m_panel;
};
