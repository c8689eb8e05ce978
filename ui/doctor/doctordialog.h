#pragma once

#include "doctor/fix.h"

#include <QDialog>

class Checkup;
class QGridLayout;
class QLabel;
class QPushButton;
class ToneDot;
class ToneLabel;

//! A line for each check: how it stands, why, what to do, and a button that leads there.
class DoctorDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DoctorDialog(Checkup &checkup, QWidget *parent = nullptr);

signals:
    //! Somebody wants to change \a member of the profile.
    void editWanted(const QString &member);
    void listenAgainWanted();
    void tunnelsWanted();

private:
    struct Row
    {
        ToneDot *dot = nullptr;
        ToneLabel *state = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QPushButton *fix = nullptr;
    };

    void addRow();
    void refresh();
    static void showRow(const Row &row, const CheckLine &line);
    void apply(const Fix &fix);

    Checkup &m_checkup;
    QList<Row> m_rows;
    QGridLayout *m_grid;
    ToneLabel *m_readiness;
    QPushButton *m_again;
    QPushButton *m_cancel;
};
