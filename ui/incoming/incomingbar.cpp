#include "incoming/incomingbar.h"

#include "console/launches.h"
#include "console/supplies.h"
#include "incoming/callindialog.h"
#include "incoming/incomingcard.h"
#include "shared/arrivalwords.h"
#include "shared/desktopnotice.h"
#include "shared/explainedaction.h"
#include "shared/tonelabel.h"
#include "shared/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostCards = 3;
constexpr int mostNotices = 3;
constexpr auto noticeOfARule = 10s;

} // namespace

IncomingBar::IncomingBar(DesktopNotice &desktop, QWidget *parent)
    : QWidget(parent), m_desktop(desktop), m_cardLayout(new QVBoxLayout),
      m_noticeLayout(new QVBoxLayout), m_more(new QLabel(this)),
      m_answer(new QAction(tr("&Answer the incoming call"), this)),
      m_reject(new QAction(tr("Re&ject the incoming call"), this)),
      m_callIn(new QAction(tr("&Let somebody call…"), this))
{
    setObjectName(u"incoming"_s);
    m_more->setObjectName(u"moreIncoming"_s);
    m_answer->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    m_reject->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    for (QAction *decision : {m_answer, m_reject})
        decision->setShortcutContext(Qt::ApplicationShortcut); // whichever window is in front
    connect(m_answer, &QAction::triggered, this, [this] { m_cards.first()->answer(); });
    connect(m_reject, &QAction::triggered, this, [this] { m_cards.first()->reject(); });
    m_callIn->setObjectName(u"letSomebodyCall"_s);
    connect(m_callIn, &QAction::triggered, this,
            [this] { (new CallInDialog(*m_console, this))->show(); });
    addActions({m_answer, m_reject, m_callIn});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_cardLayout);
    layout->addWidget(m_more);
    layout->addLayout(m_noticeLayout);
    showCards();
}

void IncomingBar::setConsole(Console *console, const QList<Call> &calls)
{
    for (IncomingCard *card : std::exchange(m_cards, {}))
        card->deleteLater();
    while (QLayoutItem *notice = m_noticeLayout->takeAt(0)) {
        notice->widget()->deleteLater();
        delete notice;
    }
    m_settled.clear();
    m_console = console;
    if (console) {
        connect(console, &Console::recorded, this,
                [this](const Batch &batch) { take(batch.calls); });
        connect(console, &Console::listenerChanged, this, &IncomingBar::showForms);
        connect(&console->launches(), &Launches::addressesChanged, this, &IncomingBar::showForms);
        for (const Call &call : calls) {
            if (call.awaitsDecision())
                take(call);
            else
                m_settled.insert(call.number); // of an earlier run
        }
    }
    showCards();
}

void IncomingBar::take(const QList<Call> &calls)
{
    for (const Call &call : calls)
        take(call);
    showCards();
}

void IncomingBar::take(const Call &call)
{
    if (!call.arrival || m_settled.contains(call.number))
        return;
    IncomingCard *card = cardOf(call.id);
    const CallOperation *decision = call.decision();
    const bool isUnderWay = decision && decision->phase == CallOperation::Phase::Sent;
    if (!call.awaitsDecision() && !isUnderWay)
        return settle(card, call);
    if (card)
        card->show(call);
    else if (!isUnderWay
             && call.deadline(m_console->profile().clockRate) > QDateTime::currentDateTimeUtc())
        add(call);
}

void IncomingBar::add(const Call &call)
{
    auto *card = new IncomingCard(call, m_console->profile().clockRate, this);
    connect(card, &IncomingCard::sendWanted, this, &IncomingBar::send);
    connect(card, &IncomingCard::formOpening, this, &IncomingBar::roomWanted);
    connect(card, &IncomingCard::expired, this, [this, card] {
        settle(card, card->call());
        showCards();
    });
    const auto place = std::ranges::upper_bound(m_cards, card->deadline(), {},
                                                &IncomingCard::deadline);
    m_cardLayout->insertWidget(static_cast<int>(place - m_cards.begin()), card);
    m_cards.insert(place, card);
    showForms();
    m_desktop.tell(words::headlineOf(*call.arrival), words::detailsOf(*call.arrival), call.number);
}

