#pragma once

#include "console/console.h"

#include <QDialog>
#include <QPointer>

class FieldsForm;
class ToneLabel;

//! Lets somebody of the sandbox call the application: who, and what kind of call it is. It goes once
//! the call is on its way.
class CallInDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a console has a sandbox behind it.
    CallInDialog(Console &console, QWidget *parent);

private:
    void submit();
    void tell(const QString &sentence);

    QPointer<Console> m_console;
    FieldsForm *m_form;
    ToneLabel *m_problem;
};
