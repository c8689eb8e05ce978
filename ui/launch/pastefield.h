#pragma once

#include "core/directory.h"
#include "paste/pastedtext.h"

#include <QWidget>

class QLineEdit;
class ToneLabel;

//! Takes whatever an invitation or a ticket has, and says what it was recognised as.
class PasteField : public QWidget
{
    Q_OBJECT
public:
    explicit PasteField(QWidget *parent = nullptr);

    void setDirectory(const QList<DirectoryEntry> &directory) { m_directory = directory; }

    //! Recognises \a text and tells of it, or says why nothing came of it.
    void take(const QString &text);
    //! Takes the text of a file: an .ics, a mail, a JSON body.
    void takeFile(const QString &fileName);

signals:
    void recognised(const PastedText &pasted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell(const QString &sentence, bool isProblem);

    QLineEdit *m_edit;
    ToneLabel *m_answer;
    QList<DirectoryEntry> m_directory;
};
