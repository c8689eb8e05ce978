#pragma once

#include "core/error.h"
#include "graph/id.h"
#include "graph/request.h"

#include <QObject>
#include <QPointer>

class CallPanel;
class Console;
class PhoneGuard;
class QAction;
struct Call;

//! Hangs up calls and operates them, and says at the call what came of it.
class Steering : public QObject
{
    Q_OBJECT
public:
    //! Does what is asked for in \a panel, once \a phones lets it pass.
    Steering(CallPanel &panel, PhoneGuard &phones, QObject *parent);

    //! Null while no profile is open.
    void setConsole(Console *console);
    //! The call that hangUpAction() is for; null for none.
    void setCurrent(const Call *call);
    [[nodiscard]] QAction *hangUpAction() const { return m_hangUp; }

    void hangUp(const CallId &call);

private:
    void operate(const Request &request);
    void send(const Request &request);
    void answered(const Request &request, const Result<Reply> &reply);

    CallPanel &m_panel;
    PhoneGuard &m_phones;
    QPointer<Console> m_console;
    QAction *m_hangUp;
    CallId m_current;
};
