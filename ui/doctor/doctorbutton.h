#pragma once

#include <QPointer>
#include <QToolButton>

class Checkup;

//! Dot and word of the last checkup; leads to all that was found.
class DoctorButton : public QToolButton
{
    Q_OBJECT
public:
    explicit DoctorButton(const Checkup &checkup, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QPointer<const Checkup> m_checkup; // goes first when the window does
};
