#pragma once

#include "doctor/check.h"

#include <QObject>

#include <chrono>
#include <optional>

/*! Runs checks, all at the same time, and tells what each of them found.

    A check that does not end in time has failed. finished() comes once.
*/
class Doctor : public QObject
{
    Q_OBJECT
public:
    static constexpr auto usualPatience = std::chrono::seconds(10);

    explicit Doctor(const QList<Check> &checks, QObject *parent = nullptr);

    [[nodiscard]] const QList<Check> &checks() const { return m_checks; }

    void start(std::chrono::milliseconds patience = usualPatience);
    //! What has not ended yet counts as skipped.
    void cancel();
    //! The same for one check alone.
    void cancelOne(const QString &check);

signals:
    void found(const Finding &finding);
    //! All findings, in the order of the checks.
    void finished(const QList<Finding> &findings);

private:
    [[nodiscard]] static Diagnosis stopped();
    void settle(qsizetype check, const Diagnosis &diagnosis);
    void settleRest(const Diagnosis &diagnosis);
    [[nodiscard]] Finding finding(qsizetype check) const;

    QList<Check> m_checks;
    QList<std::optional<Diagnosis>> m_diagnoses;
    qsizetype m_open = 0;
};
