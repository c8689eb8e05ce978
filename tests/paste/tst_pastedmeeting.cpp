#include "paste/meetinglinks.h"
#include "paste/pastedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString bareLink = u"https://teams.microsoft.com/l/meetup-join/%1/0?context=%2"_s.arg(
    chatThread, context);

const FieldValues coordinates{
    {u"thread-id"_s, {chatThread}},
    {u"message-id"_s, {u"0"_s}},
    {u"organizer"_s, {organizer}},
    {u"tenant-id"_s, {tenant}},
};

FieldValues meetingValues(const QString &host = u"teams.microsoft.com"_s)
{
    FieldValues values = coordinates;
    values.insert(u"join-url"_s, {longLink(host)});
    return values;
}

QString brokenEvery(qsizetype length, const QString &text, const QString &lineBreak)
{
    QStringList lines;
    for (qsizetype i = 0; i < text.size(); i += length)
        lines.append(text.mid(i, length));
    return lines.join(lineBreak);
}

} // namespace

//! What is pasted of a meeting: its links, long and short, and its invitations.
class tst_PastedMeeting : public QObject
{
    Q_OBJECT

private slots:
    void longLinkTellsEverything_data();
    void longLinkTellsEverything();
    void linkOfAChannelTellsItsMessage();
    void linkThatWasCutOffTellsWhatIsMissing();
    void mostTellingLinkWins();
    void shortLinkMissesTheTenant_data();
    void shortLinkMissesTheTenant();
    void meetingIdIsFound_data();
    void meetingIdIsFound();
    void tenantOfAShortLinkIsInTheInvitation();
};

