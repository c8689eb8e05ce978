#include "identity/listeneraddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kibi = 1024;
constexpr qint64 mebi = 1024 * kibi;

//! A limit as a member of `limits`. Times are in seconds.
struct Limit
{
    QString name;
    qint64 least = 1;
    qint64 most = 0;
    qint64 (*get)(const HttpLimits &);
    void (*set)(HttpLimits &, qint64);
};

template <auto Member>
Limit amount(const QString &name, qint64 least, qint64 most)
{
    using Value = std::remove_reference_t<decltype(std::declval<HttpLimits>().*Member)>;
    return {name, least, most, [](const HttpLimits &limits) -> qint64 { return limits.*Member; },
            [](HttpLimits &limits, qint64 value) { limits.*Member = static_cast<Value>(value); }};
}

template <auto Member>
Limit seconds(const QString &name)
{
    constexpr qint64 hour = 3600;
    return {name, 1, hour,
            [](const HttpLimits &limits) -> qint64 {
                return std::chrono::duration_cast<std::chrono::seconds>(limits.*Member).count();
            },
            [](HttpLimits &limits, qint64 value) { limits.*Member = std::chrono::seconds(value); }};
}

//! The bounds keep the listener working: descriptors stay below what a process usually may have.
const std::array<Limit, 8> &limitMembers()
{
    static const std::array<Limit, 8> members{
        amount<&HttpLimits::connections>(u"connections"_s, 1, 900),
        amount<&HttpLimits::headBytes>(u"headBytes"_s, kibi, mebi),
        amount<&HttpLimits::bodyBytes>(u"bodyBytes"_s, kibi, 256 * mebi),
        amount<&HttpLimits::allBytes>(u"allBytes"_s, mebi, 4096 * mebi),
        amount<&HttpLimits::requestsPerSecond>(u"requestsPerSecond"_s, 1, 1'000'000),
        seconds<&HttpLimits::headTime>(u"headSeconds"_s),
        seconds<&HttpLimits::bodyTime>(u"bodySeconds"_s),
        seconds<&HttpLimits::idleTime>(u"idleSeconds"_s),
    };
    return members;
}

tl::unexpected<Error> wrong(const QString &problem)
{
    return failure({.kind = ErrorKind::Input, .what = problem});
}

} // namespace

QString callbackPath(const ListenerAddress &address)
{
    return address.segment.isEmpty() ? address.path : address.path + u'/' + address.segment;
}

QUrl urlOf(const ListenerAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(address.certificateFile.isEmpty() ? u"http"_s : u"https"_s);
    url.setHost(address.address);
    url.setPort(port);
    url.setPath(callbackPath(address));
    return url;
}

bool isOpenToOthers(const ListenerAddress &address)
{
    return !QHostAddress(address.address).isLoopback();
}

QUrl withSegment(const QUrl &url, const ListenerAddress &address)
{
    if (address.segment.isEmpty() || url.path().endsWith(u'/' + address.segment))
        return url;
    QUrl whole = url;
    whole.setPath(url.path() + (url.path().endsWith(u'/') ? u""_s : u"/"_s) + address.segment);
    return whole;
}

QString newSegment()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArrayView bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return QString::fromLatin1(bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                                            | QByteArray::OmitTrailingEquals));
}

Result<QString> readSegment(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull() || value == u""_s)
        return QString();
    const QString segment = value == true ? newSegment() : value.toString();
    static const QRegularExpression shape(u"\\A[A-Za-z0-9_-]{16,128}\\z"_s);
    if (!shape.match(segment).hasMatch())
        return wrong(
            QCoreApplication::translate("Profile",
                                        "The segment of the listener has to be 16 to 128 letters, "
                                        "digits, “-” or “_”, or true for a new one."));
    return segment;
}

Result<HttpLimits> readLimits(const QJsonObject &object)
{
    HttpLimits limits;
    for (const Limit &limit : limitMembers()) {
        if (!object.contains(limit.name))
            continue;
        const qint64 value = object[limit.name].toInteger(-1);
        if (value < limit.least || value > limit.most)
            return wrong(QCoreApplication::translate("Profile",
                                                     "The limit “%1” of the listener has to be "
                                                     "between %2 and %3.")
                             .arg(limit.name)
                             .arg(limit.least)
                             .arg(limit.most));
        limit.set(limits, value);
    }
    if (limits.allBytes < limits.bodyBytes)
        return wrong(QCoreApplication::translate("Profile",
                                                 "The limit “allBytes” of the listener is smaller "
                                                 "than “bodyBytes”: no request of that size would "
                                                 "ever be taken."));
    return limits;
}

QJsonObject toJson(const ListenerAddress &address)
{
    QJsonObject object{{u"address"_s, address.address},
                       {u"port"_s, address.port},
                       {u"path"_s, address.path}};
    if (!address.certificateFile.isEmpty()) {
        object[u"certificateFile"] = address.certificateFile;
        object[u"keyFile"] = address.keyFile;
    }
    if (!address.segment.isEmpty())
        object[u"segment"] = address.segment;
    QJsonObject limits;
    for (const Limit &limit : limitMembers()) {
        if (limit.get(address.limits) != limit.get({}))
            limits[limit.name] = limit.get(address.limits);
    }
    if (!limits.isEmpty())
        object[u"limits"] = limits;
    return object;
}
