#include "paste/pastedtext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString tenant = u"8a7b6c5d-1111-4222-8333-944455566677"_s;
const QString organizer = u"1f2e3d4c-aaaa-4bbb-8ccc-9dddeeefff00"_s;
const QString chatThread = u"19:meeting_NDQ4ZjVhYzktMjE0Mi00ZmE3@thread.v2"_s;
const QString context = u"{\"Tid\":\"%1\",\"Oid\":\"%2\"}"_s.arg(tenant, organizer);
const QString bareLink = u"https://teams.microsoft.com/l/meetup-join/%1/0?context=%2"_s.arg(
    chatThread, context);

const QString person = u"112233aa-bbcc-4dde-8eff-001122334455"_s;
const QString colleague = u"99887766-5544-4332-a110-ffeeddccbbaa"_s;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

//! As Teams writes it: the parts are encoded, what divides them is not.
QString longLink(const QString &host = u"teams.microsoft.com"_s,
                 const QString &path = u"/l/meetup-join/"_s)
{
    return u"https://"_s + host + path + encoded(chatThread) + u"/0?context="_s + encoded(context);
}

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

QString sample(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/pasted/") + name + u".txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName() + u": "_s + file.errorString()));
    return QString::fromUtf8(file.readAll());
}

QString brokenEvery(qsizetype length, const QString &text, const QString &lineBreak)
{
    QStringList lines;
    for (qsizetype i = 0; i < text.size(); i += length)
        lines.append(text.mid(i, length));
    return lines.join(lineBreak);
}

//! As Proofpoint's second way writes a link.
QString secondProofpoint(const QString &link)
{
    QString coded = QString::fromLatin1(QUrl::toPercentEncoding(link, ":/", "-_"));
    coded.replace(u'%', u'-').replace(u':', u"-3A"_s).replace(u'/', u'_');
    return u"https://urldefense.proofpoint.com/v2/url?u=%1&d=DwMFAg&c=abc_def-g&r=xyz&e="_s.arg(
        coded);
}

} // namespace

class tst_PastedText : public QObject
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

    void phoneNumberIsRead_data();
    void phoneNumberIsRead();
    void idsArePeople_data();
    void idsArePeople();
    void principalNameHasToBeLookedUp_data();
    void principalNameHasToBeLookedUp();

    void bodyIsRead_data();
    void bodyIsRead();

    void reasonIsGiven_data();
    void reasonIsGiven();
    void hostileTextIsSurvived_data();
    void hostileTextIsSurvived();
};

void tst_PastedText::longLinkTellsEverything_data()
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

void tst_PastedText::longLinkTellsEverything()
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

void tst_PastedText::linkOfAChannelTellsItsMessage()
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

void tst_PastedText::linkThatWasCutOffTellsWhatIsMissing()
{
    const QString link = longLink();
    const Result<PastedText> result = recognise(link.left(link.size() - 20));
    QVERIFY(result);
    QCOMPARE(result->values[u"thread-id"_s], QStringList{chatThread});
    QCOMPARE(result->missing, (QStringList{u"organizer"_s, u"tenant-id"_s}));
    QVERIFY2(!result->values.contains(u"join-url"_s), "it would lead nowhere");
    QVERIFY(result->recognised.contains(u"cut off"));
}

void tst_PastedText::mostTellingLinkWins()
{
    const QString cutOff = longLink().left(100);
    QCOMPARE(recognise(cutOff + u'\n' + longLink())->values, meetingValues());
    QCOMPARE(recognise(u"https://teams.microsoft.com/meet/2345678901234?p=aB3\n"_s + longLink())
                 ->scenario,
             u"meeting-service-hosted"_s);
}

void tst_PastedText::shortLinkMissesTheTenant_data()
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

void tst_PastedText::shortLinkMissesTheTenant()
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

void tst_PastedText::meetingIdIsFound_data()
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

void tst_PastedText::meetingIdIsFound()
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

void tst_PastedText::tenantOfAShortLinkIsInTheInvitation()
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

