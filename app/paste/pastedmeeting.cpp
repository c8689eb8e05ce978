#include "paste/pastedmeeting.h"

#include "scenarios/meetinglink.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

class PastedMeeting
{
    Q_DECLARE_TR_FUNCTIONS(PastedMeeting)
};

QRegularExpression labelled(const QStringList &labels, const QString &value)
{
    QStringList escaped;
    for (const QString &label : labels)
        escaped.append(QRegularExpression::escape(label));
    // The value may stand below its label; French puts a blank before the colon.
    return QRegularExpression(u"\\b(?:%1)\\s{0,3}:\\s{0,8}(%2)"_s.arg(escaped.join(u'|'), value),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

QString passcodeIn(const QString &text)
{
    static const QRegularExpression passcode = labelled(
        {u"Passcode"_s, u"Code secret"_s, u"Kennung"_s, u"Kenncode"_s, u"Código de acceso"_s},
        u"[A-Za-z0-9]{1,64}"_s);
    return passcode.match(text).captured(1);
}

QString meetingIdIn(const QString &text)
{
    static const QRegularExpression labelledId = labelled(
        {u"Meeting ID"_s, u"Meeting-ID"_s, u"ID de réunion"_s, u"ID de la réunion"_s,
         u"Besprechungs-ID"_s, u"ID de reunión"_s, u"ID. de reunión"_s, u"ID de la reunión"_s,
         u"ID. de la reunión"_s},
        u"[0-9](?:\\s?[0-9]){8,14}(?!\\s?[0-9])"_s);
    // Without a label, fewer digits or a zero in front are rather a phone number.
    static const QRegularExpression bareId(u"^[ \\t]*+([1-9](?:[ \\xa0]?[0-9]){11,14})[ \\t]*+$"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression blanks(u"\\s"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString id = labelledId.match(text).captured(1);
    if (id.isEmpty())
        id = bareId.match(text).captured(1);
    return id.remove(blanks);
}

//! A short link has no tenant, but below it an invitation links to the options of the meeting.
QString tenantIn(const QList<PastedLink> &links)
{
    static const QRegularExpression tenant(u"[?&;]tenantId=([0-9a-f-]{36})\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    for (const PastedLink &link : links) {
        const QUuid id = QUuid::fromString(tenant.match(link.text).captured(1));
        if (isTeamsHost(link.host) && !id.isNull())
            return id.toString(QUuid::WithoutBraces);
    }
    return {};
}

PastedText meetingById(const QString &id, const QString &passcode, const QString &tenant)
{
    PastedText found{.scenario = u"join-meeting-id"_s, .values = {{u"join-meeting-id"_s, {id}}}};
    if (!passcode.isEmpty()) {
        found.scenario = u"join-meeting-id-passcode"_s;
        found.values.insert(u"passcode"_s, {passcode});
    }
    if (tenant.isEmpty())
        found.missing.append(u"tenant-id"_s);
    else
        found.values.insert(u"tenant-id"_s, {tenant});
    return found;
}

} // namespace

Recognition pasted::meetingByLink(const Pasted &pasted)
{
    FieldValues values;
    QString host;
    for (const PastedLink &link : pasted.links) {
        const Result<FieldValues> coordinates = readMeetingLink(link);
        if (coordinates && coordinates->size() > values.size()) {
            values = *coordinates;
            host = link.host;
        }
    }
    if (values.isEmpty())
        return {};

    PastedText found{.scenario = u"meeting-service-hosted"_s, .values = values};
    for (const QString &key : {u"organizer"_s, u"tenant-id"_s}) {
        if (!values.contains(key))
            found.missing.append(key);
    }
    if (!found.missing.isEmpty()) {
        found.recognised = PastedMeeting::tr("A link of a Teams meeting that was cut off.");
        return found;
    }
    found.values.insert(u"join-url"_s, {meetingLink(host, values)});
    found.recognised = values.contains(u"reply-chain-message-id"_s)
        ? PastedMeeting::tr("The link of a Teams meeting in a channel.")
        : PastedMeeting::tr("The link of a Teams meeting.");
    return found;
}

Recognition pasted::meetingByShortLink(const Pasted &pasted)
{
    static const QRegularExpression shape(u"/meet/([0-9]{9,15})(?![\\w-])"_s);
    static const QRegularExpression passcodeShape(u"[?&;]p=([A-Za-z0-9]{1,64})"_s);
    QString id;
    QString passcode;
    for (const PastedLink &link : pasted.links) {
        const QRegularExpressionMatch match = shape.match(link.text);
        if (!isTeamsHost(link.host) || !match.hasMatch() || !passcode.isEmpty())
            continue;
        id = match.captured(1);
        passcode = passcodeShape.match(link.text, match.capturedEnd()).captured(1);
    }
    if (id.isEmpty())
        return {};
    if (passcode.isEmpty())
        passcode = passcodeIn(pasted.words);
    PastedText found = meetingById(id, passcode, tenantIn(pasted.links));
    found.recognised = found.missing.isEmpty()
        ? PastedMeeting::tr("An invitation with a short link of a Teams meeting.")
        : PastedMeeting::tr("A short link of a Teams meeting; it does not tell the tenant.");
    return found;
}

Recognition pasted::personalMeeting(const Pasted &pasted)
{
    for (const PastedLink &link : pasted.links) {
        if (link.host == u"teams.live.com")
            return refusal(
                PastedMeeting::tr("This is a link of Teams for personal use, which the calling "
                                  "API cannot reach."),
                PastedMeeting::tr("Have the meeting created with a work or school account."));
    }
    return {};
}

Recognition pasted::meetingOfAnotherProduct(const Pasted &pasted)
{
    static const QList<std::pair<QString, QString>> products{
        {u"zoom.us"_s, u"Zoom"_s},
        {u"zoomgov.com"_s, u"Zoom"_s},
        {u"meet.google.com"_s, u"Google Meet"_s},
        {u"webex.com"_s, u"Webex"_s},
        {u"meet.goto.com"_s, u"GoTo Meeting"_s},
        {u"gotomeeting.com"_s, u"GoTo Meeting"_s},
        {u"meet.jit.si"_s, u"Jitsi Meet"_s},
        {u"whereby.com"_s, u"Whereby"_s},
        {u"chime.aws"_s, u"Amazon Chime"_s},
    };
    for (const PastedLink &link : pasted.links) {
        for (const auto &[domain, product] : products) {
            if (link.host == domain || link.host.endsWith(u'.' + domain))
                return refusal(
                    PastedMeeting::tr("This is a link of %1, not of Microsoft Teams.").arg(product),
                    PastedMeeting::tr("Paste the invitation of a Teams meeting."));
        }
    }
    return {};
}

Recognition pasted::meetingByNumber(const Pasted &pasted)
{
    const QString id = meetingIdIn(pasted.words);
    if (id.isEmpty())
        return {};
    PastedText found = meetingById(id, passcodeIn(pasted.words), tenantIn(pasted.links));
    found.recognised = found.values.contains(u"passcode"_s)
        ? PastedMeeting::tr("The meeting ID and passcode of a Teams meeting.")
        : PastedMeeting::tr("The meeting ID of a Teams meeting, without a passcode.");
    return found;
}

Recognition pasted::hiddenMeeting(const Pasted &pasted)
{
    for (const PastedLink &link : pasted.links) {
        if (isTeamsHost(link.host))
            return failure(readMeetingLink(link).error());
        // What Mimecast shows of the target is its host.
        if (link.host.endsWith(u".mimecast.com") || link.host.endsWith(u".mimecastprotect.com"))
            return refusal(
                PastedMeeting::tr("A mail filter has replaced the link by one that does not tell "
                                  "the meeting."),
                PastedMeeting::tr("Open it in a browser and paste the address that it leads to."));
    }
    return {};
}
