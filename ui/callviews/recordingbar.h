#pragma once

#include "graph/id.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QPushButton;
class KeptRecordings;

//! What was recorded in a call, to be played, saved elsewhere and deleted; hidden without any.
class RecordingBar : public QWidget
{
    Q_OBJECT
public:
    explicit RecordingBar(QWidget *parent = nullptr);

    //! Null while no profile is open.
    void setRecordings(KeptRecordings *recordings);
    void show(const CallId &call);
    using QWidget::show;

private:
    void refresh();
    void play();
    void chooseTarget();

    QPointer<KeptRecordings> m_recordings;
    CallId m_call;
    QComboBox *m_files;
};