void tst_PastedMeeting::longLinkTellsEverything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    const QString world = u"teams.microsoft.com"_s;
    const QString link = longLink();

    QTest::newRow("as Teams writes it") << link << world;
    QTest::newRow("lower-case encoding") << QString(link).replace(u"%3A"_s, u"%3a"_s) << world;
    QTest::newRow("not encoded") << bareLink << world;
    QTest::newRow("encoded") << encoded(bareLink) << world;
    QTest::newRow("encoded twice") << encoded(link) << world;
    QTest::newRow("encoded three times") << encoded(encoded(link)) << world;
    QTest::newRow("parts encoded twice") << u"https://teams.microsoft.com/l/meetup-join/"_s
            + encoded(encoded(chatThread)) + u"/0?context="_s
            + encoded(encoded(context)) << world;
    QTest::newRow("slashes encoded") << u"https://teams.microsoft.com/l/meetup-join%2F"_s
            + encoded(chatThread + u"/0?context="_s)
            + encoded(context) << world;
    QTest::newRow("capital host") << longLink(u"Teams.Microsoft.COM"_s) << world;
    QTest::newRow("with a port") << longLink(u"teams.microsoft.com:443"_s) << world;
    QTest::newRow("of the web client") << longLink(world, u"/_#/l/meetup-join/"_s) << world;
    QTest::newRow("of the second web client")
        << longLink(world, u"/v2/?meetingjoin=true#/l/meetup-join/"_s) << world;
    QTest::newRow("of the launcher")
        << u"https://teams.microsoft.com/dl/launcher/launcher.html?url="_s
            + encoded(u"/_#/l/meetup-join/"_s + encoded(chatThread) + u"/0?context="_s
                      + encoded(context) + u"&anon=true"_s)
            + u"&type=meetup-join&deeplinkId=1&directDl=true"_s
        << world;
    QTest::newRow("of the desktop client")
        << u"msteams:/l/meetup-join/"_s + encoded(chatThread) + u"/0?context="_s + encoded(context)
        << world;
    QTest::newRow("without scheme") << link.mid(8) << world;

    for (const QString &host : {u"teams.microsoft.us"_s, u"gov.teams.microsoft.us"_s,
                                u"dod.teams.microsoft.us"_s, u"teams.cloud.microsoft"_s})
        QTest::newRow(qPrintable(host)) << longLink(host) << host;

    QTest::newRow("in blanks") << u" \t\r\n"_s + link + u"\n\n"_s << world;
    QTest::newRow("in quotation marks") << u"\"%1\""_s.arg(link) << world;
    QTest::newRow("in apostrophes") << u"'%1'"_s.arg(link) << world;
    QTest::newRow("in angle brackets") << u"<%1>"_s.arg(link) << world;
    QTest::newRow("in Markdown") << u"[Join](%1)."_s.arg(link) << world;
    QTest::newRow("in HTML") << u"<a href=\"%1&amp;anon=true\">Join</a>"_s.arg(link) << world;
    QTest::newRow("not encoded, in a sentence") << u"Join %1, please."_s.arg(bareLink) << world;
    QTest::newRow("behind marks without width") << u"\uFEFF\u200B"_s + link << world;

    QTest::newRow("Safe Links")
        << u"https://eur01.safelinks.protection.outlook.com/?url=%1&data=05%7C02%7Czoe%40contoso.com"
           "%7C%2&sdata=Qx%2Bz%3D&reserved=0"_s.arg(encoded(link), colleague)
        << world;
    QTest::newRow("Safe Links of Teams")
        << u"https://nam06.safelinks.protection.outlook.com/ap/t-59584e83/?url=%1&data=05%7C02"_s
               .arg(encoded(link))
        << world;
    QTest::newRow("Safe Links in HTML")
        << u"<https://eur01.safelinks.protection.outlook.com/?url=%1&amp;data=05&amp;reserved=0>"_s
               .arg(encoded(link))
        << world;
    QTest::newRow("Safe Links around Safe Links")
        << u"https://a.safelinks.protection.outlook.com/?url=%1&data=05"_s.arg(encoded(
               u"https://b.safelinks.protection.outlook.com/?url=%1&data=05"_s.arg(encoded(link))))
        << world;
    QTest::newRow("Proofpoint, second way") << secondProofpoint(link) << world;
    QTest::newRow("Proofpoint, third way")
        << u"https://urldefense.com/v3/__https://teams.microsoft.com/l/meetup-join/"
           "19*3ameeting_NDQ4ZjVhYzktMjE0Mi00ZmE3*40thread.v2/0?context=*7b*22Tid*22*3a*22%1*22*2c"
           "*22Oid*22*3a*22%2*22*7d__;JSUlJSUlJSUlJSUlJSUl!!abc!x-_z$"_s.arg(tenant, organizer)
        << world;
    QTest::newRow("Proofpoint, third way, runs of characters")
        << u"https://urldefense.com/v3/__https:/teams.microsoft.com/l/meetup-join/"
           "19:meeting_NDQ4ZjVhYzktMjE0Mi00ZmE3@thread.v2/0?context=**ATid**B%1**BOid**B%2**A__;"
           "eyIiOiIiLCIiOiIifQ!!abc!xyz$"_s.arg(tenant, organizer)
        << world;
    QTest::newRow("Proofpoint in Safe Links")
        << u"https://eur01.safelinks.protection.outlook.com/?url=%1&data=05"_s.arg(
               encoded(secondProofpoint(link)))
        << world;
    QTest::newRow("Barracuda")
        << u"https://linkprotect.cudasvc.com/url?a=%1&c=E,1,abc&typo=1"_s.arg(encoded(link))
        << world;
    QTest::newRow("Mimecast with the target")
        << u"https://url.uk.m.mimecastprotect.com/s/abc?domain=teams.microsoft.com&url=%1"_s.arg(
               encoded(link))
        << world;
    QTest::newRow("any redirection")
        << u"https://go.example/?id=1&to=%1&x=2"_s.arg(encoded(link)) << world;

    QTest::newRow("broken by quoted-printable")
        << brokenEvery(60, QString(link).replace(u'=', u"=3D"_s), u"=\r\n"_s) << world;
    QTest::newRow("broken by a soft wrap only") << brokenEvery(70, link, u"=\n"_s) << world;
    QTest::newRow("broken into lines") << brokenEvery(50, link, u"\n"_s) << world;
    QTest::newRow("broken into lines in a mail")
        << u"Join: "_s + brokenEvery(76, link, u"\r\n"_s) + u"\r\nMeeting ID: 234 567 890 123\r\n"_s
        << world;
    QTest::newRow("broken into lines of a quotation")
        << u"> Join: <"_s + brokenEvery(76, link, u"\n> "_s) + u">\n> See you"_s << world;

    QTest::newRow("in an invitation") << sample(u"invitation-long"_s) << world;
    QTest::newRow("in a mail, quoted-printable") << sample(u"quoted-printable"_s) << world;
    QTest::newRow("in a calendar entry") << sample(u"calendar"_s) << world;
    QTest::newRow("in a calendar entry with line feeds only")
        << sample(u"calendar"_s).remove(u'\r') << world;
}

void tst_PastedMeeting::longLinkTellsEverything()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    const Result<PastedText> result = recognise(text);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
    QCOMPARE(result->scenario, u"meeting-service-hosted"_s);
    QCOMPARE(result->values, meetingValues(host));
    QCOMPARE(result->missing, QStringList());
    QVERIFY(result->recognised.endsWith(u'.'));
}

