#include "doctor/doctor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Check endsWith(const QString &id, const Result<Diagnosis> &diagnosis)
{
    return {.id = id, .title = "Graph", .run = [diagnosis] {
                return finishedFuture<Diagnosis>(diagnosis);
            }};
}

//! \a completion lives longer than the check: nobody finishes it.
Check neverEnds(const Completion<Diagnosis> &completion)
{
    return {.id = u"slow"_s, .title = "Graph", .run = [completion] { return completion.future(); }};
}

} // namespace

class tst_Doctor : public QObject
{
    Q_OBJECT

private slots:
    void findingsComeInTheOrderOfTheChecks();
    void checksRunAtTheSameTime();
    void checkThatDoesNotEndHasFailed();
    void whatIsCancelledIsSkipped();
    void oneCheckAloneIsCancelled();
};

void tst_Doctor::findingsComeInTheOrderOfTheChecks()
{
    const Completion<Diagnosis> late;
    Doctor doctor({neverEnds(late), endsWith(u"fine"_s, Diagnosis{.reason = u"Fine."_s}),
                   endsWith(u"bad"_s, failure({.what = u"Bad."_s, .next = u"Mend it."_s}))});
    QStringList found;
    QStringList finished;
    connect(&doctor, &Doctor::found, this, [&](const Finding &finding) {
        found.append(finding.id + u' ' + toWord(finding.diagnosis.state));
    });
    connect(&doctor, &Doctor::finished, this, [&](const QList<Finding> &findings) {
        for (const Finding &finding : findings)
            finished.append(finding.id + u' ' + finding.diagnosis.reason + finding.diagnosis.next);
    });
    doctor.start();
    QTRY_COMPARE(found, (QStringList{u"fine ok"_s, u"bad failed"_s}));
    QVERIFY(finished.isEmpty());

    late.finish(Diagnosis{.state = CheckState::Warning, .reason = u"Slow."_s});
    QTRY_COMPARE(finished, (QStringList{u"slow Slow."_s, u"fine Fine."_s, u"bad Bad.Mend it."_s}));
    QCOMPARE(found.last(), u"slow warning"_s);
}

void tst_Doctor::checksRunAtTheSameTime()
{
    int running = 0;
    const Completion<Diagnosis> never;
    const Check check{.id = u"c"_s, .title = "Graph", .run = [&running, never] {
                          ++running;
                          return never.future();
                      }};
    Doctor doctor({check, check, check});
    doctor.start();
    QCOMPARE(running, 3);
}

void tst_Doctor::checkThatDoesNotEndHasFailed()
{
    const Completion<Diagnosis> never;
    Doctor doctor({neverEnds(never)});
    QList<Finding> findings;
    connect(&doctor, &Doctor::finished, this,
            [&findings](const QList<Finding> &all) { findings = all; });
    doctor.start(1ms);
    QTRY_COMPARE(findings.size(), 1);
    QCOMPARE(findings.first().diagnosis.state, CheckState::Failed);
    QVERIFY(!findings.first().diagnosis.next.isEmpty());
}

void tst_Doctor::whatIsCancelledIsSkipped()
{
    const Completion<Diagnosis> late;
    Doctor doctor({neverEnds(late), endsWith(u"fine"_s, Diagnosis())});
    QList<QList<Finding>> finished;
    int found = 0;
    connect(&doctor, &Doctor::found, this, [&found] { ++found; });
    connect(&doctor, &Doctor::finished, this,
            [&finished](const QList<Finding> &all) { finished.append(all); });
    doctor.start();
    QTRY_COMPARE(found, 1);
    doctor.cancel();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().diagnosis.state, CheckState::Skipped);
    QCOMPARE(finished.first().last().diagnosis.state, CheckState::Ok);

    late.finish(Diagnosis());
    doctor.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(found, 2);
    QCOMPARE(finished.size(), 1);
}

void tst_Doctor::oneCheckAloneIsCancelled()
{
    const Completion<Diagnosis> slow;
    const Completion<Diagnosis> other;
    Check further = neverEnds(other);
    further.id = u"other"_s;
    Doctor doctor({neverEnds(slow), further});
    QStringList found;
    int finished = 0;
    connect(&doctor, &Doctor::found, this, [&found](const Finding &finding) {
        found.append(finding.id + u' ' + toWord(finding.diagnosis.state));
    });
    connect(&doctor, &Doctor::finished, this, [&finished] { ++finished; });
    doctor.start();
    doctor.cancelOne(u"slow"_s);
    QCOMPARE(found, QStringList{u"slow skipped"_s});
    QCOMPARE(finished, 0);

    slow.finish(Diagnosis());
    other.finish(Diagnosis());
    QTRY_COMPARE(finished, 1);
    QCOMPARE(found, (QStringList{u"slow skipped"_s, u"other ok"_s}));
}

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"
