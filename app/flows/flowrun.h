#pragma once

#include "calls/call.h"
#include "console/ingest.h"
#include "core/future.h"
#include "flows/flow.h"
#include "graph/request.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class Console;

/*! One run of a flow, which does with a console what a person would do.

    Every step is told as it happens. Whatever way it ends, the call that it has to do with is not
    left behind as long as the console is there: it is hung up, or rejected where it still waits for
    an answer.
*/
class FlowRun : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Pending,
        Running,
        Done,
        Failed,
        Cancelled,
    };

    struct Step
    {
        Phase phase = Phase::Pending;
        QString note = {};                         //!< what it came to, translated
        std::optional<Error> error = std::nullopt; //!< why it failed, or how it was refused
    };

    //! \a values are those of the form of the flow. The sandbox makes the incoming call itself.
    FlowRun(const Flow &flow, const FieldValues &values, Console &console,
            QObject *parent = nullptr);

    void start();
    void cancel();
    //! The console is about to go: the step under way fails, and the call is left to itself.
    void abandon();

    [[nodiscard]] const Flow &flow() const { return m_flow; }
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    //! The call that it has to do with; empty until there is one.
    [[nodiscard]] CallId call() const { return m_call; }

signals:
    void changed();
    //! It has ended, and its call with it, unless it was abandoned.
    void finished();

private:
    [[nodiscard]] const FlowStep &current() const { return m_flow.steps.at(m_current); }
    void begin(qsizetype step);
    void act(const FlowAction &action);
    void tell(const QString &note);
    void makeIncomingCall();
    void place(const PlaceCall &place);
    void operate(const Operate &operate);
    void send(const Request &request, const std::function<void(const Reply &)> &taken);
    void answered(const Result<Reply> &reply);
    void recorded(const QList<Call> &calls);
    void look();
    void timedOut();
    void pass(const QString &note);
    void fail(const Error &error);
    void end(Phase phase);
    void leaveCall();
    [[nodiscard]] FieldValues valuesFor(const FilledForm &filled, const Form &form) const;

    Flow m_flow;
    FieldValues m_values;
    Console &m_console;
    QList<Step> m_steps;
    Phase m_phase = Phase::Pending;
    qsizetype m_current = 0;
    bool m_isSending = false;
    bool m_isAbandoned = false; // nothing may be asked of the console any more
    CallId m_call;
    QString m_passedOver; // why the last call that came was not the one
    QHash<CallId, Call> m_known;
    QTimer m_patience;
};