void tst_PastedMeeting::linkOfAChannelTellsItsMessage()
{
    const Result<PastedText> result = recognise(
        u"https://teams.microsoft.com/l/meetup-join/19%3aA1b2C3%40thread.tacv2/1715000000001"
        "?context="_s
        + encoded(u"{\"Tid\":\"%1\",\"Oid\":\"%2\",\"MessageId\":\"1715000000000\"}"_s.arg(
            tenant, organizer)));
    QVERIFY(result);
    QCOMPARE(result->values[u"thread-id"_s], QStringList{u"19:A1b2C3@thread.tacv2"_s});
    QCOMPARE(result->values[u"message-id"_s], QStringList{u"1715000000001"_s});
    QCOMPARE(result->values[u"reply-chain-message-id"_s], QStringList{u"1715000000000"_s});
    QCOMPARE(result->missing, QStringList());
    QVERIFY(result->recognised.contains(u"channel"));
    QCOMPARE(readMeetingLink(result->values[u"join-url"_s].value(0)).value().size(), 5);
}

void tst_PastedMeeting::linkThatWasCutOffTellsWhatIsMissing()
{
    const QString link = longLink();
    const Result<PastedText> result = recognise(link.left(link.size() - 20));
    QVERIFY(result);
    QCOMPARE(result->values[u"thread-id"_s], QStringList{chatThread});
    QCOMPARE(result->missing, (QStringList{u"organizer"_s, u"tenant-id"_s}));
    QVERIFY2(!result->values.contains(u"join-url"_s), "it would lead nowhere");
    QVERIFY(result->recognised.contains(u"cut off"));
}

void tst_PastedMeeting::mostTellingLinkWins()
{
    const QString cutOff = longLink().left(100);
    QCOMPARE(recognise(cutOff + u'\n' + longLink())->values, meetingValues());
    QCOMPARE(recognise(u"https://teams.microsoft.com/meet/2345678901234?p=aB3\n"_s + longLink())
                 ->scenario,
             u"meeting-service-hosted"_s);
}

void tst_PastedMeeting::shortLinkMissesTheTenant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("passcode");
    const QString link = u"https://teams.microsoft.com/meet/2345678901234?p=aB3xYz7Q"_s;

    QTest::newRow("with passcode") << link << u"aB3xYz7Q"_s;
    QTest::newRow("with a full stop behind") << link + u'.' << u"aB3xYz7Q"_s;
    QTest::newRow("without passcode") << link.section(u'?', 0, 0) << QString();
    QTest::newRow("with another parameter first")
        << u"https://teams.microsoft.com/meet/2345678901234?anon=true&p=aB3xYz7Q"_s
        << u"aB3xYz7Q"_s;
    QTest::newRow("encoded") << encoded(link) << u"aB3xYz7Q"_s;
    QTest::newRow("Safe Links")
        << u"https://eur01.safelinks.protection.outlook.com/?url=%1&data=05%7C02&reserved=0"_s.arg(
               encoded(link))
        << u"aB3xYz7Q"_s;
    QTest::newRow("Proofpoint, third way")
        << u"https://urldefense.com/v3/__%1__;!!abc!xyz$"_s.arg(link) << u"aB3xYz7Q"_s;
    QTest::newRow("of the launcher")
        << u"https://teams.microsoft.com/dl/launcher/launcher.html?url="
           "%2F_%23%2Fmeet%2F2345678901234%3Fp%3DaB3xYz7Q%26anon%3Dtrue&type=meet"_s
        << u"aB3xYz7Q"_s;
    QTest::newRow("before other lines") << link + u"\nThanks\nZoe"_s << u"aB3xYz7Q"_s;
    QTest::newRow("broken into lines")
        << u"https://teams.microsoft.com/meet/23456789\n01234?p=aB3xYz7Q\nSee you there"_s
        << u"aB3xYz7Q"_s;
    QTest::newRow("quoted-printable")
        << u"Einladung f=C3=BCr Sie: https://teams.microsoft.com/meet/2345678901234?p=3DaB3xYz7Q"_s
        << u"aB3xYz7Q"_s;
    QTest::newRow("passcode that looks encoded")
        << u"https://teams.microsoft.com/meet/2345678901234?p=3DaB"_s << u"3DaB"_s;
    QTest::newRow("passcode below")
        << u"https://teams.microsoft.com/meet/2345678901234\nPasscode: aB3xYz7Q"_s << u"aB3xYz7Q"_s;
    QTest::newRow("in a cloud of its own")
        << u"https://gov.teams.microsoft.us/meet/2345678901234?p=aB3xYz7Q"_s << u"aB3xYz7Q"_s;
    QTest::newRow("beside another product")
        << link + u"\nOr by Zoom: https://zoom.us/j/812345678"_s << u"aB3xYz7Q"_s;
}