void tst_PastedText::phoneNumberIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::newRow("E.164") << u"+12345678901"_s << u"+12345678901"_s;
    QTest::newRow("national zero") << u"+33 (0)1 23 45 67 89"_s << u"+33123456789"_s;
    QTest::newRow("tel with extension") << u"tel:+1-234-567-8901;ext=5"_s << u"+12345678901"_s;
    QTest::newRow("two zeros") << u"0033 1 23 45 67 89"_s << u"+33123456789"_s;
    QTest::newRow("two zeros and national zero") << u"0049 (0) 89 5550199"_s << u"+49895550199"_s;
    QTest::newRow("dots") << u"+1.234.567.8901"_s << u"+12345678901"_s;
    QTest::newRow("brackets") << u"+1 (234) 567-8901"_s << u"+12345678901"_s;
    QTest::newRow("slash") << u"+49 89/5550199"_s << u"+49895550199"_s;
    QTest::newRow("dashes of a typesetter") << u"+1 234–567‑8901"_s << u"+12345678901"_s;
    QTest::newRow("blanks that do not break")
        << u"+33\u00a01\u00a023\u00a045\u00a067\u00a089"_s << u"+33123456789"_s;
    QTest::newRow("in quotation marks") << u" \"+33 1 23 45 67 89\" "_s << u"+33123456789"_s;
    QTest::newRow("in angle brackets") << u"<tel:+33123456789>"_s << u"+33123456789"_s;
    QTest::newRow("extension in words") << u"+1 234 567 8901 ext. 5"_s << u"+12345678901"_s;
    QTest::newRow("extension with x") << u"+1 234 567 8901 x5"_s << u"+12345678901"_s;
    QTest::newRow("conference id") << u"+1 234-567-8901,,12345678#"_s << u"+12345678901"_s;
    QTest::newRow("in a sentence")
        << u"Call me at +33 (0)1 23 45 67 89, please."_s << u"+33123456789"_s;
    QTest::newRow("copied from a contact")
        << u"\u202a+33 1 23 45 67 89\u202c"_s << u"+33123456789"_s;
}

void tst_PastedText::phoneNumberIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, number);
    const Result<PastedText> result = recognise(text);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
    QCOMPARE(result->scenario, u"pstn-service-hosted"_s);
    QCOMPARE(result->values, (FieldValues{{u"phone"_s, {number}}}));
    QCOMPARE(result->missing, QStringList());
    QVERIFY(result->recognised.contains(number));
}

void tst_PastedText::idsArePeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("users");
    const QStringList both{person, colleague};
    QTest::newRow("one") << person << QStringList{person};
    QTest::newRow("in braces") << u"{%1}"_s.arg(person) << QStringList{person};
    QTest::newRow("in capitals") << person.toUpper() << QStringList{person};
    QTest::newRow("with a name") << person + u", Zoe Miller"_s
                                 << QStringList{person + u",Zoe Miller"_s};
    QTest::newRow("in a sentence")
        << u"Her id is %1, I think, but ask."_s.arg(person) << QStringList{person};
    QTest::newRow("the same twice") << person + u' ' + person << QStringList{person};
    QTest::newRow("two, with a comma") << both.join(u", "_s) << both;
    QTest::newRow("two, in lines") << both.join(u"\r\n"_s) << both;
    QTest::newRow("two, in braces") << u"{%1};{%2}"_s.arg(person, colleague) << both;
    QTest::newRow("two, with names")
        << u"%1,Zoe Miller\n%2,Kim Lee"_s.arg(person, colleague)
        << QStringList{person + u",Zoe Miller"_s, colleague + u",Kim Lee"_s};
    QTest::newRow("not the one in a link")
        << u"%1 https://example.org/%2"_s.arg(person, colleague) << QStringList{person};
}

void tst_PastedText::idsArePeople()
{
    QFETCH(QString, text);
    QFETCH(QStringList, users);
    const Result<PastedText> result = recognise(text);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
    QCOMPARE(result->scenario,
             users.size() == 1 ? u"p2p-service-hosted"_s : u"group-service-hosted"_s);
    QCOMPARE(result->values, (FieldValues{{u"user"_s, users}}));
    QCOMPARE(result->missing, QStringList());
}

void tst_PastedText::principalNameHasToBeLookedUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("alone") << u"zoe.miller@contoso.com"_s;
    QTest::newRow("with a name") << u"Zoe Miller <zoe.miller@contoso.com>"_s;
    QTest::newRow("as a mail link") << u"mailto:zoe.miller@contoso.com"_s;
    QTest::newRow("as a SIP address") << u"sip:zoe.miller@contoso.com"_s;
    QTest::newRow("in a sentence") << u"Ask zoe.miller@contoso.com."_s;
}

void tst_PastedText::principalNameHasToBeLookedUp()
{
    QFETCH(QString, text);
    const Result<PastedText> result = recognise(text);
    QVERIFY(result);
    QCOMPARE(result->scenario, u"p2p-service-hosted"_s);
    QCOMPARE(result->userPrincipalName, u"zoe.miller@contoso.com"_s);
    QCOMPARE(result->values, FieldValues());
    QCOMPARE(result->missing, QStringList{u"user"_s});
    QVERIFY(result->recognised.contains(u"zoe.miller@contoso.com"));
}

