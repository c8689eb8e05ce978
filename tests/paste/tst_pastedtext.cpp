#include "paste/meetinglinks.h"
#include "paste/pastedtext.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString person = u"112233aa-bbcc-4dde-8eff-001122334455"_s;

} // namespace

//! What is pasted of people and requests, and what no use can be made of.
class tst_PastedText : public QObject
{
    Q_OBJECT

private slots:
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
