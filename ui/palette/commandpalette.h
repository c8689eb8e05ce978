#pragma once

#include "palette/paletteentry.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

/*! Finds what can be done by any of its words, and does it: type, choose with the arrow keys, Enter.

    What is of no use now is greyed, says why, and opens its form all the same.
*/
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void run();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_search;
    QTreeWidget *m_list;
};
