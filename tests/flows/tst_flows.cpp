#include "console/configuration.h"
#include "console/console.h"
#include "console/profiles.h"
#include "core/awaited.h"
#include "flows/flowcatalogue.h"
#include "flows/flowrun.h"
#include "identity/secretstore.h"
#include "sandbox/sandboxbench.h"
#include "scenarios/catalogue.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

using Phase = FlowRun::Phase;

constexpr int patience = 60'000;

const auto taxi = u"+12025550100"_s;    // answers, and hangs up 20 seconds later
const auto blocked = u"+12025550101"_s; // has no route
const auto reception = u"+12345678901"_s;

//! Quick, and slow enough for a decision within 15 seconds.
SandboxOptions brisk()
{
    SandboxOptions options = SandboxBench::fast();
    options.clockRate = 5;
    return options;
}

QJsonObject allOddities()
{
    QJsonObject oddities;
    for (const QString &oddity :
         {u"capitalStatus"_s, u"noOperationId"_s, u"noLeadingSlash"_s, u"upperCaseIds"_s,
          u"numbersAsText"_s, u"participantsPath"_s, u"capitalSubcode"_s})
        oddities[oddity] = true;
    return {{u"oddities"_s, oddities}};
}

} // namespace

//! Guided flows from end to end: a console, a sandbox, and everything between them.
class tst_Flows : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void catalogueHasEveryFlow();
    void flowRuns_data();
    void flowRuns();
    void peerMayBeANumber();
    void withoutTheGroupPermissionTheTwoGoOnAlone();
    void inviteeWhoIsOutOfReachFailsTheFlow();
    void transferThatFailsSaysWhy();
    void cancelledFlowLeavesNoCall_data();
    void cancelledFlowLeavesNoCall();
    void personMakesTheCallOnARealTenant();
    void callThatDoesNotComeIsSaid();
    void somebodyHasToBeCalled();
    void unsupportedIsSaidAtTheField_data();
    void unsupportedIsSaidAtTheField();

private:
    void openConsole(bool hasControl);
    [[nodiscard]] FieldValues examples(const Flow &flow) const;
    [[nodiscard]] std::unique_ptr<FlowRun> run(const Flow &flow, const FieldValues &values);
    void finish(FlowRun &run);
    [[nodiscard]] QStringList livingCalls();
    void changeFaults(const QJsonObject &faults);
    void callFrom(const QString &kind, const QString &id);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxBench> m_bench;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Console> m_console;
};

void tst_Flows::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<SandboxBench>(brisk());
    m_secrets = std::make_unique<SecretStore>();
    openConsole(true);
}

void tst_Flows::cleanup()
{
    m_console.reset();
    m_bench.reset();
}

void tst_Flows::openConsole(bool hasControl)
{
    Result<Profile> profile = readProfile(m_bench->readyLine());
    QVERIFY(profile);
    const Configuration configuration(m_folder->path());
    QVERIFY(configuration.prepare());
    profile->directory = Profiles(configuration, *m_secrets).describe(profile->name)->directory;
    profile->listener.port = 0;
    m_secrets->keepForSession(profile->name, m_bench->ready(u"clientSecret"_s));
    if (!hasControl)
        profile->sandboxControl.clear();
    m_secrets->keepControlTokenForSession(profile->name, m_bench->ready(u"controlToken"_s));
    m_console.reset();
    m_console = std::make_unique<Console>(*profile, configuration, *m_secrets);
    QVERIFY(awaited(m_console->open()));
    m_console->listen();
    QTRY_COMPARE(m_console->listener().phase, ListenerState::Phase::Listening);
}

FieldValues tst_Flows::examples(const Flow &flow) const
{
    return examplesOf(formOf(flow, true), m_console->profile().directory);
}

std::unique_ptr<FlowRun> tst_Flows::run(const Flow &flow, const FieldValues &values)
{
    auto run = std::make_unique<FlowRun>(flow, values, *m_console);
    run->start();
    return run;
}

void tst_Flows::finish(FlowRun &run)
{
    QSignalSpy finished(&run, &FlowRun::finished);
    QVERIFY(finished.wait(patience));
    for (const FlowRun::Step &step : run.steps()) {
        if (step.phase == Phase::Failed)
            qInfo().noquote() << step.error->text();
    }
}

