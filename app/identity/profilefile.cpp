#include "identity/profile.h"

#include "http/proxychooser.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct ProxyWord
{
    ProxyKind kind;
    QLatin1StringView text;
};

constexpr std::array proxyWords{ProxyWord{ProxyKind::System, "system"_L1},
                                ProxyWord{ProxyKind::None, "none"_L1},
                                ProxyWord{ProxyKind::Manual, "manual"_L1}};

class ProfileReader
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
public:
    explicit ProfileReader(const QJsonObject &object) : m_object(object) { read(); }

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const QList<ProfileProblem> &problems() const { return m_problems; }

private:
    void read()
    {
        m_profile.name = needed(u"name"_s);
        readColor();
        m_profile.cloud = m_object[u"cloud"].toString(u"global"_s);
        readTenant();
        m_profile.applicationId = needed(u"applicationId"_s);
        readEndpoints(m_profile.endpoints);
        readCredentialOf(m_profile);
        readCallback();
        readListener(m_profile.listener);
        readProxy(m_profile.proxy);
        readIncoming(m_profile.incoming);
        const QJsonValue defaults = m_object[u"defaults"];
        m_profile.applicationDisplayName = defaults[u"applicationDisplayName"].toString();
        m_profile.applicationInstanceId = defaults[u"applicationInstanceId"].toString();
        readClockRate();
    }

    void complain(const QString &member, const QString &problem)
    {
        m_problems.append({.member = member, .text = problem});
    }

    void warn(const QString &member, const QString &problem)
    {
        m_problems.append({.member = member, .text = problem, .isWarning = true});
    }

    QString needed(const QString &member)
    {
        const QString text = m_object[member].toString().trimmed();
        if (text.isEmpty())
            complain(member, tr("The profile has no “%1”.").arg(member));
        return text;
    }

    //! Whoever signs in by another name than the id gets tokens and notifications of that id.
    void readTenant()
    {
        static const QStringList severalTenants{u"common"_s, u"organizations"_s, u"consumers"_s};
        m_profile.tenantId = needed(u"tenantId"_s);
        if (m_profile.tenantId.contains(u'.') || severalTenants.contains(m_profile.tenantId))
            complain(
                u"tenantId"_s,
                tr("“%1” is not the id of a tenant. Notifications name it by its id, and would "
                   "all be refused: take the id from the overview of Microsoft Entra.")
                    .arg(m_profile.tenantId));
    }

    QUrl neededUrl(const QString &member)
    {
        const QString text = needed(member);
        QUrl url(text, QUrl::StrictMode);
        if (!text.isEmpty() && (!url.isValid() || url.host().isEmpty()))
            complain(member, tr("“%1” of the profile is not a whole address.").arg(member));
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

    void readColor()
    {
        m_profile.color = m_object[u"color"].toString();
        if (!m_profile.color.isEmpty() && !profileColors().contains(m_profile.color))
            complain(u"color"_s,
                     tr("“%1” is no colour of a profile: it is one of %2.")
                         .arg(m_profile.color, profileColors().join(u", "_s)));
    }

    void readEndpoints(CloudEndpoints &endpoints)
    {
        const Cloud *cloud = findCloud(m_profile.cloud);
        if (!cloud)
            return complain(
                u"cloud"_s,
                tr("“%1” is no cloud: it is one of global, usGovL4, usGovL5 and custom.")
                    .arg(m_profile.cloud));
        if (cloud->unavailable)
            return complain(u"cloud"_s, QCoreApplication::translate("Cloud", cloud->unavailable));
        endpoints = cloud->endpoints;
        endpoints.caCertificate = m_object[u"caCertificate"].toString();
        if (m_profile.cloud != u"custom")
            return;
        endpoints.graphRoot = neededRoot(u"graphRoot"_s);
        endpoints.authority = neededRoot(u"authority"_s);
        endpoints.openIdConfiguration = neededUrl(u"openIdConfiguration"_s);
        for (const QJsonValue &issuer : m_object[u"issuers"].toArray())
            endpoints.issuers.append(issuer.toString());
        if (endpoints.issuers.isEmpty())
            complain(u"issuers"_s, tr("The profile names no “issuers” of the callback tokens."));
        if (m_object.contains(u"control"))
            m_profile.sandboxControl = neededRoot(u"control"_s);
    }

    void readCredentialOf(Profile &profile)
    {
        if (!m_object.contains(u"credential"))
            return; // a client secret
        const QJsonObject object = m_object[u"credential"].toObject();
        static const QHash<QString, QString> inQuestion{
            {u"certificate"_s, u"credential/certificateFile"_s},
            {u"secret"_s, u"credential/secretValidUntil"_s}};
        if (const Result<Credential> credential = readCredential(object))
            profile.credential = *credential;
        else
            complain(inQuestion.value(object[u"kind"].toString(), u"credential/kind"_s),
                     credential.error().what);
    }

    //! A whole number; one that is written as a text is none.
    quint16 readPort(const QString &parent, quint16 fallback, int lowest, const QString &problem)
    {
        const QJsonValue value = m_object[parent].toObject().value(u"port"_s);
        constexpr int highest = 65535;
        const int port = value.isUndefined() ? fallback : value.toInt(-1);
        if (port < lowest || port > highest)
            complain(parent + u"/port"_s, problem);
        return static_cast<quint16>(port);
    }

    void readCallback()
    {
        m_profile.callbackUri = m_object[u"callbackUri"].toString().trimmed();
        const QUrl url(m_profile.callbackUri, QUrl::StrictMode);
        const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
        if (m_profile.callbackUri.isEmpty())
            return; // the listener itself
        if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
            complain(
                u"callbackUri"_s,
                tr("“%1” is no address that the service could post to: it needs “https://” and "
                   "a host.")
                    .arg(m_profile.callbackUri));
        else if (url.scheme() == u"http" && !isLoopback(url.host()))
            warn(u"callbackUri"_s, tr("The service posts to https only."));
    }

    void readListener(ListenerAddress &listener)
    {
        const QJsonObject object = m_object[u"listener"].toObject();
        listener.address = object[u"address"].toString(listener.address);
        if (QHostAddress(listener.address).isNull())
            complain(u"listener/address"_s,
                     tr("The address of the listener has to be an IP address, such as 127.0.0.1."));
        else if (isOpenToOthers(listener))
            warn(u"listener/address"_s,
                 tr("Other machines can reach a listener at %1. Better let a proxy or tunnel stand "
                    "in front of one at 127.0.0.1.")
                     .arg(listener.address));
        listener.port = readPort(u"listener"_s, listener.port, 0,
                                 tr("The port of the listener has to be between 0 and 65535."));
        listener.path = object[u"path"].toString(listener.path);
        if (!listener.path.startsWith(u'/'))
            complain(u"listener/path"_s, tr("The path of the listener has to begin with “/”."));
        listener.certificateFile = object[u"certificateFile"].toString();
        listener.keyFile = object[u"keyFile"].toString();
        if (listener.certificateFile.isEmpty() != listener.keyFile.isEmpty())
            complain(listener.keyFile.isEmpty() ? u"listener/keyFile"_s
                                                : u"listener/certificateFile"_s,
                     tr("To speak https, the listener needs “certificateFile” and “keyFile” (PEM), "
                        "else neither."));
        if (const Result<QString> segment = readSegment(object[u"segment"]))
            listener.segment = *segment;
        else
            complain(u"listener/segment"_s, segment.error().what);
        if (const Result<HttpLimits> limits = readLimits(object[u"limits"].toObject()))
            listener.limits = *limits;
        else
            complain(u"listener/limits"_s, limits.error().what);
    }

    void readProxy(Proxy &proxy)
    {
        if (!m_object.contains(u"proxy"))
            return; // that of the system
        const QJsonObject object = m_object[u"proxy"].toObject();
        const auto *word = std::ranges::find(proxyWords, object[u"kind"].toString(),
                                             &ProxyWord::text);
        if (word == proxyWords.end())
            return complain(u"proxy/kind"_s,
                            tr("“%1” is no kind of proxy: it is “system”, “none” or “manual”.")
                                .arg(object[u"kind"].toString()));
        proxy.kind = word->kind;
        if (proxy.kind != ProxyKind::Manual)
            return;
        proxy.host = object[u"host"].toString().trimmed();
        if (proxy.host.isEmpty() || proxy.host.contains(u'/'))
            complain(u"proxy/host"_s,
                     tr("A proxy needs its “host”: a name or an IP address, without “http://”."));
        proxy.port = readPort(u"proxy"_s, 0, 1,
                              tr("The port of the proxy has to be between 1 and 65535."));
        proxy.user = object[u"user"].toString();
    }

    void readClockRate()
    {
        m_profile.clockRate = m_object[u"clockRate"].toDouble(m_profile.clockRate);
        if (m_profile.clockRate <= 0)
            complain(u"clockRate"_s, tr("“clockRate” of the profile has to be a number above 0."));
    }

    void readIncoming(IncomingPolicy &policy)
    {
        if (!m_object.contains(u"incoming"))
            return; // a person decides about every call
        if (!m_object[u"incoming"].isObject())
            return complain(u"incoming"_s, tr("“incoming” of the profile has to be an object."));
        if (const Result<IncomingPolicy> read = readIncomingPolicy(
                m_object[u"incoming"].toObject()))
            policy = *read;
        else
            complain(u"incoming"_s, tr("“incoming” of the profile: %1").arg(read.error().what));
    }

    const QJsonObject m_object; // reading a member of one that can be changed would make it
    Profile m_profile;
    QList<ProfileProblem> m_problems;
};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Proxy &proxy)
{
    const auto *word = std::ranges::find(proxyWords, proxy.kind, &ProxyWord::kind);
    QJsonObject object{{u"kind"_s, word->text}};
    if (proxy.kind != ProxyKind::Manual)
        return object;
    object[u"host"] = proxy.host;
    object[u"port"] = proxy.port;
    if (!proxy.user.isEmpty())
        object[u"user"] = proxy.user;
    return object;
}

} // namespace

