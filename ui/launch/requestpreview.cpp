#include "launch/requestpreview.h"

#include "scenarios/curlcommand.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RequestPreview::RequestPreview(QWidget *parent) : QWidget(parent), m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Request as it will be sent"));
    m_text->setObjectName(u"requestJson"_s);

    auto *copyJson = new QPushButton(tr("Copy &JSON"), this);
    auto *copyCurl = new QPushButton(tr("Copy as c&URL"), this);
    copyCurl->setToolTip(tr("A command for a shell; it takes the token from the variable TOKEN."));
    connect(copyJson, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(copyCurl, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(curlCommand(m_request, m_graphRoot)); });

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copyJson);
    buttons->addWidget(copyCurl);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addLayout(buttons);
}

void RequestPreview::show(const Request &request, const QUrl &graphRoot)
{
    m_request = request;
    m_graphRoot = graphRoot;
    const QString text = QString::fromUtf8(request.body);
    if (m_text->toPlainText() != text) // keeps the place where somebody reads
        m_text->setPlainText(text);
}
