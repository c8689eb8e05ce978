#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

//! The documented bodies of tests/data/graph.
namespace samples {

inline QStringList names(const QString &pattern)
{
    const QDir directory(QStringLiteral(TEST_DATA "/graph"));
    return directory.entryList({pattern}, QDir::Files, QDir::Name);
}

//! The bytes of a file; ".json" is added to \a name where it is missing.
inline QByteArray bytes(const QString &name)
{
    const QString ending = QStringLiteral(".json");
    QFile file(QStringLiteral(TEST_DATA "/graph/") + name
               + (name.endsWith(ending) ? QString() : ending));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName() + QStringLiteral(": ") + file.errorString()));
    return file.readAll();
}

inline QJsonObject object(const QString &name)
{
    return QJsonDocument::fromJson(bytes(name)).object();
}

//! The first commsNotification of a callback body.
inline QJsonObject entry(const QString &name)
{
    return object(name)[QStringLiteral("value")][0].toObject();
}

} // namespace samples
