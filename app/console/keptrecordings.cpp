#include "console/keptrecordings.h"

#include "core/background.h"
#include "http/httpclient.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Error storageError(const QString &what, const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .what = what,
            .next = KeptRecordings::tr(
                "Make room on the disk, or check the permissions of the folder."),
            .detail = detail};
}

Result<QString> write(const QString &folder, const QString &name, const QByteArray &content)
{
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner))
        return failure(storageError(KeptRecordings::tr("%1 cannot be made.").arg(folder), {}));
    QSaveFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) // before it is filled
        || file.write(content) != content.size() || !file.commit())
        return failure(storageError(KeptRecordings::tr("The recording could not be kept."),
                                    file.errorString()));
    return file.fileName();
}

Result<void> copyTo(const QString &source, const QString &target)
{
    QFile from(source);
    QSaveFile to(target);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly)
        || to.write(from.readAll()) != from.size() || !to.commit())
        return failure(storageError(KeptRecordings::tr("%1 cannot be written.").arg(target),
                                    to.errorString()));
    return {};
}

CallId callOf(const QString &fileName)
{
    return {fileName.section(u'_', 0, 0)};
}

//! Deletes what is there of \a call, whether it has been told of or not; gives what is left.
Result<QStringList> deleteAll(const QString &folder, const CallId &call)
{
    QStringList left;
    for (const QString &name : QDir(folder).entryList({u"*.wav"_s}, QDir::Files, QDir::Name)) {
        const QString file = folder + u'/' + name;
        if (callOf(name) == call && !QFile::remove(file) && QFile::exists(file))
            left.append(file);
    }
    return left;
}

} // namespace

KeptRecordings::KeptRecordings(const QString &folder, HttpClient &http, QObject *parent)
    : QObject(parent), m_folder(folder), m_http(http)
{
    m_pool.setMaxThreadCount(1); // one after the other
}

void KeptRecordings::load()
{
    const auto found = inBackground(m_pool, [folder = m_folder]() -> Result<QStringList> {
        return QDir(folder).entryList({u"*.wav"_s}, QDir::Files, QDir::Name);
    });
    whenDone(found, this, [this](const Result<QStringList> &names) {
        for (const QString &name : *names) {
            m_files[callOf(name)].append(m_folder + u'/' + name);
            emit changed(callOf(name));
        }
    });
}

void KeptRecordings::fetch(const RecordingKey &key)
{
    const HttpRequest request{.method = "GET",
                              .url = key.location,
                              .headers = {{"Authorization", "Bearer " + key.accessToken}},
                              .isConfidential = true};
    whenDone(m_http.send(request), this, [this, call = key.call](const Result<HttpReply> &reply) {
        constexpr int ok = 200;
        if (reply && reply->status == ok)
            return keep(call, reply->body);
        emit failed(reply ? Error{.kind = ErrorKind::Refused,
                                  .what = tr("The recording could not be fetched."),
                                  .next = tr("It is gone with its call: record once more."),
                                  .status = reply->status}
                          : reply.error());
    });
}

void KeptRecordings::keep(const CallId &call, const QByteArray &content)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'hhmmsszzz"_s);
    const QString name = u"%1_%2.wav"_s.arg(call.text, time);
    const auto written = inBackground(m_pool, [folder = m_folder, name, content] {
        return write(folder, name, content);
    });
    whenDone(written, this, [this, call](const Result<QString> &file) {
        if (!file)
            return emit failed(file.error());
        m_files[call].append(*file);
        emit changed(call);
    });
}

void KeptRecordings::copy(const QString &file, const QString &target)
{
    const auto copied = inBackground(m_pool, [file, target] { return copyTo(file, target); });
    whenDone(copied, this, [this](const Result<void> &done) {
        if (!done)
            emit failed(done.error());
    });
}

void KeptRecordings::remove(const CallId &call)
{
    const auto removed = inBackground(m_pool, [folder = m_folder, call] {
        return deleteAll(folder, call);
    });
    whenDone(removed, this, [this, call](const Result<QStringList> &left) {
        m_files[call] = *left;
        if (!left->isEmpty())
            emit failed(storageError(tr("A recording could not be deleted."), left->first()));
        emit changed(call);
    });
}
