#include "launch/requesteditor.h"

#include "core/jsonlines.h"
#include "scenarios/curlcommand.h"
#include "shared/tonelabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RequestEditor::RequestEditor(QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)), m_problem(new ToneLabel(this))
{
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Request as it will be sent"));
    m_text->setToolTip(tr("What is changed here goes to the form, and out as it is typed."));
    m_text->setObjectName(u"requestJson"_s);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { emit edited(m_text->toPlainText().toUtf8()); });
    m_problem->setObjectName(u"requestProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();

    auto *copyJson = new QPushButton(tr("Copy JSO&N"), this);
    auto *copyCurl = new QPushButton(tr("Copy as cURL"), this);
    copyCurl->setToolTip(tr("A command for a shell; it takes the token from the variable TOKEN."));
    connect(copyJson, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(copyCurl, &QPushButton::clicked, this, [this] {
        Request typed = m_request;
        typed.body = m_text->toPlainText().toUtf8();
        QGuiApplication::clipboard()->setText(curlCommand(typed, m_graphRoot));
    });

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copyJson);
    buttons->addWidget(copyCurl);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
}

void RequestEditor::show(const Request &request, const QUrl &graphRoot)
{
    m_request = request;
    m_graphRoot = graphRoot;
    const QString text = QString::fromUtf8(request.body);
    if (m_text->toPlainText() == text)
        return; // keeps the place where somebody reads or writes
    const QSignalBlocker blocker(m_text);
    m_text->setPlainText(text);
}

void RequestEditor::setText(const QByteArray &text)
{
    m_text->setPlainText(QString::fromUtf8(text));
}

void RequestEditor::showProblem(const Problem &problem, const QByteArray &text)
{
    const bool isNone = problem.text.isEmpty();
    const bool isOfMember = !problem.field.isEmpty();
    const int line = isOfMember ? lineOfMember(text, problem.field.split(u'/'))
                                : lineOfJsonError(text);
    m_problem->setText(isOfMember ? tr("Line %1: %2").arg(line).arg(problem.text) : problem.text);
    m_problem->setVisible(!isNone);
    markLine(isNone ? 0 : line);
}

void RequestEditor::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = m_text->document()->findBlockByNumber(line - 1);
    if (line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(toneColor(Tone::Bad, palette()));
        mark.format.setBackground(palette().alternateBase());
        mark.cursor.select(QTextCursor::LineUnderCursor);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}
