#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

/*! A JSON object from a person's file, read member by member.

    What is wrong does not stop the reading: the first problem is kept and asked for at the end,
    once for the object and all objects in it. A member that is not in \a members is a problem, too:
    it is a slip of the pen that would otherwise go unnoticed.
*/
class CheckedObject
{
    Q_DECLARE_TR_FUNCTIONS(CheckedObject)

public:
    CheckedObject(const QJsonObject &object, const QStringList &members);

    [[nodiscard]] CheckedObject child(const QString &name, const QStringList &members) const;
    [[nodiscard]] QList<CheckedObject> children(const QString &name,
                                                const QStringList &members) const;

    //! The whole object that has to be there, where its members have any name.
    [[nodiscard]] QJsonObject neededObject(const QString &name) const;
    //! A member that is null is as good as absent, as everywhere in Graph.
    [[nodiscard]] bool has(const QString &name) const;
    //! A text that has to be there.
    [[nodiscard]] QString neededText(const QString &name) const;
    [[nodiscard]] QString text(const QString &name, const QString &fallback = {}) const;
    [[nodiscard]] QStringList texts(const QString &name) const;
    [[nodiscard]] bool flag(const QString &name) const;
    //! A whole number from \a least to \a most.
    [[nodiscard]] int number(const QString &name, int fallback, int least, int most) const;
    //! A number of seconds that has to be there and may have a fraction, from 0.
    [[nodiscard]] std::chrono::milliseconds neededSeconds(const QString &name) const;

    //! Notes that \a name is not as \a needed says, for example "a GUID".
    void complain(const QString &name, const QString &needed) const;
    //! The first thing that is wrong, if any.
    [[nodiscard]] Result<void> verdict() const;

private:
    CheckedObject(const CheckedObject &parent, const QString &path, const QJsonObject &object,
                  const QStringList &members);
    void checkMembers(const QStringList &members) const;
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] CheckedObject childAt(const QString &path, const QJsonValue &value,
                                        const QStringList &members) const;

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<std::optional<Error>> m_problem; // one for the whole tree
};

//! The JSON object in \a file; the error names the file and, for bad JSON, line and column.
[[nodiscard]] Result<QJsonObject> readJsonFile(const QString &file);