QList<ProfileProblem> problemsOf(const QJsonObject &object)
{
    return ProfileReader(object).problems();
}

Profile readUnfinished(const QJsonObject &object)
{
    return ProfileReader(object).profile();
}

Result<Profile> readProfile(const QJsonObject &object)
{
    const ProfileReader reader(object);
    for (const ProfileProblem &problem : reader.problems()) {
        if (!problem.isWarning)
            return failure({.kind = ErrorKind::Input,
                            .what = problem.text,
                            .next = ProfileReader::tr(
                                "Correct the profile and import it again; nothing was changed.")});
    }
    return reader.profile();
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject object{
        {u"name"_s, profile.name},
        {u"cloud"_s, profile.cloud},
        {u"tenantId"_s, profile.tenantId},
        {u"applicationId"_s, profile.applicationId},
        {u"credential"_s, toJson(profile.credential)},
        {u"listener"_s, toJson(profile.listener)},
        {u"defaults"_s,
         QJsonObject{{u"applicationDisplayName"_s, orNull(profile.applicationDisplayName)},
                     {u"applicationInstanceId"_s, orNull(profile.applicationInstanceId)}}},
    };
    if (!profile.color.isEmpty())
        object[u"color"] = profile.color;
    if (profile.proxy != Proxy())
        object[u"proxy"] = toJson(profile.proxy);
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
        if (!profile.sandboxControl.isEmpty())
            object[u"control"] = profile.sandboxControl.toString();
    }
    if (!profile.endpoints.caCertificate.isEmpty())
        object[u"caCertificate"] = profile.endpoints.caCertificate;
    return object;
}
