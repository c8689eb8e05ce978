#include "console/prompts.h"

#include "http/httpclient.h"
#include "http/proxychooser.h"
#include "identity/profile.h"
#include "media/promptserver.h"
#include "media/waveheader.h"

#include <QSet>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 beginning = 4 * 1024; // some programs put descriptions before the format
constexpr std::chrono::milliseconds patience = 8s;

bool holdsPrompts(const Field &field)
{
    return field.kind == FieldKind::Prompt || field.kind == FieldKind::Media;
}

//! Whether it is there to be looked at; a rule of the field questions what is not.
bool canBeFetched(const QUrl &prompt)
{
    return prompt.scheme() == u"https" || (prompt.scheme() == u"http" && isLoopback(prompt.host()));
}

//! Whether the service will not play what \a error is about, as far as can be told from here.
bool isCertain(const Error &error)
{
    return error.kind == ErrorKind::Input || error.kind == ErrorKind::Refused;
}

Problem problemOf(const Field &field, const QUrl &prompt, const Error &error)
{
    return {.field = field.key,
            .severity = isCertain(error) ? Severity::Error : Severity::Warning,
            .text = u"%1: %2"_s.arg(prompt.fileName().isEmpty() ? prompt.host() : prompt.fileName(),
                                    error.text()),
            .source = u"operations, Media"_s};
}

Error notFetched(int status)
{
    const bool isElsewhere = status >= 300 && status < 400;
    if (isElsewhere)
        return {.kind = ErrorKind::OutcomeUnknown,
                .what = Prompts::tr("The address leads on to another one."),
                .next = Prompts::tr("Give that one: the service may not follow."),
                .status = status};
    return {.kind = ErrorKind::Refused,
            .what = Prompts::tr("The file is not handed out, status %1.").arg(status),
            .next = Prompts::tr("Whoever has the address must get it without signing in."),
            .status = status};
}

Result<void> judged(const HttpReply &reply)
{
    constexpr int ok = 200;
    constexpr int partial = 206;
    constexpr int outOfRange = 416; // of a file that has no first byte
    if (reply.status == outOfRange)
        return failure(readWaveHeader({}).error());
    if (reply.status != ok && reply.status != partial)
        return failure(notFetched(reply.status));
    return readWaveHeader(reply.body).and_then(checkPromptFormat);
}

} // namespace

Prompts::Prompts(const Profile &profile, HttpClient &http, QObject *parent)
    : QObject(parent), m_isServiceHere(isLoopback(profile.endpoints.graphRoot.host())), m_http(http)
{
}

Prompts::~Prompts() = default;

bool Prompts::areIn(const Form &form)
{
    return std::ranges::any_of(form.fields, holdsPrompts);
}

FutureResult<QList<Problem>> Prompts::check(const Form &form, const FieldValues &values)
{
    struct Progress
    {
        QList<Problem> problems;
        int open = 1; // this function itself
        Completion<QList<Problem>> completion;
    };
    const auto progress = std::make_shared<Progress>();
    const auto closeOne = [progress] {
        if (--progress->open == 0)
            progress->completion.finish(progress->problems);
    };
    QSet<QUrl> asked;
    for (const Field &field : form.fields) {
        if (!holdsPrompts(field))
            continue;
        for (const QString &value : values.value(field.key)) {
            const QUrl prompt(MediaValue::fromText(value).uri);
            if (!canBeFetched(prompt) || asked.contains(prompt))
                continue;
            asked.insert(prompt);
            ++progress->open;
            whenDone(check(prompt), this, [=](const Result<void> &checked) {
                if (!checked)
                    progress->problems.append(problemOf(field, prompt, checked.error()));
                closeOne();
            });
        }
    }
    closeOne();
    return progress->completion.future();
}

FutureResult<void> Prompts::check(const QUrl &prompt)
{
    if (isLoopback(prompt.host()) && !m_isServiceHere)
        return finishedFuture<void>(
            failure({.what = tr("The service cannot reach this machine."),
                     .next = tr("Put the file where the internet can fetch it.")}));
    const HttpRequest request{.method = "GET",
                              .url = prompt,
                              .headers = {{"Range", "bytes=0-" + QByteArray::number(beginning - 1)},
                                          {"Accept-Encoding", "identity"}},
                              .timeout = patience,
                              .mostBytes = beginning};
    const Completion<void> completion;
    whenDone(m_http.send(request), this, [completion](const Result<HttpReply> &reply) {
        completion.finish(reply.and_then(judged));
    });
    return completion.future();
}

QString Prompts::reasonAgainstServing() const
{
    return m_isServiceHere
        ? QString()
        : tr("Only the sandbox can fetch a file from this machine; the service of "
             "this profile is elsewhere.");
}

FutureResult<QUrl> Prompts::serve(const QString &file)
{
    if (const QString reason = reasonAgainstServing(); !reason.isEmpty())
        return finishedFuture<QUrl>(
            failure({.what = reason, .next = tr("Put the file where the internet can fetch it.")}));
    if (!m_server)
        m_server = new PromptServer(this);
    return m_server->serve(file);
}
