#include "callviews/hangupalldialog.h"

#include "console/callguardian.h"
#include "console/console.h"
#include "shared/words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

HangUpAllDialog::HangUpAllDialog(Console &console, QWidget *parent)
    : QDialog(parent), m_console(console), m_calls(console.guardian().ownCalls()),
      m_placing(console.beingPlaced()), m_sentence(new QLabel(this)), m_list(new QListWidget(this)),
      m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Hang up everything"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto count = static_cast<int>(m_calls.size() + m_placing.size());
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"hangUpAllSentence"_s);
    m_sentence->setText(question());
    m_list->setAccessibleName(tr("Calls"));
    m_list->setObjectName(u"hangUpAllCalls"_s);
    m_list->setVisible(count > 0);
    for (const Call &call : std::as_const(m_calls))
        m_list->addItem(tr("%1 · %2").arg(words::peerOf(call), words::stateOf(call)));
    for (const BeingPlaced &each : std::as_const(m_placing))
        m_list->addItem(tr("%1 · %2").arg(words::peerOf(each.call), words::stateOf(each.call)));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setObjectName(u"hangUpAllProgress"_s);
    m_progress->setRange(0, count);
    m_progress->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(tr("&Hang up"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(u"hangUpAllGo"_s);
    m_go->setEnabled(count > 0);
    m_close = buttons->button(QDialogButtonBox::Cancel);
    connect(m_go, &QPushButton::clicked, this, &HangUpAllDialog::hangUp);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_list);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    constexpr int usualWidth = 420; // else the title is cut off
    resize(usualWidth, sizeHint().height());
}

QString HangUpAllDialog::question() const
{
    if (m_calls.isEmpty() && m_placing.isEmpty())
        return tr("No call that this console placed or answered is open.");
    QStringList sentences;
    if (!m_calls.isEmpty())
        sentences.append(tr("This ends %n call(s) of this console. In a group call or meeting the "
                            "others go on talking.",
                            nullptr, static_cast<int>(m_calls.size())));
    if (!m_placing.isEmpty())
        sentences.append(tr("%n call(s) being placed: taken back if not sent yet, else hung up as "
                            "soon as the service names them.",
                            nullptr, static_cast<int>(m_placing.size())));
    return sentences.join(u' ');
}

void HangUpAllDialog::hangUp()
{
    m_go->setEnabled(false);
    m_close->setText(tr("Close"));
    m_progress->show();
    m_console.withdrawPlacements();
    m_work = new HangUpAll(
        m_calls, m_placing,
        [console = &m_console](const Request &request) { return console->send(request); },
        &m_console); // who closes the dialog wants them ended all the same
    connect(m_work, &HangUpAll::finished, m_work, &QObject::deleteLater);
    connect(m_work, &HangUpAll::progressed, this, &HangUpAllDialog::showProgress);
    connect(m_work, &HangUpAll::finished, this, &HangUpAllDialog::showOutcome);
    showProgress();
}

void HangUpAllDialog::showProgress()
{
    m_progress->setRange(0, m_work->total());
    m_progress->setValue(m_work->done());
    m_sentence->setText(
        tr("%1 of %2 calls were told to end.").arg(m_work->done()).arg(m_work->total()));
}

void HangUpAllDialog::showOutcome()
{
    const QList<HangUpAll::Failed> failed = m_work->failed();
    const int neverPlaced = m_work->neverPlaced();
    const int ended = m_work->total() - neverPlaced - static_cast<int>(failed.size());
    m_list->clear();
    m_calls.clear();
    m_placing.clear();
    for (const HangUpAll::Failed &each : failed) {
        if (!each.call.id.isEmpty())
            m_calls.append(each.call);
        m_list->addItem(words::peerOf(each.call) + u'\n' + words::failureOf(each.error));
    }
    m_list->setVisible(!failed.isEmpty());
    QString sentence = failed.isEmpty()
        ? tr("%n call(s) were hung up.", nullptr, ended)
        : tr("%1 calls were hung up. These could not be:").arg(ended);
    if (neverPlaced > 0)
        sentence.prepend(tr("%n call(s) were not placed.", nullptr, neverPlaced) + u' ');
    m_sentence->setText(sentence);
    m_go->setText(tr("&Try again"));
    m_go->setVisible(!m_calls.isEmpty());
    m_go->setEnabled(true);
    m_close->setFocus();
}
