#include "console/profiles.h"
#include "identity/secretstore.h"
#include "scenarios/meetinglink.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! The profile of the sandbox as it is declared.
Profile sandbox()
{
    const QTemporaryDir folder;
    SecretStore secrets;
    const Profiles profiles(Configuration(folder.path()), secrets);
    return profiles.describe(u"Sandbox"_s).value_or(Profile());
}

QList<DirectoryEntry> entriesOf(const Profile &profile, DirectoryKind kind)
{
    QList<DirectoryEntry> found;
    std::ranges::copy_if(profile.directory, std::back_inserter(found),
                         [kind](const DirectoryEntry &entry) { return entry.kind == kind; });
    return found;
}

} // namespace

class tst_Profiles : public QObject
{
    Q_OBJECT

private slots:
    void sandboxKnowsWhomToCall();
    void sandboxKnowsWhatToJoin();
};

void tst_Profiles::sandboxKnowsWhomToCall()
{
    const Profile profile = sandbox();
    const QList<DirectoryEntry> instances = entriesOf(profile, DirectoryKind::Instance);

    QCOMPARE(entriesOf(profile, DirectoryKind::Person).value(0).displayName, u"John"_s);
    QCOMPARE(entriesOf(profile, DirectoryKind::Phone).value(0).id, u"+12345678901"_s);
    QCOMPARE(instances.value(0).id, profile.applicationInstanceId);
}

void tst_Profiles::sandboxKnowsWhatToJoin()
{
    const Profile profile = sandbox();
    const QList<DirectoryEntry> meetings = entriesOf(profile, DirectoryKind::Meeting);
    QVERIFY(!meetings.isEmpty());
    const Result<FieldValues> coordinates = readMeetingLink(meetings.first().link);
    const auto hasPasscode = [](const DirectoryEntry &entry) {
        return entry.id == u"1234567" && entry.passcode == u"psw123";
    };

    QVERIFY(coordinates);
    QCOMPARE(coordinates->value(u"tenant-id"_s), QStringList{profile.tenantId});
    QCOMPARE(coordinates->value(u"thread-id"_s),
             QStringList{
                 u"19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2"_s});
    QVERIFY(std::ranges::any_of(meetings, hasPasscode));
}

QTEST_GUILESS_MAIN(tst_Profiles)
#include "tst_profiles.moc"
