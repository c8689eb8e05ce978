#pragma once

#include "core/future.h"
#include "core/rsakey.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

class HttpClient;

/*! The keys with which the platform signs its callback tokens (OpenID configuration, then JWKS).

    They are fetched anew after two hours, and for an unknown key id: at once for the first, then
    at most once a minute, so that made-up ids cannot make us flood the key server. Nor does one that
    fails: it is asked for old keys once a minute, too.
*/
class OpenIdKeys : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>;

    //! \a clock gives the time in UTC.
    OpenIdKeys(const QUrl &configuration, HttpClient &http,
               Clock clock = &QDateTime::currentDateTimeUtc, QObject *parent = nullptr);

    //! The time that keys and tokens are judged by.
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    [[nodiscard]] std::optional<RsaKey> known(const QByteArray &keyId) const;

    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }

    //! Fetches the keys; all who ask while it runs share one fetch.
    FutureResult<void> fetch();

    //! Whether the keys may be fetched once more because of an unknown key id.
    [[nodiscard]] bool mayFetchUnknown() const;
    [[nodiscard]] FutureResult<void> fetchUnknown();

    //! Why the last fetch failed; empty if it did not.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    //! Whether it is time to fetch them again although no key is missing.
    [[nodiscard]] bool areOld() const;

signals:
    //! Keys have come; one that was known may be known no more.
    void changed();

private:
    [[nodiscard]] bool isPast(const QDateTime &time, qint64 seconds) const;
    void fetchKeySet(const QUrl &url);
    void finish(const Result<void> &result);

    QUrl m_configuration;
    HttpClient &m_http;
    Clock m_clock;
    QHash<QByteArray, RsaKey> m_keys;
    QString m_problem;
    QDateTime m_fetched;
    QDateTime m_attempted;
    QDateTime m_fetchedUnknown;
    QList<Completion<void>> m_waiting;
};
