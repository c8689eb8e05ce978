#pragma once

#include "paste/pastedtext.h"

#include <QPointer>
#include <QWidget>

class Console;
class QLineEdit;
class ToneLabel;

//! Takes whatever an invitation or a ticket has, and says what it was recognised as.
class PasteField : public QWidget
{
    Q_OBJECT
public:
    explicit PasteField(QWidget *parent = nullptr);

    //! Knows the people of its profile by their addresses; null while no profile is open.
    void setConsole(Console *console);

    //! Recognises \a text and tells of it, or says why nothing came of it.
    void take(const QString &text);
    //! Takes the text of a file: an .ics, a mail, a JSON body.
    void takeFile(const QString &fileName);

    //! What was told of last is not what is shown any more.
    void forgetAnswer();

signals:
    void recognised(const PastedText &pasted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<DirectoryEntry> directory() const;
    void tell(const QString &sentence, bool isProblem);

    QPointer<Console> m_console;
    QLineEdit *m_edit;
    ToneLabel *m_answer;
};
