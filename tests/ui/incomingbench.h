#pragma once

#include "http/httpclient.h"
#include "incoming/incomingcard.h"
#include "sandbox/sandbox.h"
#include "windowfixture.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

inline const QJsonObject john{{QStringLiteral("id"), johnId}};
inline const QJsonObject phone{{QStringLiteral("kind"), QStringLiteral("phone")},
                               {QStringLiteral("id"), QStringLiteral("+12345678901")}};

//! A window, and a sandbox of its own that lets people call it.
class IncomingBench : public QObject
{
protected:
    void setUp();
    void tearDown();

    //! Opens the window on the sandbox; \a policy is what its profile decides about calls.
    void start(double clockRate = 1, const QJsonObject &policy = {});
    //! Lets \a source call; gives the id of the call.
    QString receive(const QJsonObject &source, const QJsonObject &more = {});
    //! What the sandbox answers to somebody who steers it.
    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body);
    [[nodiscard]] QList<IncomingCard *> cards() const;
    [[nodiscard]] QString text(const QString &label) const;

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowFixture> m_fixture;
    QJsonObject m_ready;
    QList<Message> m_messages; // that were recorded

private:
    HttpClient m_http;
};
