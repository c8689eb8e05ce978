#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <functional>

/*! A JSON file that several consoles may change, written whole or not at all, for its owner only.

    What cannot be read, be it damaged or of a newer console, is left as it is: it cannot be changed
    either until somebody has looked at it.
*/
class StoredFile
{
    Q_DECLARE_TR_FUNCTIONS(StoredFile)
public:
    explicit StoredFile(const QString &path) : m_path(path) { }

    //! An empty object if there is no file yet.
    [[nodiscard]] Result<QJsonObject> read() const;

    //! Writes what \a edit makes of the newest content; where \a edit fails, nothing changes.
    [[nodiscard]] Result<void> change(
        const std::function<Result<QJsonObject>(const QJsonObject &)> &edit) const;

    //! The error for content that is JSON, but not as it has to be.
    [[nodiscard]] Error damaged(Error error) const;

private:
    [[nodiscard]] Result<void> write(QJsonObject object) const;
    [[nodiscard]] Error unwritable(const QString &detail) const;

    QString m_path;
};
