#include "tunnels/tunnelsteps.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Tunnel", text);
}

//! As high as its text, which is a few lines.
void fitHeight(QPlainTextEdit &edit)
{
    const int frame = 2 * edit.frameWidth();
    const double margins = 2 * edit.document()->documentMargin();
    const int lines = edit.document()->blockCount() * edit.fontMetrics().lineSpacing();
    edit.setFixedHeight(lines + frame + static_cast<int>(margins));
}

} // namespace

TunnelSteps::TunnelSteps(QWidget *parent)
    : QWidget(parent), m_help(new QLabel(this)), m_grid(new QGridLayout)
{
    m_help->setObjectName(u"tunnel.help"_s);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_help);
    layout->addLayout(m_grid);
    layout->addStretch();
}

void TunnelSteps::addRow()
{
    const int number = static_cast<int>(m_rows.size()) + 1;
    const Row row{.text = new QLabel(this),
                  .toCopy = new QPlainTextEdit(this),
                  .copy = new QPushButton(tr("Copy"), this)};
    row.text->setTextFormat(Qt::PlainText);
    row.text->setWordWrap(true);
    row.toCopy->setObjectName(u"tunnel.text%1"_s.arg(number));
    row.toCopy->setAccessibleName(tr("To copy in step %1").arg(number));
    row.toCopy->setReadOnly(true);
    row.toCopy->setTabChangesFocus(true);
    row.toCopy->setLineWrapMode(QPlainTextEdit::NoWrap);
    row.toCopy->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row.toCopy->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row.toCopy->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    row.copy->setObjectName(u"tunnel.copy%1"_s.arg(number));
    row.copy->setAutoDefault(false);
    connect(row.copy, &QPushButton::clicked, this,
            [edit = row.toCopy] { QGuiApplication::clipboard()->setText(edit->toPlainText()); });
    auto *label = new QLabel(tr("%1.", "number of a step").arg(number), this);
    const int line = 2 * number;
    m_grid->addWidget(label, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.text, line, 1, 1, 2);
    m_grid->addWidget(row.toCopy, line + 1, 1);
    m_grid->addWidget(row.copy, line + 1, 2, Qt::AlignTop);
    m_rows.append(row);
}

void TunnelSteps::show(const Tunnel &tunnel, const QUrl &listener, const QUrl &callback)
{
    m_help->setText(translated(tunnel.help));
    while (m_rows.size() < tunnel.steps.size())
        addRow();
    for (qsizetype i = 0; i < tunnel.steps.size(); ++i) {
        const Row &row = m_rows[i];
        const QString text = textToCopy(tunnel.steps[i], listener, callback);
        row.text->setText(translated(tunnel.steps[i].text));
        row.toCopy->setPlainText(text);
        row.toCopy->setVisible(!text.isEmpty());
        row.copy->setVisible(!text.isEmpty());
        row.copy->setAccessibleDescription(row.text->text());
        fitHeight(*row.toCopy);
    }
}
