#include "scenarios/meetinglink.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const FieldValues meeting{
    {u"thread-id"_s, {u"19:meeting_NDQ4ZjVh@thread.v2"_s}},
    {u"message-id"_s, {u"0"_s}},
    {u"organizer"_s, {u"1f2e3d4c-aaaa-4bbb-8ccc-9dddeeefff00"_s}},
    {u"tenant-id"_s, {u"8a7b6c5d-1111-4222-8333-944455566677"_s}},
};

const FieldValues channelMeeting{
    {u"thread-id"_s, {u"19:A1b2C3@thread.tacv2"_s}},
    {u"message-id"_s, {u"1715000000001"_s}},
    {u"reply-chain-message-id"_s, {u"1715000000000"_s}},
    {u"organizer"_s, {u"1f2e3d4c-aaaa-4bbb-8ccc-9dddeeefff00"_s}},
    {u"tenant-id"_s, {u"8a7b6c5d-1111-4222-8333-944455566677"_s}},
};

} // namespace

class tst_MeetingLink : public QObject
{
    Q_OBJECT

private slots:
    void linkTellsItsCoordinates_data();
    void linkTellsItsCoordinates();
    void idThatIsNoneIsLeftOut();
    void moreTellingLinkIsRead();
    void reasonIsGiven_data();
    void reasonIsGiven();
};

void tst_MeetingLink::linkTellsItsCoordinates_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<FieldValues>("coordinates");
    QTest::newRow("private meeting") << u"teams.microsoft.com"_s << meeting;
    QTest::newRow("meeting in a channel") << u"teams.microsoft.com"_s << channelMeeting;
    QTest::newRow("new host") << u"teams.cloud.microsoft"_s << meeting;
    QTest::newRow("government") << u"gov.teams.microsoft.us"_s << meeting;
    QTest::newRow("defence") << u"dod.teams.microsoft.us"_s << channelMeeting;
}

void tst_MeetingLink::linkTellsItsCoordinates()
{
    QFETCH(QString, host);
    QFETCH(FieldValues, coordinates);
    const QString link = meetingLink(host, coordinates);
    QVERIFY(link.startsWith(u"https://"_s + host + u"/l/meetup-join/19%3A"_s));
    QCOMPARE(readMeetingLink(link).value(), coordinates);
}

void tst_MeetingLink::idThatIsNoneIsLeftOut()
{
    const QString link = u"https://teams.microsoft.com/l/meetup-join/19:a@thread.v2/0?context="
                         "{\"Tid\":\"contoso.com\",\"Oid\":7,\"MessageId\":\"\\\"x\"}"_s;
    QCOMPARE(readMeetingLink(link).value(),
             (FieldValues{{u"thread-id"_s, {u"19:a@thread.v2"_s}}, {u"message-id"_s, {u"0"_s}}}));
}

void tst_MeetingLink::moreTellingLinkIsRead()
{
    const QString link = meetingLink(u"teams.microsoft.com"_s, meeting);
    QCOMPARE(readMeetingLink(link.left(90) + u' ' + link).value(), meeting);
}

void tst_MeetingLink::reasonIsGiven_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QString() << u"no link of Microsoft Teams"_s;
    QTest::newRow("other host") << meetingLink(u"example.org"_s, meeting)
                                << u"no link of Microsoft Teams"_s;
    QTest::newRow("short link") << u"https://teams.microsoft.com/meet/234567890123"_s
                                << u"does not tell which meeting"_s;
    QTest::newRow("no thread") << u"https://teams.microsoft.com/l/meetup-join/234567890123"_s
                               << u"does not tell which meeting"_s;
}

void tst_MeetingLink::reasonIsGiven()
{
    QFETCH(QString, link);
    QFETCH(QString, reason);
    const Result<FieldValues> coordinates = readMeetingLink(link);
    QVERIFY(!coordinates);
    QVERIFY(coordinates.error().what.contains(reason));
    QVERIFY(coordinates.error().next.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(tst_MeetingLink)

#include "tst_meetinglink.moc"
