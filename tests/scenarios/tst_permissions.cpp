#include "scenarios/catalogue.h"
#include "scenarios/permissions.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<AnyOf>)

//! Whether the roles in a token are enough.
class tst_Permissions : public QObject
{
    Q_OBJECT

private slots:
    void missingAreNamed_data();
    void missingAreNamed();
    void scenarioAndWhatIsMeantForLaterAreCompared();
    void rolesFarBeyondAreNamed();
    void consentIsAskedInTheRightTenant();
};

void tst_Permissions::missingAreNamed_data()
{
    QTest::addColumn<QList<AnyOf>>("needed");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QList<AnyOf>>("missing");

    const AnyOf initiate{u"Calls.Initiate.All"_s};
    const AnyOf group{u"Calls.InitiateGroupCall.All"_s};
    const AnyOf join{u"Calls.JoinGroupCall.All"_s, u"Calls.JoinGroupCallAsGuest.All"_s};
    const AnyOf media{u"Calls.AccessMedia.All"_s};
    const auto row = [](const char *name, const QList<AnyOf> &needed, const QStringList &roles,
                        const QList<AnyOf> &missing) {
        QTest::newRow(name) << needed << roles << missing;
    };
    row("nothing needed", {}, {}, {});
    row("no role at all", {initiate}, {}, {initiate});
    row("there", {initiate}, initiate, {});
    row("in other capitals", {initiate}, {u"calls.initiate.ALL"_s}, {});
    row("one of several", {join}, {u"Calls.JoinGroupCallAsGuest.All"_s}, {});
    row("spelt as some pages do", {group}, {u"Calls.InitiateGroupCalls.All"_s}, {});
    row("spelt as some pages do, joining", {join}, {u"Calls.JoinGroupCalls.All"_s}, {});
    row("spelt as some pages do, guest", {join}, {u"Calls.JoinGroupCallasGuest.All"_s}, {});
    row("similar is not the same", {initiate}, group, {initiate});
    row("one of two", {initiate, media}, initiate, {media});
}

void tst_Permissions::missingAreNamed()
{
    QFETCH(QList<AnyOf>, needed);
    QFETCH(QStringList, roles);
    QTEST(missingPermissions(needed, roles), "missing");
}

void tst_Permissions::scenarioAndWhatIsMeantForLaterAreCompared()
{
    const Scenario &person = *findScenario(u"p2p-service-hosted"_s);
    const QStringList roles{u"Calls.Initiate.All"_s};
    QVERIFY(missingProblems(person, {u"play-prompt"_s, u"transfer"_s}, roles).isEmpty());

    const QList<Problem> later = missingProblems(person, {u"invite"_s, u"record-response"_s},
                                                 roles);
    QCOMPARE(later.size(), 2);
    for (const Problem &problem : later)
        QCOMPARE(problem.severity, Severity::Warning);
    QVERIFY(later[0].text.contains(u"Invite"_s, Qt::CaseInsensitive));
    QVERIFY(later[0].text.contains(u"Calls.InitiateGroupCall.All"));
    QVERIFY(later[1].text.contains(u"Calls.AccessMedia.All"));

    const QList<Problem> now = missingProblems(*findScenario(u"group-app-hosted"_s), {}, roles);
    QCOMPARE(now.size(), 2); // the group and its media
    QVERIFY(hasErrors(now));
}

void tst_Permissions::rolesFarBeyondAreNamed()
{
    QCOMPARE(excessiveRoles({u"Calls.Initiate.All"_s, u"OnlineMeetings.Read.All"_s,
                             u"Directory.ReadWrite.All"_s, u"Mail.Read"_s}),
             (QStringList{u"Directory.ReadWrite.All"_s, u"Mail.Read"_s}));
}

void tst_Permissions::consentIsAskedInTheRightTenant()
{
    QCOMPARE(adminConsentUrl(QUrl(u"https://login.microsoftonline.us"_s), u"contoso"_s,
                             u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s),
             QUrl(u"https://login.microsoftonline.us/contoso/adminconsent"
                  "?client_id=2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s));
}

QTEST_GUILESS_MAIN(tst_Permissions)
#include "tst_permissions.moc"