QStringList tst_Flows::livingCalls()
{
    QStringList living;
    const QJsonObject answer = jsonOf(m_bench->control("GET", u"/calls"_s).body);
    for (const QJsonValue &call : answer[u"calls"].toArray()) {
        const QString state = call[u"state"].toString();
        if (state != u"terminating"_s && state != u"terminated"_s)
            living.append(state);
    }
    return living;
}

void tst_Flows::changeFaults(const QJsonObject &faults)
{
    QCOMPARE(m_bench->control("PUT", u"/faults"_s, faults).status, 200);
}

void tst_Flows::callFrom(const QString &kind, const QString &id)
{
    const HttpReply reply = m_bench->control("POST", u"/calls/incoming"_s,
                                             {{u"callbackUri"_s, m_console->callbackUri()},
                                              {u"target"_s, u"applicationInstance"_s},
                                              {u"source"_s,
                                               QJsonObject{{u"kind"_s, kind}, {u"id"_s, id}}}});
    QCOMPARE(reply.status, 201);
}

void tst_Flows::catalogueHasEveryFlow()
{
    int supported = 0;
    for (const Flow &flow : flowCatalogue()) {
        QCOMPARE(findFlow(flow.id), &flow);
        supported += flow.reason ? 0 : 1;
        const bool isRefused = std::ranges::any_of(flow.steps, &FlowStep::isRefused);
        QCOMPARE(isRefused, flow.reason != nullptr);
        QVERIFY2(hasErrors(problemsOf(formOf(flow, false), FieldValues())), qPrintable(flow.id));
        QCOMPARE(problemsOf(formOf(flow, true), examples(flow)), QList<Problem>());
    }
    QCOMPARE(supported, 11);
    QCOMPARE(flowCatalogue().size(), 14);
}

void tst_Flows::flowRuns_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QJsonObject>("faults");
    for (const Flow &flow : flowCatalogue()) {
        QTest::newRow(qPrintable(flow.id)) << flow.id << QJsonObject();
        QTest::newRow(qPrintable(flow.id + u", oddly"_s)) << flow.id << allOddities();
    }
}

void tst_Flows::flowRuns()
{
    QFETCH(QString, id);
    QFETCH(QJsonObject, faults);
    changeFaults(faults);
    const Flow &flow = *findFlow(id);
    const auto run = this->run(flow, examples(flow));
    finish(*run);

    QCOMPARE(run->phase(), Phase::Done);
    for (qsizetype i = 0; i < flow.steps.size(); ++i) {
        QCOMPARE(run->steps()[i].phase, Phase::Done);
        QCOMPARE(run->steps()[i].error.has_value(), flow.steps[i].isRefused);
    }
    QCOMPARE(livingCalls(), QStringList());
}

void tst_Flows::peerMayBeANumber()
{
    const Flow &flow = *findFlow(u"peer-invite-number"_s);
    FieldValues values = examples(flow);
    values.remove(u"peer"_s);
    values[u"peer-phone"_s] = {reception};
    values[u"other"_s] = {taxi};
    const auto run = this->run(flow, values);
    finish(*run);

    QCOMPARE(run->phase(), Phase::Done);
}

void tst_Flows::withoutTheGroupPermissionTheTwoGoOnAlone()
{
    changeFaults({{u"withheldPermissions"_s, QJsonArray{u"Calls.InitiateGroupCall.All"_s}}});
    const Flow &flow = *findFlow(u"peer-invite-person"_s);
    bool hadRoster = false;
    connect(m_console.get(), &Console::recorded, this, [&hadRoster](const Batch &batch) {
        hadRoster |= std::ranges::any_of(batch.calls, [](const Call &call) {
            return call.roster.present() > 0;
        });
    });
    const auto run = this->run(flow, examples(flow));
    finish(*run);

    QCOMPARE(run->phase(), Phase::Failed);
    const FlowRun::Step &invitation = run->steps()[2];
    QCOMPARE(invitation.phase, Phase::Failed);
    QCOMPARE(invitation.error->status, 403);
    QCOMPARE(invitation.error->code, u"7504"_s);
    QCOMPARE(run->steps()[3].phase, Phase::Pending);
    QVERIFY(!hadRoster);
    QCOMPARE(livingCalls(), QStringList());
}

void tst_Flows::inviteeWhoIsOutOfReachFailsTheFlow()
{
    const Flow &flow = *findFlow(u"peer-invite-number"_s);
    FieldValues values = examples(flow);
    values[u"other"_s] = {blocked};
    const auto run = this->run(flow, values);
    finish(*run);

    QCOMPARE(run->phase(), Phase::Failed);
    QCOMPARE(run->steps()[3].error->subcode, u"510403"_s);
    QVERIFY(!run->steps()[3].error->next.isEmpty());
    QCOMPARE(livingCalls(), QStringList());
}

