#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

//! Asks for the name of a launch and, where it has secrets, whether they are kept with it.
class TitleDialog : public QDialog
{
    Q_OBJECT
public:
    TitleDialog(const QString &purpose, const QString &title, bool hasSecrets, QWidget *parent);

signals:
    void named(const QString &title, bool keepsSecrets);

private:
    QLineEdit *m_title;
    QCheckBox *m_secrets;
    QPushButton *m_ok;
};
