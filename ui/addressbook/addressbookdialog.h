#pragma once

#include "launches/addressbook.h"

#include <QDialog>

class Launches;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class TableView;
class ToneLabel;

//! The people, numbers, meetings and instances that the forms of a profile complete from.
class AddressBookDialog : public QDialog
{
    Q_OBJECT
public:
    AddressBookDialog(Launches &launches, QWidget *parent);

private:
    void arrange();
    void showEntries(const QList<AddressBookEntry> &entries);
    void showChosen();
    void showProblems();
    void add();
    void removeChosen();
    void chooseImport();
    void chooseExport();
    void tell(const QString &sentence, bool isProblem);
    [[nodiscard]] AddressBookEntry typed() const;
    [[nodiscard]] QLineEdit *newEdit(const QString &name, const QString &label);

    Launches &m_launches;
    QStandardItemModel *m_model;
    TableView *m_table;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_id;
    QLineEdit *m_tenant;
    QLineEdit *m_note;
    QPushButton *m_add;
    QPushButton *m_remove;
    ToneLabel *m_answer;
};
