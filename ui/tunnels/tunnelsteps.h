#pragma once

#include "tunnels/tunnel.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

//! The steps of one way to a public address, each with what is to be copied for it.
class TunnelSteps : public QWidget
{
    Q_OBJECT
public:
    explicit TunnelSteps(QWidget *parent = nullptr);

    //! \a listener and \a callback are the two ends, as in textToCopy().
    void show(const Tunnel &tunnel, const QUrl &listener, const QUrl &callback);
    using QWidget::show;

private:
    struct Row
    {
        QLabel *text = nullptr;
        QPlainTextEdit *toCopy = nullptr;
        QPushButton *copy = nullptr;
    };

    void addRow();

    QList<Row> m_rows;
    QLabel *m_help;
    QGridLayout *m_grid;
};
