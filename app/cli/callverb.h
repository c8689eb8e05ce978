#pragma once

#include "cli/callorder.h"
#include "cli/callstates.h"
#include "cli/consoleverb.h"
#include "graph/request.h"

#include <QTimer>

//! `call`: places a call and follows it until it has the state that is awaited.
class CallVerb : public ConsoleVerb
{
    Q_OBJECT
public:
    explicit CallVerb(const Environment &environment);

    void start(const QStringList &arguments) override;

protected:
    void opened() override;
    void listening() override;
    void recorded(const Batch &batch) override;

private:
    void list();
    void explain(const Scenario *scenario);
    void begin();
    void checkPrompts();
    void go();
    void warnAboutBody() const;
    [[nodiscard]] FieldValues valuesFor(const Profile &profile, const QString &callback) const;

    void place(const QString &callback);
    void placed(const Result<Reply> &reply);
    void report();
    void print(const StateChange &change);
    void endedEarly(const std::optional<ResultInfo> &result);
    void giveUp();

    CallOrder m_order;
    CallStates m_states;
    CallId m_call;             // empty until the service gave one
    bool m_isAnswered = false; // the answer that names it was recorded
    QTimer m_deadline;
};
