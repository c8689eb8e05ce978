#pragma once

#include "core/error.h"
#include "session/session.h"

#include <QWidget>

class Console;
class QHBoxLayout;
class QLabel;

//! A line across the window: what is wrong, what to do, and buttons that do it.
class ProblemBanner : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    //! Tells what fails in the files of \a console; null while no profile is open. What it said of
    //! another profile goes.
    void setConsole(Console *console);
    void show(const Error &error, const QList<Remedy> &remedies = {});
    //! A sentence that only informs.
    void tell(const QString &sentence);

signals:
    void remedyChosen(Remedy remedy);

private:
    void setText(const QString &text);
    void addButton(const QString &text, const QString &name, Remedy remedy);

    QLabel *m_text;
    QHBoxLayout *m_buttons;
};
