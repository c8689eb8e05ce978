#pragma once

#include "calls/call.h"
#include "console/hangupall.h"

#include <QDialog>
#include <QPointer>

class Console;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

/*! Asks once whether every call of this console shall end, ends them, and names those that would
    not. It keeps nobody from going on meanwhile; closed, it goes on to end them.
*/
class HangUpAllDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HangUpAllDialog(Console &console, QWidget *parent = nullptr);

private:
    [[nodiscard]] QString question() const;
    void hangUp();
    void showProgress();
    void showOutcome();

    Console &m_console;
    QList<Call> m_calls; // that are still to be hung up
    QList<BeingPlaced> m_placing;
    QPointer<HangUpAll> m_work;
    QLabel *m_sentence;
    QListWidget *m_list;
    QProgressBar *m_progress;
    QPushButton *m_go;
    QPushButton *m_close;
};
