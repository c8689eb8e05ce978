#pragma once

#include "core/future.h"
#include "core/rsakey.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QUrl>

#include <optional>

class HttpClient;

/*! The keys with which the platform signs its callback tokens (OpenID configuration, then JWKS).

    They are fetched anew after two hours, and for an unknown key id: at once for the first, then
    at most once a minute, so that made-up ids cannot make us flood the key server.
*/
class OpenIdKeys : public QObject
{
    Q_OBJECT
public:
    OpenIdKeys(const QUrl &configuration, HttpClient &http, QObject *parent = nullptr);

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

private:
    void fetchKeySet(const QUrl &url);
    void finish(const Result<void> &result);

    QUrl m_configuration;
    HttpClient &m_http;
    QHash<QByteArray, RsaKey> m_keys;
    QString m_problem;
    QDateTime m_fetched;
    QDateTime m_fetchedUnknown;
    QList<Completion<void>> m_waiting;
};
