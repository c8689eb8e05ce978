#include "identity/profile.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

class ProfileReader
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
public:
    explicit ProfileReader(const QJsonObject &object) : m_object(object) { }

    Result<Profile> read()
    {
        Profile profile{.name = needed(u"name"_s),
                        .cloud = m_object[u"cloud"].toString(u"global"_s),
                        .tenantId = needed(u"tenantId"_s),
                        .applicationId = needed(u"applicationId"_s)};
        readEndpoints(profile);
        readCredentialOf(profile);
        profile.callbackUri = m_object[u"callbackUri"].toString();
        readListener(profile.listener);
        readIncoming(profile.incoming);
        const QJsonValue defaults = m_object[u"defaults"];
        profile.applicationDisplayName = defaults[u"applicationDisplayName"].toString();
        profile.applicationInstanceId = defaults[u"applicationInstanceId"].toString();
        readClockRate(profile);
        if (!m_problem.isEmpty())
            return failure(
                {.kind = ErrorKind::Input,
                 .what = m_problem,
                 .next = tr("Correct the profile and import it again; nothing was changed.")});
        return profile;
    }

private:
    void complain(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    QString needed(const QString &member)
    {
        const QString text = m_object[member].toString().trimmed();
        if (text.isEmpty())
            complain(tr("The profile has no “%1”.").arg(member));
        return text;
    }

    QUrl neededUrl(const QString &member)
    {
        QUrl url(needed(member), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            complain(tr("“%1” of the profile is not a whole address.").arg(member));
        return url;
    }

    //! An address that paths are put behind.
    QUrl neededRoot(const QString &member)
    {
        QUrl url = neededUrl(member);
        while (url.path().endsWith(u'/'))
            url.setPath(url.path().chopped(1));
        return url;
    }

    void readEndpoints(Profile &profile)
    {
        const Cloud *cloud = findCloud(profile.cloud);
        if (!cloud)
            return complain(
                tr("“%1” is no cloud: it is one of global, usGovL4, usGovL5 and custom.")
                    .arg(profile.cloud));
        if (cloud->unavailable)
            return complain(QCoreApplication::translate("Cloud", cloud->unavailable));
        profile.endpoints = cloud->endpoints;
        if (profile.cloud != u"custom")
            return;
        profile.endpoints.graphRoot = neededRoot(u"graphRoot"_s);
        profile.endpoints.authority = neededRoot(u"authority"_s);
        profile.endpoints.openIdConfiguration = neededUrl(u"openIdConfiguration"_s);
        for (const QJsonValue &issuer : m_object[u"issuers"].toArray())
            profile.endpoints.issuers.append(issuer.toString());
        if (profile.endpoints.issuers.isEmpty())
            complain(tr("The profile names no “issuers” of the callback tokens."));
        profile.endpoints.caCertificate = m_object[u"caCertificate"].toString();
    }

    void readCredentialOf(Profile &profile)
    {
        if (!m_object.contains(u"credential"))
            return; // a client secret
        if (const Result<Credential> credential = readCredential(
                m_object[u"credential"].toObject()))
            profile.credential = *credential;
        else
            complain(credential.error().what);
    }

    void readListener(ListenerAddress &listener)
    {
        const QJsonObject object = m_object[u"listener"].toObject();
        constexpr int highestPort = 65535;
        const int port = object.contains(u"port") ? object[u"port"].toInt(-1) : listener.port;
        if (port < 0 || port > highestPort)
            complain(tr("The port of the listener has to be between 0 and 65535."));
        listener.port = static_cast<quint16>(port);
        listener.address = object[u"address"].toString(listener.address);
        if (QHostAddress(listener.address).isNull())
            complain(tr("The address of the listener has to be an IP address, such as 127.0.0.1."));
        listener.path = object[u"path"].toString(listener.path);
        if (!listener.path.startsWith(u'/'))
            complain(tr("The path of the listener has to begin with “/”."));
    }

    void readClockRate(Profile &profile)
    {
        profile.clockRate = m_object[u"clockRate"].toDouble(profile.clockRate);
        if (profile.clockRate <= 0)
            complain(tr("“clockRate” of the profile has to be a number above 0."));
    }

    void readIncoming(IncomingPolicy &policy)
    {
        if (!m_object.contains(u"incoming"))
            return; // a person decides about every call
        if (!m_object[u"incoming"].isObject())
            return complain(tr("“incoming” of the profile has to be an object."));
        if (const Result<IncomingPolicy> read = readIncomingPolicy(
                m_object[u"incoming"].toObject()))
            policy = *read;
        else
            complain(tr("“incoming” of the profile: %1").arg(read.error().what));
    }

    QJsonObject m_object;
    QString m_problem;
};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QUrl urlOf(const ListenerAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(address.address);
    url.setPort(port);
    url.setPath(address.path);
    return url;
}

Result<Profile> readProfile(const QJsonObject &object)
{
    return ProfileReader(object).read();
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject object{
        {u"name"_s, profile.name},
        {u"cloud"_s, profile.cloud},
        {u"tenantId"_s, profile.tenantId},
        {u"applicationId"_s, profile.applicationId},
        {u"credential"_s, toJson(profile.credential)},
        {u"listener"_s,
         QJsonObject{{u"address"_s, profile.listener.address},
                     {u"port"_s, profile.listener.port},
                     {u"path"_s, profile.listener.path}}},
        {u"defaults"_s,
         QJsonObject{{u"applicationDisplayName"_s, orNull(profile.applicationDisplayName)},
                     {u"applicationInstanceId"_s, orNull(profile.applicationInstanceId)}}},
    };
    if (!profile.callbackUri.isEmpty())
        object[u"callbackUri"] = profile.callbackUri;
    if (profile.clockRate != Profile().clockRate)
        object[u"clockRate"] = profile.clockRate;
    if (profile.incoming != IncomingPolicy())
        object[u"incoming"] = toJson(profile.incoming);
    if (profile.cloud == u"custom") {
        object[u"graphRoot"] = profile.endpoints.graphRoot.toString();
        object[u"authority"] = profile.endpoints.authority.toString();
        object[u"openIdConfiguration"] = profile.endpoints.openIdConfiguration.toString();
        object[u"issuers"] = QJsonArray::fromStringList(profile.endpoints.issuers);
        if (!profile.endpoints.caCertificate.isEmpty())
            object[u"caCertificate"] = profile.endpoints.caCertificate;
    }
    return object;
}
