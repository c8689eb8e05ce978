#include "identity/profile.h"

#include "http/proxychooser.h"

using namespace Qt::StringLiterals;

QString publicCallback(const Profile &profile)
{
    return profile.callbackUri.isEmpty()
        ? QString()
        : withSegment(QUrl(profile.callbackUri), profile.listener).toString();
}

const QStringList &profileColors()
{
    static const QStringList colors{u"red"_s,  u"orange"_s, u"green"_s,
                                    u"teal"_s, u"blue"_s,   u"purple"_s};
    return colors;
}

bool isRealTenant(const Profile &profile)
{
    const QString host = profile.endpoints.graphRoot.host();
    return !host.isEmpty() && !isLoopback(host);
}

bool hasPublicCallback(const Profile &profile)
{
    const QString host = QUrl(profile.callbackUri).host();
    return !host.isEmpty() && !isLoopback(host);
}

QJsonObject toHandOut(const Profile &profile)
{
    QJsonObject object = toJson(profile);
    if (profile.listener.segment.isEmpty())
        return object;
    QJsonObject listener = object[u"listener"].toObject();
    listener[u"segment"] = true;
    object[u"listener"] = listener;
    if (!profile.callbackUri.isEmpty())
        object[u"callbackUri"] =
            QString(profile.callbackUri).remove(u'/' + profile.listener.segment);
    return object;
}
