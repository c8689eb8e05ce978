#include "graph/id.h"
#include "graph/identityset.h"
#include "graph/message.h"
#include "graph/request.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Id : public QObject
{
    Q_OBJECT

private slots:
    void idHasOneSpelling_data();
    void idHasOneSpelling();
    void shortIdIsRecognisable();
    void pathTellsItsCall_data();
    void pathTellsItsCall();
    void identityIsTheMemberThatIsFilled_data();
    void identityIsTheMemberThatIsFilled();
    void kindHasTheNameOfItsMember();
    void wordsOfTheJournalComeBack();
    void contentIsTheEntryOfTheBody();
};

void tst_Id::idHasOneSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto guid = u"57dab8b1-894c-409a-b240-bd8beae78896"_s;
    QTest::newRow("as kept") << guid << guid;
    QTest::newRow("capitals") << guid.toUpper() << guid;
    QTest::newRow("no hyphens") << u"57dab8b1894c409ab240bd8beae78896"_s << guid;
    QTest::newRow("capitals without hyphens") << u"57DAB8B1894C409AB240BD8BEAE78896"_s << guid;
    QTest::newRow("braces") << u"{57DAB8B1-894C-409A-B240-BD8BEAE78896}"_s << guid;
    QTest::newRow("spaces") << u" 57dab8b1-894c-409a-b240-bd8beae78896 "_s << guid;
    QTest::newRow("no GUID") << u"MSo1N2Y5"_s << u"MSo1N2Y5"_s;
    QTest::newRow("32 other letters")
        << u"zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"_s << u"zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"_s;
    QTest::newRow("hash of 64 digits") << u"F7D9EF30"_s.repeated(8) << u"F7D9EF30"_s.repeated(8);
    QTest::newRow("zeros") << u"00000000-0000-0000-0000-000000000000"_s
                           << u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_Id::idHasOneSpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(normalisedId(text), expected);
    QCOMPARE(normalisedId(normalisedId(text)), expected);
}

void tst_Id::shortIdIsRecognisable()
{
    QCOMPARE(shortId(u"57dab8b1-894c-409a-b240-bd8beae78896"_s), u"57dab8b1…"_s);
    QCOMPARE(shortId(u"guest-1"_s), u"guest-1"_s);
    QCOMPARE(shortId({}), QString());
}

void tst_Id::pathTellsItsCall_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("call");
    const auto guid = u"57dab8b1-894c-409a-b240-bd8beae78896"_s;
    QTest::newRow("call") << u"/communications/calls/"_s + guid << guid;
    QTest::newRow("operation") << u"/communications/calls/%1/playPrompt"_s.arg(guid) << guid;
    QTest::newRow("query") << u"/communications/calls/%1?$select=id"_s.arg(guid) << guid;
    QTest::newRow("old alias") << u"/app/calls/"_s + guid.toUpper() << guid;
    QTest::newRow("create") << u"/communications/calls"_s << QString();
    QTest::newRow("create with a slash") << u"/communications/calls/"_s << QString();
    QTest::newRow("meetings") << u"/users/1/onlineMeetings"_s << QString();
}

void tst_Id::pathTellsItsCall()
{
    QFETCH(QString, path);
    QFETCH(QString, call);
    QCOMPARE(callOfPath(path).text, call);
}

void tst_Id::identityIsTheMemberThatIsFilled_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("kind");
    const auto row = [](const QString &member, IdentityKind kind) {
        QTest::newRow(qPrintable(member)) << member << static_cast<int>(kind);
    };
    row(u"user"_s, IdentityKind::User);
    row(u"phone"_s, IdentityKind::Phone);
    row(u"application"_s, IdentityKind::Application);
    row(u"applicationInstance"_s, IdentityKind::ApplicationInstance);
    row(u"guest"_s, IdentityKind::Guest);
    row(u"encrypted"_s, IdentityKind::Encrypted);
    row(u"onPremises"_s, IdentityKind::OnPremises);
    row(u"device"_s, IdentityKind::Device);
    row(u"azureCommunicationServicesUser"_s, IdentityKind::AzureCommunicationServicesUser);
    row(u"assertedIdentity"_s, IdentityKind::AssertedIdentity);
    row(u"somethingNew"_s, IdentityKind::Unknown);
}

void tst_Id::identityIsTheMemberThatIsFilled()
{
    QFETCH(QString, member);
    QFETCH(int, kind);
    QJsonObject set{{u"@odata.type"_s, u"#microsoft.graph.identitySet"_s},
                    {u"user"_s, QJsonValue::Null},
                    {u"device"_s, QJsonObject()}};
    set[member] = QJsonObject{{u"id"_s, u"1"_s}, {u"displayName"_s, u"Zoe"_s}};
    const Identity identity = readParticipantIdentity(QJsonObject{{u"identity"_s, set}});

    QCOMPARE(static_cast<int>(identity.kind), kind);
    QCOMPARE(identity.id, identity.kind == IdentityKind::Unknown ? QString() : u"1"_s);
}

void tst_Id::kindHasTheNameOfItsMember()
{
    QCOMPARE(toWire(IdentityKind::OnPremises), u"onPremises"_s);
    QCOMPARE(identityKindFromWire(u"onPremises"_s), IdentityKind::OnPremises);
    QCOMPARE(toWire(IdentityKind::Unknown), QString());
    QCOMPARE(identityKindFromWire(u"cat"_s), IdentityKind::Unknown);
}

void tst_Id::wordsOfTheJournalComeBack()
{
    for (const Verdict verdict : {Verdict::None, Verdict::Accepted, Verdict::Duplicate,
                                  Verdict::Late, Verdict::Stale, Verdict::Gap, Verdict::Rejected})
        QCOMPARE(verdictFromWord(toWord(verdict)), verdict);
    for (const MessageKind kind :
         {MessageKind::Request, MessageKind::Response, MessageKind::Notification})
        QCOMPARE(messageKindFromWord(toWord(kind)), kind);
    QCOMPARE(toWord(Direction::In), u"in"_s);
    QCOMPARE(toWord(Direction::Out), u"out"_s);
    QCOMPARE(toWord(Verdict::Duplicate), u"duplicate"_s);
}

void tst_Id::contentIsTheEntryOfTheBody()
{
    const QByteArray body = R"({"value": [{"n": 0}, null, {"n": 2}]})";
    QCOMPARE(contentOf(body, 2), (QJsonObject{{u"n"_s, 2}}));
    QCOMPARE(contentOf(body, 1), QJsonObject());
    QCOMPARE(contentOf(body, 3), QJsonObject());
    QVERIFY(contentOf(body, -1).contains(u"value"));
    QCOMPARE(contentOf("not JSON", -1), QJsonObject());
    QCOMPARE(contentOf(R"({"value": 7})", 0), QJsonObject());
}

QTEST_GUILESS_MAIN(tst_Id)
#include "tst_id.moc"
