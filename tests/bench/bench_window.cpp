#include "calls/calltracker.h"
#include "core/json.h"
#include "http/httpclient.h"
#include "http/httpserver.h"
#include "journal/journal.h"
#include "notificationload.h"
#include "sandbox/sandbox.h"
#include "shared/tableview.h"
#include "stallmeter.h"
#include "windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsWanted = 100'000;
constexpr int otherCalls = 10'000;

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

template <typename Condition>
void waitUntil(Condition condition, const char *what)
{
    constexpr int patience = 120'000;
    if (!QTest::qWaitFor(condition, patience))
        qFatal("Waited in vain until %s.", what);
}

template <typename T>
T resultOf(const FutureResult<T> &future)
{
    waitUntil([&future] { return future.isFinished(); }, "a request was answered");
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().text()));
    return *future.result();
}

} // namespace

//! The real window on a large journal, while the real listener is flooded with signed notifications.
class WindowLoad
{
public:
    explicit WindowLoad(int perSecond) : m_perSecond(perSecond) { }

    void run()
    {
        startSandbox();
        fillJournal();
        open();
        fillTables();
        print(u"\n%1 notifications a second are sent for %2 s in each line; all times in ms."_s
                  .arg(m_perSecond)
                  .arg(seconds));
        print(u"%1 %2 %3 %4 %5 %6 %7 %8"_s.arg(u"what somebody does"_s, -34)
                  .arg(u"taken/s"_s, 8)
                  .arg(u"rows/s"_s, 8)
                  .arg(u"p50"_s, 7)
                  .arg(u"p99"_s, 7)
                  .arg(u"max"_s, 7)
                  .arg(u"max CPU"_s, 8)
                  .arg(u"busy"_s, 6));
        measureAll();
        m_fixture.close();
    }

private:
    void startSandbox()
    {
        const Result<QJsonObject> ready = m_sandbox.start();
        if (!ready)
            qFatal("%s", qPrintable(ready.error().text()));
        m_ready = *ready;
        Result<Profile> profile = readProfile(m_ready);
        profile->name = u"Local"_s;
        profile->listener.port = 0;
        if (!ProfileStore(m_fixture.directory()).save(*profile)
            || !m_fixture.configuration().prepare())
            qFatal("The profile cannot be saved.");
        m_fixture.secrets().keepForSession(u"Local"_s, m_ready[u"clientSecret"].toString());
    }

    //! What an earlier day has left: calls that came and went.
    void fillJournal()
    {
        QElapsedTimer clock;
        clock.start();
        const auto journal = Journal::open(m_fixture.configuration().journalFile(u"Local"_s));
        if (!journal)
            qFatal("%s", qPrintable(journal.error().text()));
        constexpr int perBody = 10;
        CallTracker tracker;
        for (int call = 0; call < otherCalls; ++call) {
            const QByteArray body = NotificationLoad::body(1'000'000 + call, perBody, call);
            QList<Message> &messages = m_batch;
            for (int entry = 0; entry < perBody; ++entry)
                messages.append({.time = QDateTime::currentDateTimeUtc(),
                                 .direction = Direction::In,
                                 .kind = MessageKind::Notification,
                                 .call = {NotificationLoad::callId(1'000'000 + call)},
                                 .method = "POST",
                                 .url = u"/callback"_s,
                                 .status = 202,
                                 .body = body,
                                 .content = contentOf(body, entry),
                                 .entry = entry});
            if (messages.size() < 1000)
                continue;
            const auto judge = [&](Message &message) {
                message.verdict = tracker.apply(message).verdict;
            };
            if (!(*journal)->append(messages, judge))
                qFatal("The journal cannot be written.");
            messages.clear();
        }
        print(u"A journal of %1 messages of %2 calls was written in %3 ms."_s
                  .arg(perBody * otherCalls)
                  .arg(otherCalls)
                  .arg(clock.elapsed()));
    }

    void open()
    {
        QElapsedTimer clock;
        clock.start();
        m_meter.start();
        m_fixture.open(u"Local"_s);
        waitUntil([this] { return m_fixture.isListening(); }, "the window listened");
        m_meter.stop();
        print(u"The window was open and listening after %1 ms; longest stall %2 ms."_s
                  .arg(clock.elapsed())
                  .arg(m_meter.maximum(), 0, 'f', 1));
        m_token = captureToken();
    }

    //! The sandbox signs one notification to us, and what it signs with is good for all others.
    QByteArray captureToken()
    {
        QByteArray token;
        HttpServer server(HttpLimits(), [&](const ServedRequest &request,
                                            const HttpResponder &responder) {
            token = headerValue(request.headers, "Authorization");
            responder.send(202);
        });
        const Result<quint16> port = server.listen(u"127.0.0.1"_s, 0);
        HttpClient http;
        const QJsonObject order{
            {u"callbackUri"_s, u"http://127.0.0.1:%1/callback"_s.arg(*port)},
            {u"body"_s, *readJsonObject(NotificationLoad::body(0, 1, 0))}};
        const auto sent = http.send(
            {.method = "POST",
             .url = QUrl(m_ready[u"control"].toString() + u"/notifications"_s),
             .headers = {{"Authorization",
                          "Bearer " + m_ready[u"controlToken"].toString().toUtf8()},
                         {"Content-Type", "application/json"}},
             .body = compactJson(order)});
        (void)resultOf(sent);
        return token;
    }

