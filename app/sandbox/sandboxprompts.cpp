#include "sandbox/sandboxprompts.h"

#include "http/httpclient.h"
#include "media/waveheader.h"
#include "sandbox/sandboxcalls.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 largest = 32 * 1024 * 1024; // so is what the console serves
constexpr std::chrono::milliseconds examplePlays = 3s;

//! Whether nothing can be there: the documentation has made it up.
bool isExample(const QUrl &uri)
{
    static const QStringList domains{u"contoso.com"_s, u"example"_s, u"example.com"_s,
                                     u"example.net"_s, u"example.org"_s};
    return std::ranges::any_of(domains, [host = uri.host()](const QString &domain) {
        return host == domain || host.endsWith(u'.' + domain);
    });
}

//! The code is that of the other operations that fail; the reference has the subcodes only.
ResultInfo notDownloaded()
{
    return {.code = 400, .subcode = 8536, .message = u"The file could not be downloaded."_s};
}

ResultInfo notPlayed()
{
    return {.code = 400, .subcode = 8511, .message = u"The prompt could not be played."_s};
}

ResultInfo wrongFormat()
{
    return {.code = 400, .subcode = 8535, .message = u"The format of the file is invalid."_s};
}

SandboxPrompts::Playable judged(const Result<HttpReply> &reply)
{
    constexpr int ok = 200;
    if (!reply || reply->status != ok || reply->body.size() > largest)
        return tl::unexpected(notDownloaded());
    const Result<WaveFormat> format = readWaveHeader(reply->body);
    if (!format || !checkPromptFormat(*format))
        return tl::unexpected(wrongFormat());
    const std::chrono::milliseconds time = playingTime(reply->body, *format);
    if (time == 0ms)
        return tl::unexpected(notPlayed());
    return time;
}

} // namespace

SandboxPrompts::SandboxPrompts(SandboxCalls &calls, HttpClient &http,
                               std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_calls(calls), m_http(http), m_patience(patience)
{
}

void SandboxPrompts::prefetch(const CallId &id)
{
    const SandboxCall *call = m_calls.find(id);
    if (!call)
        return;
    for (const QJsonValue &media : call->request[u"mediaConfig"][u"preFetchMedia"].toArray())
        fetchOne(id, promptOf(media), [](const Playable &) {});
}

void SandboxPrompts::fetch(const CallId &call, const QJsonArray &prompts, const Fetched &done)
{
    QList<Prompt> all;
    for (const QJsonValue &prompt : prompts)
        all.append(promptOf(prompt[u"mediaInfo"]));
    fetchRest(call, all, 0ms, done);
}

SandboxPrompts::Prompt SandboxPrompts::promptOf(const QJsonValue &mediaInfo)
{
    return {.uri = QUrl(mediaInfo[u"uri"].toString()),
            .resourceId = mediaInfo[u"resourceId"].toString()};
}

void SandboxPrompts::fetchRest(const CallId &call, QList<Prompt> rest,
                               std::chrono::milliseconds playing, const Fetched &done)
{
    if (rest.isEmpty())
        return done(playing);
    const Prompt next = rest.takeFirst();
    fetchOne(call, next, [this, call, rest, playing, done](const Playable &playable) {
        if (playable)
            fetchRest(call, rest, playing + *playable, done);
        else
            done(playable);
    });
}

void SandboxPrompts::fetchOne(const CallId &id, const Prompt &prompt, const Fetched &done)
{
    const SandboxCall *call = m_calls.find(id);
    if (isExample(prompt.uri))
        return done(examplePlays);
    if (call && call->prompts.contains(prompt.resourceId))
        return done(call->prompts.value(prompt.resourceId));
    const HttpRequest request{
        .method = "GET", .url = prompt.uri, .timeout = m_patience, .mostBytes = largest + 1};
    whenDone(m_http.send(request), this, [this, id, prompt, done](const Result<HttpReply> &reply) {
        const Playable playable = judged(reply);
        if (playable)
            keep(id, prompt, *playable);
        done(playable);
    });
}

void SandboxPrompts::keep(const CallId &id, const Prompt &prompt, std::chrono::milliseconds time)
{
    SandboxCall *call = m_calls.find(id);
    if (call && !prompt.resourceId.isEmpty())
        call->prompts.insert(prompt.resourceId, time);
}