void tst_PastedText::bodyIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("plain") << u"{\"a\": 1}"_s << QJsonObject{{u"a"_s, 1}};
    QTest::newRow("in blanks") << u"\n\t {} \n"_s << QJsonObject();
    QTest::newRow("comma after the last member")
        << u"{\"a\": [1, 2, ], \"b\": {\"c\": 3,\n}\n,}"_s
        << QJsonObject{{u"a"_s, QJsonArray{1, 2}}, {u"b"_s, QJsonObject{{u"c"_s, 3}}}};
    QTest::newRow("commas in a text stay") << u"{\"a\": \",}\", \"b\": \"\\\",]\",}"_s
                                           << QJsonObject{{u"a"_s, u",}"_s}, {u"b"_s, u"\",]"_s}};
    QTest::newRow("link within stays a body") << u"{\"joinWebUrl\": \"%1\"}"_s.arg(longLink())
                                              << QJsonObject{{u"joinWebUrl"_s, longLink()}};
}

void tst_PastedText::bodyIsRead()
{
    QFETCH(QString, text);
    QFETCH(QJsonObject, body);
    const Result<PastedText> result = recognise(text);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().text()));
    QCOMPARE(result->scenario, QString());
    QCOMPARE(result->values, FieldValues());
    QCOMPARE(result->body, body);
}

void tst_PastedText::reasonIsGiven_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QString() << u"nothing in the pasted text"_s;
    QTest::newRow("blanks") << u" \n\t "_s << u"nothing in the pasted text"_s;
    QTest::newRow("prose") << u"See you tomorrow at 9, either/or."_s
                           << u"nothing in the pasted text"_s;
    QTest::newRow("another link") << u"https://example.org/l/meetup-join/"_s
                                  << u"nothing in the pasted text"_s;
    QTest::newRow("host that ends alike")
        << longLink(u"teams.microsoft.com.example.org"_s) << u"nothing in the pasted text"_s;
    QTest::newRow("host that begins alike")
        << longLink(u"notteams.microsoft.com"_s) << u"nothing in the pasted text"_s;
    QTest::newRow("host as a user")
        << longLink(u"teams.microsoft.com@example.org"_s) << u"nothing in the pasted text"_s;
    QTest::newRow("chat thread") << u"19:abc@thread.v2"_s << u"nothing in the pasted text"_s;
    QTest::newRow("calendar entry of no meeting")
        << u"BEGIN:VCALENDAR\nORGANIZER:mailto:zoe@contoso.com\nLOCATION:Room 1\nEND:VCALENDAR"_s
        << u"nothing in the pasted text"_s;

    QTest::newRow("personal") << u"https://teams.live.com/meet/9345678901234?p=aB3"_s
                              << u"personal use"_s;
    QTest::newRow("personal, with its id")
        << u"https://teams.live.com/meet/9345678901234?p=aB3\nMeeting ID: 934 567 890 123 4"_s
        << u"personal use"_s;
    QTest::newRow("personal, in Safe Links")
        << u"https://eur01.safelinks.protection.outlook.com/?url="
           "https%3A%2F%2Fteams.live.com%2Fmeet%2F9345678901234%3Fp%3DaB3&data=05"_s
        << u"personal use"_s;
    QTest::newRow("Zoom") << sample(u"invitation-zoom"_s) << u"Zoom"_s;
    QTest::newRow("Google Meet") << u"https://meet.google.com/abc-defg-hij"_s << u"Google Meet"_s;
    QTest::newRow("Google Meet without scheme")
        << u"meet.google.com/abc-defg-hij"_s << u"Google Meet"_s;
    QTest::newRow("Webex") << u"https://contoso.webex.com/meet/zoe"_s << u"Webex"_s;

    QTest::newRow("route that is none")
        << u"https://teams.microsoft.com/l/meetup-join/234567890123"_s
        << u"does not tell which meeting"_s;
    QTest::newRow("link of a channel")
        << u"https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General"_s
        << u"does not tell which meeting"_s;
    QTest::newRow("hidden by a mail filter")
        << u"https://protect-eu.mimecast.com/s/abc?domain=teams.microsoft.com"_s
        << u"mail filter"_s;

    for (const QString &number :
         {u"112"_s, u"911"_s, u"999"_s, u"15"_s, u"tel:112"_s, u"+911"_s, u"+1 911"_s, u"00 112"_s})
        QTest::newRow(qPrintable(number)) << number << u"emergency services"_s;
    QTest::newRow("national number") << u"01 23 45 67 89"_s << u"country code"_s;
    QTest::newRow("national number of Germany") << u"0151 12345678"_s << u"country code"_s;
    QTest::newRow("national number in brackets") << u"(234) 567-8901"_s << u"country code"_s;
    QTest::newRow("two zeros and a third") << u"000 123 4567"_s << u"country code"_s;
    QTest::newRow("too many digits") << u"+1234567890123456"_s << u"more digits"_s;

    QStringList six;
    for (int i = 1; i <= 6; ++i)
        six.append(u"112233aa-bbcc-4dde-8eff-00112233445%1"_s.arg(i));
    QTest::newRow("six people") << six.join(u'\n') << u"more ids than"_s;

    QTest::newRow("JSON that is wrong")
        << u"{\n  \"a\": 1,\n  \"b\": x\n}"_s << u"Line 3, column"_s;
    QTest::newRow("JSON with a comment") << u"{ // no\n}"_s << u"Line 1, column"_s;
    QTest::newRow("JSON that is cut off") << u"{\"a\": "_s << u"Line 1, column"_s;
}