    void fillTables()
    {
        QElapsedTimer clock;
        clock.start();
        TableView *activity = m_fixture.table(u"activity"_s);
        m_meter.start();
        waitUntil(
            [activity] {
                activity->verticalScrollBar()->setValue(activity->verticalScrollBar()->maximum());
                return activity->model()->rowCount() >= rowsWanted - 1000;
            },
            "a hundred thousand rows were loaded");
        m_meter.stop();
        activity->verticalScrollBar()->setValue(0);
        print(u"%1 rows were scrolled into the table in %2 ms; longest stall %3 ms."_s
                  .arg(activity->model()->rowCount())
                  .arg(clock.elapsed())
                  .arg(m_meter.maximum(), 0, 'f', 1));
    }

    void measureAll()
    {
        TableView *activity = m_fixture.table(u"activity"_s);
        TableView *calls = m_fixture.table(u"calls"_s);
        auto *tabs = m_fixture.child<QTabWidget>(u"callTabs"_s);
        auto *search = m_fixture.child<QLineEdit>(u"searchActivity"_s);
        measure(u"watches the newest"_s);
        calls->selectRow(0); // one of those that are flooded
        tabs->setCurrentIndex(1);
        measure(u"and the messages of a call"_s);
        activity->verticalScrollBar()->setValue(activity->verticalScrollBar()->maximum() / 2);
        measure(u"has scrolled away"_s);
        measure(u"turns pages all the time"_s, [activity] {
            QScrollBar *bar = activity->verticalScrollBar();
            bar->setValue(bar->value() < bar->maximum() ? bar->value() + bar->pageStep() : 0);
        });
        activity->verticalScrollBar()->setValue(0);
        calls->sortByColumn(0, Qt::AscendingOrder);
        measure(u"has sorted the calls"_s);
        search->setText(u"active"_s);
        measure(u"has searched for a frequent word"_s);
        search->setText(u"no such thing"_s);
        measure(u"searches for what is not there"_s);
    }

    void measure(const QString &what, const std::function<void()> &hand = {})
    {
        QThread thread;
        NotificationLoad load({.listener = m_fixture.session().console()->listener().url,
                               .authorization = m_token,
                               .perSecond = m_perSecond});
        qint64 rows = 0;
        const auto counting = QObject::connect(
            m_fixture.table(u"activity"_s)->model(), &QAbstractItemModel::rowsInserted, &m_meter,
            [&rows](const QModelIndex &, int first, int last) { rows += last - first + 1; });
        QTimer turning;
        QObject::connect(&turning, &QTimer::timeout, &m_meter, [&hand] { hand(); });
        load.moveToThread(&thread);
        QObject::connect(&thread, &QThread::started, &load, &NotificationLoad::start);
        thread.start();
        QTest::qWait(1000); // until it is under way
        if (hand)
            turning.start(50);
        const qint64 before = rows;
        QElapsedTimer clock;
        clock.start();
        m_meter.start();
        QTest::qWait(seconds * 1000);
        m_meter.stop();
        const double lasted = static_cast<double>(clock.elapsed()) / 1000;
        const double shown = static_cast<double>(rows - before) / lasted;
        QMetaObject::invokeMethod(&load, &NotificationLoad::stop, Qt::BlockingQueuedConnection);
        QTest::qWait(500); // until all are answered
        const double taken = static_cast<double>(load.taken()) / (lasted + 1);
        thread.quit();
        thread.wait();
        QObject::disconnect(counting);
        print(u"%1 %2 %3 %4 %5 %6 %7 %8%"_s.arg(what, -34)
                  .arg(taken, 8, 'f', 0)
                  .arg(shown, 8, 'f', 0)
                  .arg(m_meter.quantile(0.5), 7, 'f', 1)
                  .arg(m_meter.quantile(0.99), 7, 'f', 1)
                  .arg(m_meter.maximum(), 7, 'f', 1)
                  .arg(m_meter.maximumOfProcessor(), 8, 'f', 1)
                  .arg(m_meter.busy() * 100, 5, 'f', 0));
        if (load.refused() > 0)
            print(u"  %1 notifications were not taken."_s.arg(load.refused()));
    }

    static constexpr int seconds = 10;

    int m_perSecond;
    Sandbox m_sandbox{SandboxOptions()};
    WindowFixture m_fixture;
    StallMeter m_meter;
    QJsonObject m_ready;
    QByteArray m_token;
    QList<Message> m_batch;
};

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const int perSecond = QCoreApplication::arguments().value(1, u"5000"_s).toInt();
    WindowLoad(perSecond).run();
    return 0;
}
