#include "launch/blobeditor.h"

#include "shared/tonelabel.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 mostBytes = 1024 * 1024;
}

BlobEditor::BlobEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent), m_edit(new QPlainTextEdit(this)), m_problem(new ToneLabel(this))
{
    constexpr int lines = 2;
    describe(m_edit, field);
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(exampleText());
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * (lines + 1));
    auto *help = new QLabel(helpOf(field), this);
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    auto *choose = new QPushButton(tr("Load from file…"), this);
    choose->setObjectName(field.key + u".load"_s);
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();

    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(choose, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(help);
    layout->addWidget(m_problem);
    setFocusProxy(m_edit);
    connect(choose, &QPushButton::clicked, this, &BlobEditor::chooseFile);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::changed);
}

QStringList BlobEditor::values() const
{
    return {m_edit->toPlainText()};
}

void BlobEditor::setValues(const QStringList &values)
{
    m_edit->setPlainText(values.value(0));
}

void BlobEditor::load(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tell(tr("%1 cannot be read: %2.").arg(fileName, file.errorString()));
    if (file.size() > mostBytes)
        return tell(tr("%1 is larger than 1 MiB: that is no such text.").arg(fileName));
    const QByteArray bytes = file.readAll();
    if (bytes.contains('\0'))
        return tell(tr("%1 is not a text file.").arg(fileName));
    tell({});
    m_edit->setPlainText(QString::fromUtf8(bytes).trimmed());
}

void BlobEditor::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Load %1").arg(labelOf(field())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BlobEditor::load);
    dialog->open();
}

void BlobEditor::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}