void tst_PastedText::reasonIsGiven()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const Result<PastedText> result = recognise(text);
    QVERIFY2(!result, qPrintable(result ? result->recognised : QString()));
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QVERIFY2(result.error().what.contains(reason), qPrintable(result.error().what));
    QVERIFY(result.error().what.endsWith(u'.'));
    QVERIFY(result.error().next.endsWith(u'.'));
}

void tst_PastedText::hostileTextIsSurvived_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype megabyte = 1024 * 1024;
    const auto filled = [](const QString &unit) { return unit.repeated(megabyte / unit.size()); };

    QTest::newRow("longer than the limit") << QString(megabyte + 1, u'a');
    for (const QString &unit : {u"a"_s,
                                u" "_s,
                                u"\n"_s,
                                u"a\n"_s,
                                u"@"_s,
                                u"a@"_s,
                                u"a."_s,
                                u"1"_s,
                                u"1 "_s,
                                u"+1 "_s,
                                u"(0)"_s,
                                u"%"_s,
                                u"%25"_s,
                                u"{"_s,
                                u"{}"_s,
                                u"\""_s,
                                u"\\\""_s,
                                u","_s,
                                u"=\n"_s,
                                u"https://"_s,
                                u"https:%25"_s,
                                u"http://a "_s,
                                u"https://{"_s,
                                u"https://a\n"_s,
                                u"teams.a/"_s,
                                u"https://urldefense.com/v3/__"_s,
                                u"Meeting ID: 1 "_s,
                                u"/meetup-join/19:"_s,
                                u"https://teams.microsoft.com/l/meetup-join/19:a "_s,
                                u"BEGIN:VCALENDAR\n "_s,
                                u"X;A=\"\n"_s,
                                u";\""_s,
                                u"1a2b3c4d-"_s})
        QTest::newRow(qPrintable(u"many "_s + QString::fromLatin1(QUrl::toPercentEncoding(unit))))
            << filled(unit);
    QTest::newRow("one open link") << u"https://"_s + filled(u"a"_s).left(megabyte - 8);
    QTest::newRow("number in blanks") << u"1"_s + filled(u" "_s).left(megabyte - 2) + u"a"_s;
    QTest::newRow("body with quotation marks") << u"{\""_s + filled(u"\\\""_s).left(megabyte - 2);
    QTest::newRow("body with commas") << u"{"_s + filled(u", "_s).left(megabyte - 1);
    QTest::newRow("body of brackets") << u"{\"a\":"_s + filled(u"["_s).left(megabyte - 5);
    QTest::newRow("calendar") << u"BEGIN:VCALENDAR\nURL;"_s + filled(u"a;"_s).left(megabyte - 20);

    QString deep = u"%"_s;
    for (int i = 0; i < 1000; ++i)
        deep += u"25"_s;
    QTest::newRow("encoded a thousand times") << u"https"_s + deep + u"3A//teams.microsoft.com/"_s;

    QString wrapped = u"https://example.org/x"_s;
    for (int i = 0; i < 12; ++i)
        wrapped = secondProofpoint(wrapped);
    QTest::newRow("wrapped many times") << wrapped;

    QTest::newRow("Proofpoint without an end") << u"https://urldefense.com/v3/__a**__;__;**"_s;
    QTest::newRow("NULs") << QString(1000, QChar(u'\0'));
    QTest::newRow("encoded NULs") << u"https://example.org/%00%00%00{%00}"_s;
    QTest::newRow("lone surrogates") << QString(1000, QChar(0xd800)) + QString(10, QChar(0xdc00));

    QByteArray binary;
    for (int i = 0; i < 4096; ++i)
        binary.append(static_cast<char>(i * 7 % 256));
    QTest::newRow("binary as Latin-1") << QString::fromLatin1(binary);
    QTest::newRow("binary as UTF-8") << QString::fromUtf8(binary);
}

void tst_PastedText::hostileTextIsSurvived()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Result<PastedText> result = recognise(text);
    // Linear in the length; far from it would be minutes, also on a machine that is busy.
    QVERIFY(timer.elapsed() < 20000);
    QVERIFY(!result);
    QVERIFY(!result.error().what.isEmpty());
    QVERIFY(!result.error().next.isEmpty());
}

QTEST_GUILESS_MAIN(tst_PastedText)

#include "tst_pastedtext.moc"
