#include "sandbox/contentsharing.h"
#include "sandbox/sandboxbench.h"
#include "sandbox/sandboxroster.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const SandboxParticipant john{.id = u"0d7664b6-6432-43ed-8d27-d9e7adec188c"_s,
                              .identity = {.kind = IdentityKind::User,
                                           .id = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s,
                                           .displayName = u"John"_s},
                              .role = u"presenter"_s,
                              .modalities = {u"audio"_s, u"video"_s, u"videoBasedScreenSharing"_s}};
const SandboxParticipant bot{.id = u"05491616-385f-44a8-9974-18cc5f9933c1"_s,
                             .identity = {.kind = IdentityKind::Application,
                                          .id = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s,
                                          .displayName = u"Calling Bot"_s},
                             .modalities = {u"audio"_s}};

SandboxParticipant muted(SandboxParticipant participant)
{
    participant.isMuted = true;
    return participant;
}

SandboxParticipant sharing(SandboxParticipant participant)
{
    participant.isSharing = true;
    return participant;
}

//! The ids in an array of participants.
QStringList idsIn(const QJsonValue &participants)
{
    QStringList ids;
    for (const QJsonValue &participant : participants.toArray())
        ids.append(participant[u"id"].toString());
    return ids;
}

} // namespace

class tst_SandboxRoster : public QObject
{
    Q_OBJECT

private slots:
    void participantLooksAsDocumented();
    void deltaLooksAsDocumented();
    void firstDeltaTellsOfEverybody();
    void deltaTellsWhatChanged();
    void whoLeftIsRemovedOnce();
    void nothingChangedIsNoUpdate();
    void sharedScreenIsSentOnly();
    void sourcesAreNeverSharedByTwo();
    void sharingLastsWhileAnybodyShares();
    void everySessionHasAnIdOfItsOwn();
};

void tst_SandboxRoster::participantLooksAsDocumented()
{
    SandboxRoster roster;
    roster.update({muted(john), bot});
    const QJsonValue example = documented(
        u"notification-roster-full.json"_s)[u"value"][0][u"resourceData"];
    const QJsonValue labelled = documented(
        u"notification-roster-muted.json"_s)[u"value"][0][u"resourceData"];

    QCOMPARE(missingFrom(roster.participants(), example), QString());
    const QJsonValue first = roster.participants()[0];
    QCOMPARE(first[u"info"], example[0][u"info"]);
    QCOMPARE(first[u"isMuted"].toBool(), true);
    QCOMPARE(first[u"meetingRole"].toString(), u"presenter"_s);
    QCOMPARE(first[u"mediaStreams"][0][u"label"], labelled[0][u"mediaStreams"][0][u"label"]);
    QVERIFY(!roster.participants()[1].toObject().contains(u"meetingRole"));
}

void tst_SandboxRoster::deltaLooksAsDocumented()
{
    SandboxRoster roster;
    roster.update({bot, john});
    roster.update({muted(john)});
    const QJsonValue example = documented(
        u"notification-roster-delta.json"_s)[u"value"][0][u"resourceData"][0];

    QCOMPARE(missingFrom(roster.delta(), example), QString());
    QCOMPARE(roster.delta()[u"participants"][1][u"removedState"],
             example[u"participants"][1][u"removedState"]);
}

void tst_SandboxRoster::firstDeltaTellsOfEverybody()
{
    SandboxRoster roster;
    QVERIFY(roster.update({john, bot}));

    QCOMPARE(roster.delta()[u"sequenceNumber"].toInteger(), 1);
    QCOMPARE(idsIn(roster.delta()[u"participants"]), (QStringList{john.id, bot.id}));
    QCOMPARE(roster.delta()[u"participants"][0][u"rosterSequenceNumber"].toInteger(), 1);
}

