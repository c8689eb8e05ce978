#include "help/guidewindow.h"

#include "scenarios/scenariotable.h"

#include <QFile>
#include <QKeySequence>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString guide()
{
    QFile file(GuideWindow::tr(":/guide/guide.md", "the guide in this language"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).replace(u"{{scenarios}}"_s, scenarioTable());
}

} // namespace

GuideWindow::GuideWindow(QWidget *parent) : QWidget(parent, Qt::Window)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("User guide"));
    auto *text = new QTextBrowser(this);
    text->setObjectName(u"guide"_s);
    text->setAccessibleName(tr("User guide"));
    text->setMarkdown(guide());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(text);
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this,
            &QWidget::close);
    resize(860, 640);
}
