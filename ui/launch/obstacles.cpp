#include "launch/obstacles.h"

#include "console/console.h"
#include "doctor/checkup.h"
#include "launch/lateroperations.h"
#include "launch/scenarioform.h"
#include "scenarios/permissions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("Obstacles", text);
}

//! Consent is given in the tenant of the call, which need not be that of the profile.
QUrl consentLinkFor(const ScenarioForm &form, const Profile &profile)
{
    const QString tenant = form.body()[u"tenantId"].toString();
    return adminConsentUrl(profile.endpoints.authority,
                           tenant.isEmpty() ? profile.tenantId : tenant, profile.applicationId);
}

//! Somebody may want it so; but then the notifications do not come here.
QList<Problem> callbackProblems(const ScenarioForm &form, const Console &console)
{
    const QString callback = form.body()[u"callbackUri"].toString();
    if (console.callbackUri().isEmpty() || callback == console.callbackUri())
        return {};
    return {
        {.severity = Severity::Warning,
         .text = sentence(QT_TRANSLATE_NOOP("Obstacles",
                                            "The callback is another one than this console's: its "
                                            "notifications will not be seen here."))}};
}

//! Nobody is kept from a call: the doctor may be behind the times.
QList<Problem> doctorProblems(const Checkup &checkup)
{
    const QStringList failures = checkup.failures();
    if (failures.isEmpty())
        return {};
    return {{.severity = Severity::Warning,
             .text = sentence(QT_TRANSLATE_NOOP(
                                  "Obstacles",
                                  "Not ready: %1. The doctor in the status strip says why."))
                         .arg(failures.join(u", "_s))}};
}

} // namespace

Obstacles obstaclesTo(ScenarioForm &form, const Console *console, const Checkup *checkup)
{
    Obstacles found;
    if (console) {
        const QStringList roles = console->token().roles;
        if (!console->token().text.isEmpty())
            found.problems = missingProblems(form.scenario(), form.later().operations(), roles);
        if (!found.problems.isEmpty())
            found.consentLink = consentLinkFor(form, console->profile());
        found.problems += excessProblems(roles) + callbackProblems(form, *console);
    }
    if (checkup)
        found.problems += doctorProblems(*checkup);
    return found;
}