void tst_PastedMeeting::shortLinkMissesTheTenant()
{
    QFETCH(QString, text);
    QFETCH(QString, passcode);
    const Result<PastedText> result = recognise(text);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));

    FieldValues expected{{u"join-meeting-id"_s, {u"2345678901234"_s}}};
    if (!passcode.isEmpty())
        expected.insert(u"passcode"_s, {passcode});
    QCOMPARE(result->values, expected);
    QCOMPARE(result->scenario,
             passcode.isEmpty() ? u"join-meeting-id"_s : u"join-meeting-id-passcode"_s);
    QCOMPARE(result->missing, QStringList{u"tenant-id"_s});
}

void tst_PastedMeeting::meetingIdIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("passcode");

    QTest::newRow("English") << u"Meeting ID: 123 456 789 012\nPasscode: aB3xYz"_s
                             << u"123456789012"_s << u"aB3xYz"_s;
    QTest::newRow("French") << sample(u"invitation-french"_s) << u"345678901234"_s << u"Qw7eRt"_s;
    QTest::newRow("French, blank that does not break")
        << u"ID de la réunion\u00a0: 123\u00a0456\u00a0789\u00a0012\nCode secret\u00a0: aB3xYz"_s
        << u"123456789012"_s << u"aB3xYz"_s;
    QTest::newRow("German") << u"Besprechungs-ID: 123 456 789 012\nKennung: aB3xYz"_s
                            << u"123456789012"_s << u"aB3xYz"_s;
    QTest::newRow("German, other word") << u"Besprechungs-ID: 123 456 789 012\nPasscode: aB3xYz"_s
                                        << u"123456789012"_s << u"aB3xYz"_s;
    QTest::newRow("Spanish") << u"Id. de reunión: 123 456 789 012\nCódigo de acceso: aB3xYz"_s
                             << u"123456789012"_s << u"aB3xYz"_s;
    QTest::newRow("below its label") << u"Meeting ID:\r\n123 456 789 012\r\nPasscode:\r\naB3xYz"_s
                                     << u"123456789012"_s << u"aB3xYz"_s;
    QTest::newRow("without passcode")
        << u"Meeting ID: 123 456 789 012"_s << u"123456789012"_s << QString();
    QTest::newRow("13 digits") << u"Meeting ID: 234 567 890 123 4"_s << u"2345678901234"_s
                               << QString();
    QTest::newRow("alone, in groups") << u"123 456 789 012"_s << u"123456789012"_s << QString();
    QTest::newRow("alone, in one piece") << u"  123456789012\n"_s << u"123456789012"_s << QString();
    QTest::newRow("on a line of its own")
        << u"Join us with\n123 456 789 012\nat nine."_s << u"123456789012"_s << QString();
    QTest::newRow("in a calendar entry")
        << sample(u"calendar-number"_s) << u"234567890123"_s << u"aB3xYz"_s;
    QTest::newRow("behind a filter that hides the link")
        << u"https://protect-eu.mimecast.com/s/abc?domain=teams.microsoft.com\n"
           "Meeting ID: 123 456 789 012\nPasscode: aB3xYz"_s
        << u"123456789012"_s << u"aB3xYz"_s;
}

void tst_PastedMeeting::meetingIdIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QFETCH(QString, passcode);
    const Result<PastedText> result = recognise(text);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
    QCOMPARE(result->values.value(u"join-meeting-id"_s), QStringList{id});
    QCOMPARE(result->values.value(u"passcode"_s).value(0), passcode);
    QCOMPARE(result->scenario,
             passcode.isEmpty() ? u"join-meeting-id"_s : u"join-meeting-id-passcode"_s);
    QCOMPARE(result->missing, QStringList{u"tenant-id"_s});
}

void tst_PastedMeeting::tenantOfAShortLinkIsInTheInvitation()
{
    const Result<PastedText> result = recognise(sample(u"invitation-short"_s));
    QVERIFY(result);
    QCOMPARE(result->scenario, u"join-meeting-id-passcode"_s);
    QCOMPARE(result->values,
             (FieldValues{{u"join-meeting-id"_s, {u"2345678901234"_s}},
                          {u"passcode"_s, {u"aB3xYz7Q"_s}},
                          {u"tenant-id"_s, {tenant}}}));
    QCOMPARE(result->missing, QStringList());
}

QTEST_GUILESS_MAIN(tst_PastedMeeting)
#include "tst_pastedmeeting.moc"
