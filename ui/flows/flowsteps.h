#pragma once

#include "flows/flowrun.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class ToneDot;
class ToneLabel;

//! The steps of a flow, one below the other, each with how it stands and what it came to.
class FlowSteps : public QWidget
{
    Q_OBJECT
public:
    explicit FlowSteps(QWidget *parent = nullptr);

    //! The steps of \a flow before any of them was taken.
    void show(const Flow &flow);
    using QWidget::show;
    void show(const QList<FlowRun::Step> &steps);

private:
    struct Row
    {
        ToneDot *dot = nullptr;
        ToneLabel *state = nullptr;
        ToneLabel *note = nullptr;
    };

    void addRow(const QString &title);

    QGridLayout *m_grid;
    QWidget *m_rowsOwner = nullptr; // goes with the rows of the flow before
    QList<Row> m_rows;
};
