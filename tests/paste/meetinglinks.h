#pragma once

#include <QFile>
#include <QString>
#include <QUrl>

inline const QString tenant = QStringLiteral("8a7b6c5d-1111-4222-8333-944455566677");
inline const QString organizer = QStringLiteral("1f2e3d4c-aaaa-4bbb-8ccc-9dddeeefff00");
inline const QString chatThread = QStringLiteral("19:meeting_NDQ4ZjVhYzktMjE0Mi00ZmE3@thread.v2");
inline const QString context =
    QStringLiteral("{\"Tid\":\"%1\",\"Oid\":\"%2\"}").arg(tenant, organizer);
inline const QString colleague = QStringLiteral("99887766-5544-4332-a110-ffeeddccbbaa");

inline QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

//! As Teams writes it: the parts are encoded, what divides them is not.
inline QString longLink(const QString &host = QStringLiteral("teams.microsoft.com"),
                        const QString &path = QStringLiteral("/l/meetup-join/"))
{
    return QStringLiteral("https://") + host + path + encoded(chatThread)
        + QStringLiteral("/0?context=") + encoded(context);
}

inline QString sample(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/pasted/") + name + QStringLiteral(".txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName() + QStringLiteral(": ") + file.errorString()));
    return QString::fromUtf8(file.readAll());
}

//! As Proofpoint's second way writes a link.
inline QString secondProofpoint(const QString &link)
{
    QString coded = QString::fromLatin1(QUrl::toPercentEncoding(link, ":/", "-_"));
    coded.replace(u'%', u'-').replace(u':', QStringLiteral("-3A")).replace(u'/', u'_');
    return QStringLiteral(
               "https://urldefense.proofpoint.com/v2/url?u=%1&d=DwMFAg&c=abc_def-g&r=xyz&e=")
        .arg(coded);
}