void tst_Flows::transferThatFailsSaysWhy()
{
    const Flow &flow = *findFlow(u"instance-transfer"_s);
    FieldValues values = examples(flow);
    values[u"other"_s] = {blocked};
    const auto run = this->run(flow, values);
    finish(*run);

    QCOMPARE(run->phase(), Phase::Failed);
    QCOMPARE(run->steps().last().error->subcode, u"7000"_s);
    QCOMPARE(livingCalls(), QStringList());
}

void tst_Flows::cancelledFlowLeavesNoCall_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("step");
    QTest::newRow("while it is placed") << u"call-number"_s << 0;
    QTest::newRow("while it rings") << u"call-number"_s << 1;
    QTest::newRow("while it comes") << u"number-invite"_s << 0;
    QTest::newRow("while it is answered") << u"number-invite"_s << 1;
    QTest::newRow("while somebody is invited") << u"number-invite"_s << 4;
}

void tst_Flows::cancelledFlowLeavesNoCall()
{
    QFETCH(QString, id);
    QFETCH(int, step);
    const Flow &flow = *findFlow(id);
    FlowRun run(flow, examples(flow), *m_console);
    QSignalSpy finished(&run, &FlowRun::finished);
    connect(&run, &FlowRun::changed, this, [&run, step] {
        if (run.steps()[step].phase == Phase::Running)
            QMetaObject::invokeMethod(&run, &FlowRun::cancel, Qt::QueuedConnection);
    });
    run.start();

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(run.phase(), Phase::Cancelled);
    QCOMPARE(run.steps()[step].phase, Phase::Cancelled);
    QTRY_COMPARE(livingCalls(), QStringList());
    QCOMPARE(finished.size(), 1);
}

void tst_Flows::personMakesTheCallOnARealTenant()
{
    openConsole(false);
    const Flow &flow = *findFlow(u"number-redirect"_s);
    const auto run = this->run(flow, {{u"other"_s, {reception}}});
    callFrom(u"user"_s, u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
    QSignalSpy recorded(m_console.get(), &Console::recorded);
    QVERIFY(recorded.wait());
    QCOMPARE(run->steps().first().phase, Phase::Running); // it is no phone that has called
    callFrom(u"phone"_s, taxi);
    finish(*run);

    QCOMPARE(run->phase(), Phase::Done);
}

void tst_Flows::callThatDoesNotComeIsSaid()
{
    openConsole(false);
    Flow flow = *findFlow(u"instance-invite"_s);
    flow.steps.first().patience = std::chrono::seconds(1);
    const auto run = this->run(flow, {{u"other"_s, {reception}}});
    finish(*run);

    QCOMPARE(run->phase(), Phase::Failed);
    QVERIFY(!run->steps().first().error->next.isEmpty());
    QVERIFY(run->call().isEmpty());
}

void tst_Flows::somebodyHasToBeCalled()
{
    const Flow &flow = *findFlow(u"peer-invite-person"_s);
    FieldValues values = examples(flow);
    values.remove(u"peer"_s);
    FlowRun run(flow, values, *m_console);
    run.start();

    QCOMPARE(run.phase(), Phase::Failed);
    QVERIFY(!run.steps().first().error->next.isEmpty());
}

void tst_Flows::unsupportedIsSaidAtTheField_data()
{
    QTest::addColumn<QStringList>("instance");
    QTest::addColumn<QString>("said");
    QTest::newRow("by name") << QStringList{u"calling.bot@contoso.example"_s}
                             << u"user principal name"_s;
    QTest::newRow("without") << QStringList() << u"Application instance"_s;
}

void tst_Flows::unsupportedIsSaidAtTheField()
{
    QFETCH(QStringList, instance);
    QFETCH(QString, said);
    const Scenario &scenario = *findScenario(u"pstn-service-hosted"_s);
    const QList<Problem> problems = problemsOf(*scenario.field(u"instance"_s), instance);

    QVERIFY(hasErrors(problems));
    QVERIFY2(problems.first().text.contains(said), qPrintable(problems.first().text));
}

QTEST_GUILESS_MAIN(tst_Flows)
#include "tst_flows.moc"
