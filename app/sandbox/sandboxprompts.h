#pragma once

#include "graph/id.h"
#include "graph/resultinfo.h"

#include <QObject>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>

class HttpClient;
class QJsonArray;
class SandboxCalls;
struct HttpReply;

/*! Fetches what is played in calls, as the service does (operations, "Media" and "Play prompt").

    Over http or https and without signing in: a file of up to 32 MB that is there in time, from the
    address itself and not from one that it leads on to. What was fetched for a call, early or to be
    played, is not fetched again for the same resource id.

    The addresses of the documented examples lead nowhere. So that they can be sent as they are
    printed, and without internet, a prompt on contoso.com or a host below it, or on one that is
    reserved for examples (RFC 2606: example.com, .net, .org and what ends in .example), is not
    fetched: it plays for three seconds.
*/
class SandboxPrompts : public QObject
{
    Q_OBJECT
public:
    //! How long the prompts play, or why they cannot be played: 8511, 8535 or 8536 (errors,
    //! "Media").
    using Playable = tl::expected<std::chrono::milliseconds, ResultInfo>;
    using Fetched = std::function<void(const Playable &playable)>;

    //! \a patience: how long a file may take, in real time.
    SandboxPrompts(SandboxCalls &calls, HttpClient &http, std::chrono::milliseconds patience,
                   QObject *parent = nullptr);

    //! Fetches the `preFetchMedia` of a call. What cannot be had is asked for again when it is played.
    void prefetch(const CallId &call);
    //! Fetches \a prompts, mediaPrompts, one after the other until one cannot be played.
    void fetch(const CallId &call, const QJsonArray &prompts, const Fetched &done);

private:
    struct Prompt
    {
        QUrl uri;
        QString resourceId;
    };
    [[nodiscard]] static Prompt promptOf(const QJsonValue &mediaInfo);
    void fetchRest(const CallId &call, QList<Prompt> rest, std::chrono::milliseconds playing,
                   const Fetched &done);
    void fetchOne(const CallId &call, const Prompt &prompt, const Fetched &done);
    void keep(const CallId &call, const Prompt &prompt, std::chrono::milliseconds time);

    SandboxCalls &m_calls;
    HttpClient &m_http;
    std::chrono::milliseconds m_patience;
};
