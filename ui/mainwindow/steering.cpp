#include "mainwindow/steering.h"

#include "callviews/callpanel.h"
#include "callviews/controlview.h"
#include "console/console.h"
#include "profiles/phoneguard.h"
#include "scenarios/catalogue.h"
#include "shared/explainedaction.h"
#include "shared/words.h"

#include <QAction>

Steering::Steering(CallPanel &panel, PhoneGuard &phones, QObject *parent)
    : QObject(parent), m_panel(panel), m_phones(phones), m_hangUp(new QAction(tr("&Hang up"), this))
{
    m_hangUp->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    connect(m_hangUp, &QAction::triggered, this, [this] { hangUp(m_current); });
    connect(&panel, &CallPanel::hangUpWanted, this, &Steering::hangUp);
    connect(&panel.control(), &ControlView::sendWanted, this, &Steering::operate);
    setCurrent(nullptr);
}

void Steering::setConsole(Console *console)
{
    m_console = console;
}

void Steering::setCurrent(const Call *call)
{
    const bool isLiving = call && call->isOpen();
    m_current = isLiving ? call->id : CallId();
    explain(*m_hangUp, tr("Ends the chosen call."),
            isLiving ? QString() : tr("No living call is chosen."));
}

void Steering::hangUp(const CallId &call)
{
    if (!m_console)
        return;
    m_panel.setOutcome(call, {});
    whenDone(m_console->send(buildRequest(operations::hangUp(), call)), this,
             [this, call](const Result<Reply> &reply) {
                 const bool isOver = reply
                     || reply.error().status == 404; // gone is what was wanted
                 if (!isOver)
                     m_panel.setOutcome(call, words::failureOf(reply.error()));
             });
}

void Steering::operate(const Request &request)
{
    if (m_console)
        m_phones.pass(m_console->profile(), request.body, [this, request] { send(request); });
}

void Steering::send(const Request &request)
{
    if (!m_console)
        return; // the profile was closed while somebody was asked
    m_panel.control().setOutcome(request.call, {}, false);
    m_panel.control().supply();
    whenDone(m_console->send(request), this,
             [this, request](const Result<Reply> &reply) { answered(request, reply); });
}

//! What becomes of an operation that was taken, its row in the list tells, and nothing else.
void Steering::answered(const Request &request, const Result<Reply> &reply)
{
    if (!reply)
        m_panel.control().setOutcome(request.call, words::failureOf(reply.error()), true);
    else if (request.method == "GET") // has no row, because it changes nothing
        m_panel.control().setOutcome(
            request.call,
            tr("Answered with status %1; the answer is in Messages.").arg(reply->status), false);
}
