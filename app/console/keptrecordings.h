#pragma once

#include "core/future.h"
#include "graph/id.h"
#include "graph/recordingkey.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

class HttpClient;

/*! What was recorded in the calls of a profile, for its owner only, beside the journal.

    A recording vanishes from the service with its call, so it is fetched as soon as it is told of.
    Nothing waits for a file.
*/
class KeptRecordings : public QObject
{
    Q_OBJECT
public:
    KeptRecordings(const QString &folder, HttpClient &http, QObject *parent = nullptr);

    //! Looks for what was fetched before.
    void load();
    void fetch(const RecordingKey &key);

    //! The files of \a call, oldest first.
    [[nodiscard]] QStringList filesOf(const CallId &call) const { return m_files.value(call); }
    //! Copies \a file to where a person wants it; takes the place of what is there.
    void copy(const QString &file, const QString &target);
    //! Deletes all files of \a call.
    void remove(const CallId &call);

signals:
    void changed(const CallId &call);
    void failed(const Error &error);

private:
    void keep(const CallId &call, const QByteArray &content);

    QString m_folder;
    HttpClient &m_http;
    QHash<CallId, QStringList> m_files;
    QThreadPool m_pool;
};
