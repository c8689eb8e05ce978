#include "addressbook/addressbookdialog.h"

#include "console/launches.h"
#include "scenarios/scenario.h"
#include "shared/tableview.h"
#include "shared/tonelabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString kindText(DirectoryKind kind)
{
    switch (kind) {
    case DirectoryKind::Person:
        return AddressBookDialog::tr("Person");
    case DirectoryKind::Phone:
        return AddressBookDialog::tr("Phone number");
    case DirectoryKind::Meeting:
        return AddressBookDialog::tr("Meeting");
    case DirectoryKind::Instance:
    case DirectoryKind::Participant:
        break;
    }
    return AddressBookDialog::tr("Application instance");
}

} // namespace

AddressBookDialog::AddressBookDialog(Launches &launches, QWidget *parent)
    : QDialog(parent), m_launches(launches), m_model(new QStandardItemModel(this)),
      m_table(new TableView(tr("Addresses"), u"addresses"_s, this)), m_kind(new QComboBox(this)),
      m_name(newEdit(u"address.name"_s, tr("Name"))),
      m_id(newEdit(u"address.id"_s, tr("Id, number or link"))),
      m_tenant(newEdit(u"address.tenant"_s, tr("Tenant"))),
      m_note(newEdit(u"address.note"_s, tr("Note"))),
      m_add(new QPushButton(tr("&Add or change"), this)),
      m_remove(new QPushButton(tr("Re&move"), this)), m_answer(new ToneLabel(this))
{
    setWindowTitle(tr("Address book"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const DirectoryKind kind : {DirectoryKind::Person, DirectoryKind::Phone,
                                     DirectoryKind::Meeting, DirectoryKind::Instance})
        m_kind->addItem(kindText(kind), static_cast<int>(kind));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setObjectName(u"address.kind"_s);
    m_add->setObjectName(u"address.add"_s);
    m_remove->setObjectName(u"address.remove"_s);
    m_answer->setObjectName(u"address.answer"_s);
    m_answer->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setEmptyText(tr("Nobody yet. Add somebody below, or import a CSV file."));
    arrange();
    showEntries(m_launches.addresses());

    connect(m_add, &QPushButton::clicked, this, &AddressBookDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &AddressBookDialog::removeChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AddressBookDialog::showChosen);
    for (const QLineEdit *edit : {m_name, m_id})
        connect(edit, &QLineEdit::textEdited, this, &AddressBookDialog::showProblems);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AddressBookDialog::showProblems);
    connect(&m_launches, &Launches::addressesChanged, this,
            [this] { showEntries(m_launches.addresses()); });
    connect(&m_launches, &Launches::told, this,
            [this](const QString &sentence) { tell(sentence, false); });
    connect(&m_launches, &Launches::failed, this,
            [this](const Error &error) { tell(error.text(), true); });
}

void AddressBookDialog::arrange()
{
    auto *form = new QFormLayout;
    const auto addRow = [this, form](const QString &text, QWidget *edit) {
        auto *label = new QLabel(text, this);
        label->setBuddy(edit);
        form->addRow(label, edit);
    };
    addRow(tr("&Kind"), m_kind);
    addRow(tr("&Name"), m_name);
    addRow(tr("I&d, number or link"), m_id);
    addRow(tr("Tenan&t"), m_tenant); // a T with a line is set apart from its e, and cut off
    addRow(tr("N&ote"), m_note);

    auto *importButton = new QPushButton(tr("&Import CSV…"), this);
    auto *exportButton = new QPushButton(tr("&Export CSV…"), this);
    connect(importButton, &QPushButton::clicked, this, &AddressBookDialog::chooseImport);
    connect(exportButton, &QPushButton::clicked, this, &AddressBookDialog::chooseExport);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1); // the box with *Close* stretches, too
    buttons->addWidget(importButton);
    buttons->addWidget(exportButton);
    buttons->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(form);
    layout->addWidget(m_answer);
    layout->addLayout(buttons);
    resize(760, 560);
}

void AddressBookDialog::showEntries(const QList<AddressBookEntry> &entries)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Kind"), tr("Name"), tr("Id, number or link"),
                                        tr("Tenant"), tr("Note")});
    for (const AddressBookEntry &entry : entries) {
        QList<QStandardItem *> row;
        for (const QString &text :
             {kindText(entry.kind), entry.name, entry.id, entry.tenantId, entry.note})
            row.append(new QStandardItem(text));
        row.first()->setData(static_cast<int>(entry.kind));
        m_model->appendRow(row);
    }
    m_table->setColumnWidths({18, 20, 38, 10});
    showProblems();
}

void AddressBookDialog::showChosen()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const auto text = [this, row](int column) { return m_model->item(row, column)->text(); };
    m_kind->setCurrentIndex(m_kind->findData(m_model->item(row, 0)->data()));
    m_name->setText(text(1));
    m_id->setText(text(2));
    m_tenant->setText(text(3));
    m_note->setText(text(4));
    showProblems();
}

void AddressBookDialog::showProblems()
{
    const AddressBookEntry entry = typed();
    const QList<Problem> problems = problemsOf(entry);
    m_add->setEnabled(!entry.id.isEmpty() && !hasErrors(problems));
    m_remove->setEnabled(m_table->currentIndex().isValid());
    if (entry.id.isEmpty() || problems.isEmpty())
        return tell({}, false);
    tell(problems.first().text, problems.first().severity != Severity::Warning);
}

void AddressBookDialog::add()
{
    m_launches.addAddress(typed());
}

void AddressBookDialog::removeChosen()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        m_launches.removeAddress(
            {.kind = static_cast<DirectoryKind>(m_model->item(row, 0)->data().toInt()),
             .id = m_model->item(row, 2)->text()});
}

void AddressBookDialog::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import addresses"), {}, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_launches, &Launches::importAddresses);
    dialog->open();
}

void AddressBookDialog::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export addresses"), {}, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, &m_launches, &Launches::exportAddresses);
    dialog->open();
}

void AddressBookDialog::tell(const QString &sentence, bool isProblem)
{
    m_answer->setTone(isProblem ? Tone::Bad : Tone::Good);
    m_answer->setText(sentence);
    m_answer->setVisible(!sentence.isEmpty());
}

AddressBookEntry AddressBookDialog::typed() const
{
    return {.kind = static_cast<DirectoryKind>(m_kind->currentData().toInt()),
            .name = m_name->text().trimmed(),
            .id = m_id->text().trimmed(),
            .tenantId = m_tenant->text().trimmed(),
            .note = m_note->text().trimmed()};
}

QLineEdit *AddressBookDialog::newEdit(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    return edit;
}