void tst_SandboxRoster::deltaTellsWhatChanged()
{
    SandboxRoster roster;
    roster.update({john, bot});
    QVERIFY(roster.update({muted(john), bot}));

    QCOMPARE(roster.delta()[u"sequenceNumber"].toInteger(), 2);
    QCOMPARE(idsIn(roster.delta()[u"participants"]), QStringList{john.id});
    QCOMPARE(roster.delta()[u"participants"][0][u"rosterSequenceNumber"].toInteger(), 2);
    QCOMPARE(idsIn(roster.participants()), (QStringList{john.id, bot.id}));
}

void tst_SandboxRoster::whoLeftIsRemovedOnce()
{
    SandboxRoster roster;
    roster.update({john, bot});
    roster.update({bot});
    const QJsonValue gone = roster.delta()[u"participants"];
    QCOMPARE(idsIn(gone), QStringList{john.id});
    QVERIFY(gone[0][u"removedState"].isObject());

    roster.update({muted(bot)});
    QCOMPARE(idsIn(roster.delta()[u"participants"]), QStringList{bot.id});
    QVERIFY(!roster.delta()[u"participants"][0].toObject().contains(u"removedState"));
    QCOMPARE(idsIn(roster.participants()), QStringList{bot.id});
}

void tst_SandboxRoster::nothingChangedIsNoUpdate()
{
    SandboxRoster roster;
    QVERIFY(!roster.update({}));
    QVERIFY(roster.update({john}));
    QVERIFY(!roster.update({john}));

    QCOMPARE(roster.delta()[u"sequenceNumber"].toInteger(), 1);
}

void tst_SandboxRoster::sharedScreenIsSentOnly()
{
    SandboxRoster roster;
    roster.update({john, bot});
    QCOMPARE(roster.sharers(), QStringList());
    roster.update({sharing(john), bot});
    QCOMPARE(roster.sharers(), QStringList{john.id});

    const QJsonValue example = documented(
        u"notification-roster-screen-sharing.json"_s)[u"value"][0][u"resourceData"];
    const QJsonValue shared = example[0][u"mediaStreams"][0];
    const QJsonValue stream = roster.participants()[0][u"mediaStreams"][2];
    for (const QString &member : {u"mediaType"_s, u"label"_s, u"direction"_s})
        QCOMPARE(stream[member], shared[member]);
}

void tst_SandboxRoster::sourcesAreNeverSharedByTwo()
{
    SandboxRoster roster;
    roster.update({john});
    const QJsonValue source = roster.participants()[0][u"mediaStreams"][0][u"sourceId"];
    roster.update({bot, muted(john)});

    QStringList sources;
    for (const QJsonValue &participant : roster.participants()) {
        for (const QJsonValue &stream : participant[u"mediaStreams"].toArray())
            sources.append(stream[u"sourceId"].toString());
    }
    QCOMPARE(sources.removeDuplicates(), 0);
    QCOMPARE(roster.participants()[1][u"mediaStreams"][0][u"sourceId"], source);
}

void tst_SandboxRoster::sharingLastsWhileAnybodyShares()
{
    ContentSharing sharing;
    QCOMPARE(sharing.update({}), QString());
    QCOMPARE(sharing.update({john.id}), u"created"_s);
    const QString id = sharing.id();
    QCOMPARE(sharing.update({john.id}), QString());
    QCOMPARE(sharing.update({bot.id}), u"updated"_s);
    QCOMPARE(sharing.update({}), u"deleted"_s);

    QCOMPARE(sharing.id(), id);
    static const QRegularExpression shape(u"^[0-9A-F]{64}$"_s); // as documented
    QVERIFY(shape.match(id).hasMatch());
}

void tst_SandboxRoster::everySessionHasAnIdOfItsOwn()
{
    ContentSharing sharing;
    QCOMPARE(sharing.update({john.id}), u"created"_s);
    const QString first = sharing.id();
    QCOMPARE(sharing.update({}), u"deleted"_s);
    QCOMPARE(sharing.update({john.id}), u"created"_s);

    QVERIFY(sharing.id() != first);
}

QTEST_GUILESS_MAIN(tst_SandboxRoster)
#include "tst_sandboxroster.moc"
