#include "core/json.h"
#include "graph/samples.h"
#include "journal/pseudonyms.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    return readJsonObject(text).value();
}

} // namespace

class tst_Pseudonyms : public QObject
{
    Q_OBJECT

private slots:
    void privateMemberIsReplaced_data();
    void privateMemberIsReplaced();
    void privateTextIsReplacedByItsLook_data();
    void privateTextIsReplacedByItsLook();
    void documentedBodiesLoseTheirPrivateValues_data();
    void documentedBodiesLoseTheirPrivateValues();
    void whatIsNotPrivateStays();
    void equalValuesHaveEqualPseudonyms();
    void caseOfAnIdDoesNotMatter();
    void otherJournalHasOtherPseudonyms();
    void nameThatIsKnownIsFoundInOtherText_data();
    void nameThatIsKnownIsFoundInOtherText();
    void longerNameIsReplacedAsAWhole();
};

void tst_Pseudonyms::privateMemberIsReplaced_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("secret");
    const auto row = [](const char *name, const QByteArray &body, const QString &secret) {
        QTest::newRow(name) << body << secret;
    };
    row("name", R"({"identity":{"user":{"displayName":"Zoe Miller"}}})", u"Miller"_s);
    row("name of a guest", R"({"guest":{"id":"g1","displayName":"Zoe Miller"}})", u"Miller"_s);
    row("id of a user", R"({"user":{"id":"8A34A46B-3D17-4ADC-8DCE-DC4E7D572698"}})", u"8A34A46B"_s);
    row("id of a guest", R"({"guest":{"id":"guest-4711"}})", u"4711"_s);
    row("phone number", R"({"phone":{"id":"+12345678901"}})", u"2345678901"_s);
    row("phone number without a plus", R"({"phone":{"id":"5550100"}})", u"5550100"_s);
    row("withheld identity", R"({"encrypted":{"id":"opaque-4711"}})", u"4711"_s);
    row("organizer", R"({"organizer":{"user":{"id":"5810cede-f3cc"}}})", u"5810cede"_s);
    row("on behalf of", R"({"botData":{"otherSideUser":{"onBehalfOf":{"id":"871f0300-9c1f"}}}})",
        u"871f0300"_s);
    row("other side", R"({"botData":{"otherSideUser":{"id":"971f0300-9c1f"}}})", u"971f0300"_s);
    row("user principal name", R"({"userPrincipalName":"zoe"})", u"zoe"_s);
    row("short spelling of it", R"({"upn":"zoe"})", u"zoe"_s);
    row("thread", R"({"chatInfo":{"threadId":"19:cbee7c1c@thread.skype"}})", u"cbee7c1c"_s);
    row("join link", R"({"joinWebUrl":"https://meet.contoso.com/4711"})", u"4711"_s);
    row("join meeting id", R"({"joinMeetingIdSettings":{"joinMeetingId":"1234567890"}})",
        u"1234567890"_s);
    row("join meeting id as a number", R"({"joinMeetingId":1234567890})", u"1234567890"_s);
    row("passcode", R"({"passcode":"J0hnny"})", u"J0hnny"_s);
    row("passcode as a number", R"({"passcode":471199})", u"471199"_s);
    row("conference id", R"({"audioConferencing":{"ConferenceId":"9999999"}})", u"9999999"_s);
    row("teleconference id", R"({"videoTeleconferenceId":"123456789"})", u"123456789"_s);
    row("meeting token", R"({"meetingInfo":{"token":"join token"}})", u"join token"_s);
    row("recording token", R"({"recordingAccessToken":"abc.def"})", u"abc.def"_s);
    row("client secret", R"({"clientSecret":"s3cr3t"})", u"s3cr3t"_s);
    row("client secret as the token endpoint has it", R"({"client_secret":"s3cr3t"})", u"s3cr3t"_s);
    row("client assertion", R"({"client_assertion":"s3cr3t"})", u"s3cr3t"_s);
    row("access token", R"({"access_token":"s3cr3t"})", u"s3cr3t"_s);
    row("refresh token", R"({"refresh_token":"s3cr3t"})", u"s3cr3t"_s);
    row("authorization", R"({"headers":{"Authorization":"Bearer s3cr3t"}})", u"s3cr3t"_s);
    row("subject", R"({"subject":"Layoffs in June"})", u"Layoffs"_s);
    row("media configuration", R"({"mediaConfig":{"blob":"<blob of 4711>"}})", u"4711"_s);
    row("in an array", R"({"targets":[{"identity":{"user":{"id":"person-4711"}}}]})", u"4711"_s);
    row("user of a context",
        R"-({"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users('zoe@contoso.com')"})-",
        u"zoe@contoso"_s);
    row("user of an id", R"({"@odata.id":"/chats/19:cbee7c1c@thread.skype/messages"})",
        u"cbee7c1c"_s);
}

