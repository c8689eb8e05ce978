#include "incomingbench.h"

#include "core/json.h"
#include "identity/profilestore.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

void IncomingBench::setUp()
{
    m_messages.clear();
    m_fixture = std::make_unique<WindowFixture>();
}

void IncomingBench::tearDown()
{
    m_fixture->close();
    m_fixture.reset();
    m_sandbox.reset();
}

void IncomingBench::start(double clockRate, const QJsonObject &policy)
{
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{.clockRate = clockRate});
    const Result<QJsonObject> ready = m_sandbox->start();
    QVERIFY(ready);
    m_ready = *ready;
    QJsonObject file = m_ready;
    file[u"name"] = u"Local"_s;
    file[u"listener"] = QJsonObject{{u"port"_s, 0}};
    if (!policy.isEmpty())
        file[u"incoming"] = policy;
    const Result<Profile> profile = readProfile(file);
    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text()));
    QVERIFY(ProfileStore(m_fixture->directory()).save(*profile));
    m_fixture->secrets().keepForSession(u"Local"_s, m_ready[u"clientSecret"].toString());
    m_fixture->open(u"Local"_s);
    QTRY_VERIFY(m_fixture->isListening());
    connect(m_fixture->session().console(), &Console::recorded, this,
            [this](const Batch &batch) { m_messages += batch.messages; });
}

QJsonObject IncomingBench::control(const QByteArray &method, const QString &path,
                                   const QJsonObject &body)
{
    const auto future = m_http.send(
        {.method = method,
         .url = QUrl(m_ready[u"control"].toString() + path),
         .headers = {{"Authorization", "Bearer " + m_ready[u"controlToken"].toString().toUtf8()},
                     {"Content-Type", "application/json"}},
         .body = compactJson(body)});
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }) || !future.result())
        return {};
    return readJsonObject(future.result()->body).value_or(QJsonObject());
}

QString IncomingBench::receive(const QJsonObject &source, const QJsonObject &more)
{
    QJsonObject body = more;
    body[u"source"] = source;
    body[u"callbackUri"] = m_fixture->session().console()->callbackUri();
    return control("POST", u"/calls/incoming"_s, body)[u"callId"].toString();
}

QList<IncomingCard *> IncomingBench::cards() const
{
    QList<IncomingCard *> shown;
    for (IncomingCard *card : m_fixture->window().findChildren<IncomingCard *>()) {
        if (card->isVisible())
            shown.append(card);
    }
    return shown;
}

QString IncomingBench::text(const QString &label) const
{
    const auto *found = m_fixture->child<QLabel>(label);
    return found ? found->text() : QString();
}
