#include "doctor/doctor.h"

#include <QTimer>

Doctor::Doctor(const QList<Check> &checks, QObject *parent)
    : QObject(parent), m_checks(checks), m_diagnoses(checks.size()), m_open(checks.size())
{
}

void Doctor::start(std::chrono::milliseconds patience)
{
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        whenDone(m_checks[i].run(), this, [this, i](const Result<Diagnosis> &diagnosis) {
            settle(i, diagnosis ? *diagnosis : failed(diagnosis.error()));
        });
    }
    QTimer::singleShot(patience, this, [this] {
        settleRest({.state = CheckState::Failed,
                    .reason = tr("This took too long."),
                    .next = tr("Check the network, then try again.")});
    });
}

void Doctor::cancel()
{
    settleRest(stopped());
}

void Doctor::cancelOne(const QString &check)
{
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        if (m_checks[i].id == check)
            settle(i, stopped());
    }
}

Diagnosis Doctor::stopped()
{
    return {.state = CheckState::Skipped, .reason = tr("It was stopped before it ended.")};
}

void Doctor::settle(qsizetype check, const Diagnosis &diagnosis)
{
    if (m_diagnoses[check])
        return;
    m_diagnoses[check] = diagnosis;
    --m_open;
    emit found(finding(check));
    if (m_open > 0)
        return;
    QList<Finding> all;
    for (qsizetype i = 0; i < m_checks.size(); ++i)
        all.append(finding(i));
    emit finished(all);
}

void Doctor::settleRest(const Diagnosis &diagnosis)
{
    for (qsizetype i = 0; i < m_checks.size(); ++i)
        settle(i, diagnosis);
}

Finding Doctor::finding(qsizetype check) const
{
    return {.id = m_checks[check].id,
            .title = m_checks[check].translatedTitle(),
            .diagnosis = m_diagnoses[check].value_or(Diagnosis())};
}