//! The card has to go; what nobody here has decided is told in a line.
void IncomingBar::settle(IncomingCard *card, const Call &call)
{
    if (m_settled.contains(call.number))
        return; // its time ran out while the end was being told
    m_settled.insert(call.number);
    if (card) {
        m_cards.removeAll(card);
        card->deleteLater();
    }
    const CallOperation *decision = call.decision();
    if (decision && !decision->reason.isEmpty())
        addNotice(call, words::decisionOf(call), false);
    else if (!decision && !call.established.isValid())
        addNotice(call,
                  call.result ? tr("Missed · %1").arg(words::resultOf(call))
                              : tr("Missed: nobody decided in time"),
                  true);
}

void IncomingBar::addNotice(const Call &call, const QString &became, bool isMissed)
{
    auto *notice = new QWidget(this);
    notice->setObjectName(u"incomingNotice"_s);
    auto *text = new ToneLabel(notice);
    text->setObjectName(u"incomingNoticeText"_s);
    text->setText(tr("%1 · %2 · %3")
                      .arg(words::timeOfDay(call.arrived), words::headlineOf(*call.arrival),
                           became));
    text->setTone(isMissed ? Tone::Bad : Tone::Neutral);
    text->setWordWrap(true);
    auto *see = new QPushButton(tr("Show"), notice);
    auto *dismiss = new QPushButton(tr("Dismiss"), notice);
    auto *line = new QHBoxLayout(notice);
    line->setContentsMargins({});
    line->addWidget(text, 1);
    line->addWidget(see);
    line->addWidget(dismiss);
    connect(see, &QPushButton::clicked, this,
            [this, number = call.number] { emit callWanted(number); });
    connect(dismiss, &QPushButton::clicked, notice, &QObject::deleteLater);
    if (!isMissed)
        QTimer::singleShot(noticeOfARule, notice, &QObject::deleteLater);
    m_noticeLayout->insertWidget(0, notice);
    if (m_noticeLayout->count() > mostNotices)
        m_noticeLayout->itemAt(mostNotices)->widget()->deleteLater();
}

void IncomingBar::send(const Request &request)
{
    const bool isAnswer = request.key == u"answer";
    const int number = cardOf(request.call)->call().number;
    whenDone(m_console->send(request), this,
             [this, isAnswer, number, call = request.call](const Result<Reply> &reply) {
                 IncomingCard *card = cardOf(call);
                 if (card && !reply)
                     card->setProblem(words::failureOf(reply.error()));
                 if (reply && isAnswer) // is what somebody wants to look at now
                     emit callWanted(number);
             });
}

//! What does not fit is counted: the cards before it have less time.
void IncomingBar::showCards()
{
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < mostCards);
        m_cards[i]->setFirst(i == 0);
    }
    const auto more = static_cast<int>(m_cards.size() - mostCards);
    m_more->setText(tr("%n more call(s) wait for a decision.", nullptr, more));
    m_more->setVisible(more > 0);
    const bool isSandbox = m_console && m_console->sandbox();
    explain(*m_callIn, tr("Makes a call to this application, to try what comes in."),
            isSandbox ? QString()
                      : tr("Only a sandbox can do that: here, call the application from Teams or "
                           "from a phone."));
    const QString nothing = m_cards.isEmpty() ? tr("No call waits for a decision.") : QString();
    explain(*m_answer, tr("Answers the call that has the least time left."), nothing);
    explain(*m_reject, tr("Rejects the call that has the least time left."), nothing);
}

void IncomingBar::showForms()
{
    if (!m_console)
        return;
    const QList<DirectoryEntry> directory = m_console->profile().directory
        + m_console->launches().directory();
    const Supplies supplies = suppliesOf(m_console->profile(), m_console->callbackUri());
    for (IncomingCard *card : std::as_const(m_cards)) {
        card->setDirectory(directory);
        card->setSupplies(supplies);
    }
}

IncomingCard *IncomingBar::cardOf(const CallId &call) const
{
    const auto found = std::ranges::find(m_cards, call,
                                         [](const IncomingCard *card) { return card->call().id; });
    return found == m_cards.end() ? nullptr : *found;
}
