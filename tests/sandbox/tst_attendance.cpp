#include "sandbox/attendance.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

SandboxParticipant somebody(const QString &id, bool isMuted = false)
{
    return {.id = id, .identity = {.kind = IdentityKind::User, .id = id}, .isMuted = isMuted};
}

QStringList idsIn(const Attendance &attendance)
{
    QStringList ids;
    for (const SandboxParticipant &participant : attendance.present())
        ids.append(participant.id);
    return ids;
}

} // namespace

//! Who is in a call by the script and by what the application did.
class tst_Attendance : public QObject
{
    Q_OBJECT

private slots:
    void invitedPeopleJoinThoseOfTheScript();
    void whoWasRemovedStaysAway();
    void whoWasMutedStaysMuted();
    void whoUnmutesThemselvesIsHeard();
    void callIsDesertedWhenNobodyComes();
    void galleryIsNobody();
};

void tst_Attendance::invitedPeopleJoinThoseOfTheScript()
{
    Attendance attendance;
    attendance.setScripted({somebody(u"amina"_s)}, false);
    attendance.add(somebody(u"mateo"_s));
    QCOMPARE(idsIn(attendance), (QStringList{u"amina"_s, u"mateo"_s}));
    attendance.remove(u"mateo"_s);
    QCOMPARE(idsIn(attendance), QStringList{u"amina"_s});
}

void tst_Attendance::whoWasRemovedStaysAway()
{
    Attendance attendance;
    attendance.setScripted({somebody(u"amina"_s)}, true);
    attendance.remove(u"amina"_s);
    attendance.setScripted({somebody(u"amina"_s), somebody(u"bob"_s)}, true);
    QCOMPARE(idsIn(attendance), QStringList{u"bob"_s});
}

void tst_Attendance::whoWasMutedStaysMuted()
{
    Attendance attendance;
    attendance.setScripted({somebody(u"amina"_s)}, true);
    attendance.mute(u"amina"_s);
    attendance.setScripted({somebody(u"amina"_s), somebody(u"bob"_s)}, true);
    QVERIFY(attendance.find(u"amina"_s)->isMuted);
    QVERIFY(!attendance.find(u"bob"_s)->isMuted);
}

void tst_Attendance::whoUnmutesThemselvesIsHeard()
{
    Attendance attendance;
    attendance.setScripted({somebody(u"amina"_s, true)}, true);
    attendance.mute(u"amina"_s);
    attendance.setScripted({somebody(u"amina"_s, false)}, true);
    QVERIFY(!attendance.find(u"amina"_s)->isMuted);
}

void tst_Attendance::callIsDesertedWhenNobodyComes()
{
    Attendance attendance;
    attendance.setScripted({}, true);
    QVERIFY(!attendance.isDeserted());
    attendance.setScripted({}, false);
    QVERIFY(attendance.isDeserted());
    attendance.add(somebody(u"amina"_s));
    QVERIFY(!attendance.isDeserted());
}

void tst_Attendance::galleryIsNobody()
{
    Attendance attendance;
    SandboxParticipant gallery = somebody(u"gallery"_s);
    gallery.applicationType = u"LargeGallery-V2"_s;
    attendance.add(gallery);
    QVERIFY(attendance.isDeserted());
}

QTEST_GUILESS_MAIN(tst_Attendance)
#include "tst_attendance.moc"
