#include "launch/titledialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TitleDialog::TitleDialog(const QString &purpose, const QString &title, bool hasSecrets,
                         QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit(title, this)),
      m_secrets(new QCheckBox(tr("Keep &passcodes, links and tokens in it, readable in a file"),
                              this))
{
    setWindowTitle(purpose);
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setObjectName(u"title"_s);
    m_title->selectAll();
    m_secrets->setObjectName(u"keepSecrets"_s);
    m_secrets->setVisible(hasSecrets);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    const auto showWhetherDone = [this] { m_ok->setEnabled(!m_title->text().trimmed().isEmpty()); };
    connect(m_title, &QLineEdit::textChanged, this, showWhetherDone);
    showWhetherDone();
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit named(m_title->text().trimmed(), m_secrets->isChecked());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout;
    auto *label = new QLabel(tr("&Name"), this);
    label->setBuddy(m_title);
    m_title->setAccessibleName(tr("Name"));
    form->addRow(label, m_title);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_secrets);
    layout->addWidget(buttons);
    constexpr int usualWidth = 420; // else the title of the window is cut off
    resize(usualWidth, sizeHint().height());
}
