#include "scenarios/meetinglink.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

class MeetingLink
{
    Q_DECLARE_TR_FUNCTIONS(MeetingLink)
};

QJsonObject contextOf(const QString &link)
{
    static const QRegularExpression shape(u"[?&]context=(\\{[^{}]*+\\})"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    // A blank may have been written as a plus, and nothing else in a context can be one.
    const QString context = shape.match(link).captured(1).replace(u'+', u' ');
    return QJsonDocument::fromJson(context.toUtf8()).object();
}

void insertId(const QString &key, const QJsonValue &value, FieldValues *coordinates)
{
    const QUuid id = QUuid::fromString(value.toString());
    if (!id.isNull())
        coordinates->insert(key, {id.toString(QUuid::WithoutBraces)});
}

} // namespace

Result<FieldValues> readMeetingLink(const PastedLink &link)
{
    static const QRegularExpression shape(
        u"/meetup-join/(19:[^\\s/?#&\"<>%\\x00-\\x1f]{1,256}@thread\\.[a-z0-9]+)(?:/(\\d+))?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digits(u"^[0-9]{1,32}$"_s);
    const QRegularExpressionMatch match = shape.match(link.text);
    if (!isTeamsHost(link.host))
        return failure({.kind = ErrorKind::Input,
                        .what = MeetingLink::tr("This is no link of Microsoft Teams."),
                        .next = MeetingLink::tr("Copy the link of the meeting in Teams.")});
    if (!match.hasMatch())
        return failure({.kind = ErrorKind::Input,
                        .what = MeetingLink::tr("This link of Teams does not tell which meeting to "
                                                "join."),
                        .next = MeetingLink::tr("Copy the whole link of the meeting, or paste the "
                                                "meeting ID and the passcode.")});

    const QString message = match.captured(2);
    FieldValues coordinates{{u"thread-id"_s, {match.captured(1)}},
                            {u"message-id"_s, {message.isEmpty() ? u"0"_s : message}}};
    const QJsonObject context = contextOf(link.text);
    insertId(u"organizer"_s, context[u"Oid"], &coordinates);
    insertId(u"tenant-id"_s, context[u"Tid"], &coordinates);
    const QString replyChain = context[u"MessageId"].toVariant().toString();
    if (replyChain.contains(digits))
        coordinates.insert(u"reply-chain-message-id"_s, {replyChain});
    return coordinates;
}

Result<FieldValues> readMeetingLink(const QString &link)
{
    Result<FieldValues> best = readMeetingLink(PastedLink{});
    for (const PastedLink &candidate : linksIn(link)) {
        const Result<FieldValues> coordinates = readMeetingLink(candidate);
        const bool tellsMore = coordinates && (!best || coordinates->size() > best->size());
        if (tellsMore || (!best && isTeamsHost(candidate.host)))
            best = coordinates;
    }
    return best;
}

QString meetingLink(const QString &host, const FieldValues &coordinates)
{
    const auto value = [&coordinates](const QString &key) {
        return coordinates.value(key).value(0);
    };
    // By hand: a QJsonObject would sort the members, and Teams writes the tenant first.
    QStringList members;
    for (const auto &[member, key] :
         {std::pair(u"Tid"_s, u"tenant-id"_s), std::pair(u"Oid"_s, u"organizer"_s),
          std::pair(u"MessageId"_s, u"reply-chain-message-id"_s)}) {
        if (!value(key).isEmpty())
            members.append(u"\"%1\":\"%2\""_s.arg(member, value(key)));
    }
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return u"https://%1/l/meetup-join/%2/%3?context=%4"_s.arg(
        host, encoded(value(u"thread-id"_s)), value(u"message-id"_s),
        encoded(u'{' + members.join(u',') + u'}'));
}

bool isTeamsHost(const QString &host)
{
    static const QStringList hosts{u"teams.microsoft.com"_s, u"teams.cloud.microsoft"_s,
                                   u"teams.microsoft.us"_s, u"gov.teams.microsoft.us"_s,
                                   u"dod.teams.microsoft.us"_s};
    return hosts.contains(host);
}
