#include "callviews/callpanel.h"

#include "callviews/controlview.h"
#include "callviews/detailsview.h"
#include "callviews/messagesview.h"
#include "callviews/operationmenu.h"
#include "callviews/rosterview.h"
#include "console/callguardian.h"
#include "console/console.h"
#include "scenarios/catalogue.h"
#include "shared/tonelabel.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CallPanel::CallPanel(QWidget *parent)
    : QWidget(parent), m_dot(new ToneDot(this)), m_title(new QLabel(this)),
      m_keepAlive(new QLabel(this)), m_outcome(new QLabel(this)),
      m_hangUp(new QPushButton(tr("Han&g up"), this)), m_tabs(new QTabWidget(this)),
      m_roster(new RosterView(this)), m_messages(new MessagesView(this)),
      m_control(new ControlView(this)), m_details(new DetailsView(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"callTitle"_s);
    m_keepAlive->setObjectName(u"keepAlive"_s);
    m_keepAlive->setForegroundRole(QPalette::PlaceholderText);
    m_keepAlive->setToolTip(tr("The service ends a call that it hears nothing of for 45 minutes. "
                               "The console tells it in time that it is still there."));
    connect(&m_second, &QTimer::timeout, this, &CallPanel::showKeepAlive);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setObjectName(u"callOutcome"_s);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->hide();
    m_hangUp->setObjectName(u"hangUp"_s);
    connect(m_hangUp, &QPushButton::clicked, this, [this] { emit hangUpWanted(m_call); });
    connect(m_messages, &MessagesView::messageWanted, this, &CallPanel::messageWanted);

    connect(m_details, &DetailsView::callWanted, this, &CallPanel::callWanted);
    connect(m_control, &ControlView::formWanted, this,
            [this] { m_tabs->setCurrentWidget(m_control); });
    connect(m_roster->table(), &TableView::menuOpening, this, [this](QMenu *menu) {
        if (const QString participant = m_roster->currentParticipant(); !participant.isEmpty()) {
            menu->addSeparator();
            addOperations(*menu, *m_control, participant);
        }
    });

    m_tabs->setObjectName(u"callTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_roster, QString());
    m_tabs->addTab(m_messages, QString());
    m_tabs->addTab(m_control, tr("C&ontrol"));
    m_tabs->addTab(m_details, tr("&Details"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_dot);
    line->addWidget(m_title, 1);
    line->addWidget(m_keepAlive);
    line->addWidget(m_hangUp);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_outcome);
    layout->addWidget(m_tabs, 1);
    show(nullptr);
}

void CallPanel::setConsole(Console *console)
{
    m_console = console;
    m_control->setConsole(console);
    if (!console)
        return;
    CallGuardian *guardian = &console->guardian();
    connect(guardian, &CallGuardian::changed, this, &CallPanel::showGuarded);
    connect(guardian, &CallGuardian::unconfirmedChanged, this, &CallPanel::showGuarded);
}

void CallPanel::show(const Call *call)
{
    const int number = call ? call->number : 0;
    const bool isOther = number != m_number;
    m_number = number;
    m_call = call ? call->id : CallId();
    if (isOther)
        setOutcome(m_call, {});
    m_title->setText(call ? tr("%1 · %2").arg(words::peerOf(*call), words::stateOf(*call))
                          : tr("No call chosen"));
    m_dot->setVisible(call != nullptr);
    if (call)
        m_dot->setTone(toneOf(*call), call->isOpen());

    const Operation &hangUp = operations::hangUp();
    const bool canHangUp = call && call->isOpen() && hangUp.validIn.contains(call->state);
    m_hangUp->setEnabled(canHangUp);
    m_hangUp->setToolTip(canHangUp ? QCoreApplication::translate("Operation", hangUp.help)
                                   : tr("There is no living call to hang up."));
    m_hangUp->setAccessibleDescription(m_hangUp->toolTip());

    m_roster->show(call);
    m_messages->show(call, m_console ? &m_console->history() : nullptr);
    m_control->show(call);
    m_details->show(call);
    showTabTitles(call);
    showGuarded();
}

void CallPanel::append(const QList<Message> &messages)
{
    m_messages->feed().take(messages);
}

void CallPanel::setOutcome(const CallId &call, const QString &sentence)
{
    if (call != m_call)
        return;
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

void CallPanel::setOtherEnd(const Call *call)
{
    m_details->setOtherEnd(call);
}

QList<TableView *> CallPanel::tables() const
{
    return {m_roster->table(), m_messages->table(), m_control->table()};
}

void CallPanel::addOperationsTo(QMenu &menu) const
{
    if (!m_control->hasCall())
        return;
    menu.addSeparator();
    addOperations(menu, *m_control);
}

void CallPanel::showGuarded()
{
    const bool hasCall = m_console && m_number > 0;
    m_keepAliveDue = hasCall ? m_console->guardian().keepAliveDue(m_call) : QDateTime();
    m_keepAlive->setVisible(m_keepAliveDue.isValid());
    if (m_keepAliveDue.isValid())
        m_second.start(1s);
    else
        m_second.stop();
    showKeepAlive();
}

void CallPanel::showKeepAlive()
{
    if (!m_keepAliveDue.isValid())
        return;
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(m_keepAliveDue);
    m_keepAlive->setText(tr("Keep alive in %1").arg(words::duration(std::max<qint64>(seconds, 0))));
}

void CallPanel::showTabTitles(const Call *call)
{
    const int present = call && call->isOpen() ? call->roster.present() : 0;
    const int messages = call ? call->messages : 0;
    m_tabs->setTabText(0, present > 0 ? tr("&Roster  %1").arg(present) : tr("&Roster"));
    m_tabs->setTabText(1, messages > 0 ? tr("&Messages  %1").arg(messages) : tr("&Messages"));
}