void tst_Pseudonyms::privateMemberIsReplaced()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, secret);
    const QString clean = QString::fromUtf8(compactJson(Pseudonyms("key").replaceIn(json(body))));
    QVERIFY2(!clean.contains(secret, Qt::CaseInsensitive), qPrintable(clean));
}

void tst_Pseudonyms::privateTextIsReplacedByItsLook_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("secrets");
    QTest::newRow("join link") << u"Join https://teams.microsoft.com/l/meetup-join/4711?p=x now."_s
                               << QStringList{u"4711"_s, u"p=x"_s};
    QTest::newRow("short join link")
        << u"https://teams.microsoft.com/meet/4711?p=pw"_s << QStringList{u"4711"_s, u"p=pw"_s};
    QTest::newRow("join link of teams.live.com")
        << u"see https://teams.live.com/meet/4711"_s << QStringList{u"4711"_s};
    QTest::newRow("join link of GCC High")
        << u"see https://gov.teams.microsoft.us/l/meetup-join/4711"_s << QStringList{u"4711"_s};
    QTest::newRow("join link of DoD")
        << u"see https://dod.teams.microsoft.us/l/meetup-join/4711"_s << QStringList{u"4711"_s};
    QTest::newRow("join link without a scheme")
        << u"see teams.microsoft.com/l/meetup-join/4711"_s << QStringList{u"4711"_s};
    QTest::newRow("percent-encoded join link")
        << u"u=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F4711%3Fp%3Dx"_s
        << QStringList{u"4711"_s};
    QTest::newRow("two join links")
        << u"https://teams.live.com/meet/1234 https://teams.live.com/meet/5678"_s
        << QStringList{u"1234"_s, u"5678"_s};
    QTest::newRow("thread") << u"chat 19:meeting_NTg0@thread.v2 is gone"_s
                            << QStringList{u"NTg0"_s};
    QTest::newRow("percent-encoded thread")
        << u"/chats/19%3ameeting_NTg0%40thread.v2/x"_s << QStringList{u"NTg0"_s};
    QTest::newRow("thread of two")
        << u"19:8ea0e38b_3980@unq.gbl.spaces"_s << QStringList{u"8ea0e38b"_s, u"3980"_s};
    QTest::newRow("address") << u"User zoe.miller+test@contoso.co.uk is not licensed."_s
                             << QStringList{u"zoe"_s, u"miller"_s, u"contoso"_s};
    QTest::newRow("address with an umlaut") << u"User jörg.müller@contoso.com is not licensed."_s
                                            << QStringList{u"jörg"_s, u"müller"_s};
    QTest::newRow("SIP address") << u"sip:zoe@contoso.com"_s << QStringList{u"zoe"_s};
    QTest::newRow("phone number") << u"to tel:+14255550100;ext=7"_s << QStringList{u"4255550100"_s};
    QTest::newRow("phone number in groups")
        << u"call +49 (89) 1234-5678 now"_s << QStringList{u"1234"_s, u"5678"_s};
    QTest::newRow("bearer token") << u"Authorization: Bearer abc.def-ghi"_s
                                  << QStringList{u"abc"_s};
    QTest::newRow("JSON Web Token") << u"token eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2ln failed"_s
                                    << QStringList{u"eyJ"_s, u"c2ln"_s};
}

void tst_Pseudonyms::privateTextIsReplacedByItsLook()
{
    QFETCH(QString, text);
    QFETCH(QStringList, secrets);
    const QString clean = Pseudonyms("key").replaceIn(text);
    for (const QString &secret : secrets)
        QVERIFY2(!clean.contains(secret), qPrintable(clean));
}

void tst_Pseudonyms::documentedBodiesLoseTheirPrivateValues_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : samples::names(u"*.json"_s))
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Pseudonyms::documentedBodiesLoseTheirPrivateValues()
{
    QFETCH(QString, name);
    const QByteArray body = samples::bytes(name);
    const QByteArray clean = compactJson(Pseudonyms("key").replaceIn(json(body)));

    static const QRegularExpression member(
        u"\"(?:displayName|threadId|joinWebUrl|joinMeetingId|passcode|token|recordingAccessToken|upn"
        "|subject|blob)\"\\s*:\\s*\"([^\"]+)\""_s);
    static const QRegularExpression person(
        u"\"(?:user|phone|guest|encrypted)\"\\s*:\\s*\\{[^{}]*\"id\"\\s*:\\s*\"([^\"]+)\""_s);
    for (const QRegularExpression &pattern : {member, person}) {
        auto matches = pattern.globalMatch(QString::fromUtf8(body));
        while (matches.hasNext()) {
            const QByteArray secret = '"' + matches.next().captured(1).toUtf8() + '"';
            QVERIFY2(!clean.contains(secret), secret.constData());
        }
    }
}

