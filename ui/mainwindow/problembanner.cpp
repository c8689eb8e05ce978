#include "mainwindow/problembanner.h"

#include "console/keptrecordings.h"
#include "console/launches.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

ProblemBanner::ProblemBanner(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_buttons(new QHBoxLayout)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"problem"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    hide();
}

void ProblemBanner::setConsole(Console *console)
{
    hide();
    if (!console)
        return;
    const auto tellError = [this](const Error &error) { show(error); };
    connect(console, &Console::journalFailed, this, tellError);
    connect(&console->launches(), &Launches::failed, this, tellError);
    connect(&console->recordings(), &KeptRecordings::failed, this, tellError);
}

void ProblemBanner::show(const Error &error, const QList<Remedy> &remedies)
{
    setText(error.text());
    for (const Remedy remedy : remedies) {
        switch (remedy) {
        case Remedy::Retry:
            addButton(tr("&Try again"), u"retry"_s, remedy);
            break;
        case Remedy::SetProfileAside:
            addButton(tr("&Set it aside and open the sandbox"), u"setAside"_s, remedy);
            break;
        case Remedy::SetJournalAside:
            addButton(tr("&Set it aside and begin a new one"), u"setAside"_s, remedy);
            break;
        }
    }
}

void ProblemBanner::tell(const QString &sentence)
{
    setText(sentence);
}

void ProblemBanner::setText(const QString &text)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_text->setText(text);
    auto *dismiss = new QPushButton(tr("Dismiss"), this);
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    m_buttons->addWidget(dismiss);
    setVisible(true);
}

void ProblemBanner::addButton(const QString &text, const QString &name, Remedy remedy)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, remedy] {
        hide();
        emit remedyChosen(remedy);
    });
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}
