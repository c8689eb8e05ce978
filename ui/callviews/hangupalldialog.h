#pragma once

#include "calls/call.h"
#include "console/hangupall.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

/*! Asks once whether every call of this console shall end, ends them, and names those that would
    not. It keeps nobody from going on meanwhile.
*/
class HangUpAllDialog : public QDialog
{
    Q_OBJECT
public:
    HangUpAllDialog(const QList<Call> &calls, const HangUpAll::Send &send,
                    QWidget *parent = nullptr);

private:
    void hangUp();
    void showProgress();
    void showOutcome();

    QList<Call> m_calls; // that are still to be hung up
    HangUpAll::Send m_send;
    QPointer<HangUpAll> m_work;
    QLabel *m_sentence;
    QListWidget *m_list;
    QProgressBar *m_progress;
    QPushButton *m_go;
    QPushButton *m_close;
};