void tst_Pseudonyms::whatIsNotPrivateStays()
{
    const QJsonObject body = json(R"({
        "@odata.type": "#microsoft.graph.call", "id": "2e1a0b00-2db4-4022-9570-243709c565ab",
        "state": "terminated", "resultInfo": {"code": 200, "subcode": "5001", "message": "Ended."},
        "source": {"identity": {"application": {"id": "2891555a-92ff-42e6-80fa-6e1300c6b5c6"}}},
        "tenantId": "aa67bd4c-8475-432d-bd41-39f255720e0a", "isMuted": true, "region": null,
        "callbackUri": "https://bot.contoso.com/callback"})");
    QCOMPARE(Pseudonyms("key").replaceIn(body), body);
}

void tst_Pseudonyms::equalValuesHaveEqualPseudonyms()
{
    Pseudonyms pseudonyms("key");
    const QJsonObject clean = pseudonyms.replaceIn(json(
        R"({"a": {"user": {"id": "u-4711", "displayName": "Zoe"}},
            "b": {"user": {"id": "u-4711", "displayName": "Zoe"}},
            "c": {"user": {"id": "u-4712", "displayName": "Yan"}}})"));

    QCOMPARE(clean[u"a"], clean[u"b"]);
    QVERIFY(clean[u"a"][u"user"][u"id"] != clean[u"c"][u"user"][u"id"]);
    QVERIFY(clean[u"a"][u"user"][u"displayName"] != clean[u"c"][u"user"][u"displayName"]);
    QCOMPARE(Pseudonyms("key").replaceIn(json(R"({"user": {"id": "u-4711"}})"))[u"user"][u"id"],
             clean[u"a"][u"user"][u"id"]);
    QCOMPARE(pseudonyms.replaceIn(u"+14255550100"_s),
             pseudonyms.replaceIn(json(R"({"phone": {"id": "+14255550100"}})"))[u"phone"][u"id"]
                 .toString());
}

void tst_Pseudonyms::caseOfAnIdDoesNotMatter()
{
    Pseudonyms pseudonyms("key");
    const QString lower =
        pseudonyms.replaceIn(json(R"({"user": {"id": "8a34a46b"}})"))[u"user"][u"id"].toString();

    QCOMPARE(pseudonyms.replaceIn(json(R"({"user": {"id": "8A34A46B"}})"))[u"user"][u"id"], lower);
    QCOMPARE(pseudonyms.replaceIn(u"/users/8A34A46B"_s), u"/users/"_s + lower);
}

void tst_Pseudonyms::otherJournalHasOtherPseudonyms()
{
    QVERIFY(Pseudonyms("one").replaceIn(u"zoe@contoso.com"_s)
            != Pseudonyms("two").replaceIn(u"zoe@contoso.com"_s));
}

void tst_Pseudonyms::nameThatIsKnownIsFoundInOtherText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    QTest::newRow("as it is") << u"Zoe Miller"_s << u"Zoe Miller"_s;
    QTest::newRow("capitals") << u"Zoe Miller"_s << u"ZOE MILLER"_s;
    QTest::newRow("other letters") << u"Zoë Müller"_s << u"ZOË MÜLLER"_s;
    QTest::newRow("ends in brackets") << u"Zoe Miller (Guest)"_s << u"Zoe Miller (Guest)"_s;
    QTest::newRow("begins with a mark") << u"[ext] Zoe"_s << u"[ext] Zoe"_s;
    QTest::newRow("ends with a dot") << u"Zoe Miller Jr."_s << u"Zoe Miller Jr."_s;
}

void tst_Pseudonyms::nameThatIsKnownIsFoundInOtherText()
{
    QFETCH(QString, name);
    QFETCH(QString, written);
    Pseudonyms pseudonyms("key");
    const QJsonObject person = pseudonyms.replaceIn(QJsonObject{{u"displayName"_s, name}});
    const QString pseudonym = person[u"displayName"].toString();

    QVERIFY(!pseudonym.contains(name));
    QCOMPARE(pseudonyms.replaceIn(u"User “%1” did not answer."_s.arg(written)),
             u"User “%1” did not answer."_s.arg(pseudonym));
    QCOMPARE(pseudonyms.replaceIn(u"To "_s + written), u"To "_s + pseudonym);
}

void tst_Pseudonyms::longerNameIsReplacedAsAWhole()
{
    const QStringList names{u"John"_s, u"John Smith"_s, u"John Smithson"_s,
                            u"John Smithson Senior"_s};
    Pseudonyms pseudonyms("key");
    for (const QString &name : names)
        (void)pseudonyms.replaceIn(QJsonObject{{u"displayName"_s, name}});
    for (const QString &name : names) {
        const QJsonObject alone = pseudonyms.replaceIn(QJsonObject{{u"displayName"_s, name}});
        QCOMPARE(pseudonyms.replaceIn(name + u" called."_s),
                 alone[u"displayName"].toString() + u" called."_s);
    }
}

QTEST_GUILESS_MAIN(tst_Pseudonyms)
#include "tst_pseudonyms.moc"
