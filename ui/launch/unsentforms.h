#pragma once

#include "scenarios/scenario.h"

/*! What is filled in and not sent yet, kept in the settings for each profile and scenario, so that
    not even a crash loses it. Secrets are left out.
*/
class UnsentForms
{
public:
    explicit UnsentForms(const QString &settingsFile) : m_settingsFile(settingsFile) { }

    //! The kept values, over \a first where nothing is kept of a field.
    [[nodiscard]] FieldValues values(const QString &profile, const Scenario &scenario,
                                     const FieldValues &first) const;
    //! The operations that are meant for later.
    [[nodiscard]] QStringList later(const QString &profile, const Scenario &scenario) const;

    void keep(const QString &profile, const Scenario &scenario, const FieldValues &values,
              const QStringList &later) const;

private:
    QString m_settingsFile;
};
