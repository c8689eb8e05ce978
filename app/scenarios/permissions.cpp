#include "scenarios/permissions.h"

#include "scenarios/catalogue.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class Permissions
{
    Q_DECLARE_TR_FUNCTIONS(Permissions)
};

QString alternatives(const AnyOf &anyOf)
{
    return anyOf.join(Permissions::tr(" or "));
}

//! The same for every spelling: the documentation puts an s at the end of Call at times.
QString canonical(const QString &role)
{
    return role.toLower().replace(u"groupcalls"_s, u"groupcall"_s);
}

bool isGranted(const AnyOf &anyOf, const QStringList &canonicalRoles)
{
    return std::ranges::any_of(anyOf, [&canonicalRoles](const QString &permission) {
        return canonicalRoles.contains(canonical(permission));
    });
}

//! What the API of calls and the meetings that they join may ever ask for.
bool isOfCalls(const QString &role)
{
    static const QStringList families{u"calls."_s, u"onlinemeetings."_s, u"callrecords."_s};
    return std::ranges::any_of(families, [&role](const QString &family) {
        return role.startsWith(family, Qt::CaseInsensitive);
    });
}

} // namespace

QList<AnyOf> missingPermissions(const QList<AnyOf> &needed, const QStringList &roles)
{
    QStringList canonicalRoles;
    for (const QString &role : roles)
        canonicalRoles.append(canonical(role));
    QList<AnyOf> missing;
    std::ranges::copy_if(needed, std::back_inserter(missing),
                         [&canonicalRoles](const AnyOf &anyOf) {
                             return !isGranted(anyOf, canonicalRoles);
                         });
    return missing;
}

QList<Problem> missingProblems(const Scenario &scenario, const QStringList &later,
                               const QStringList &roles)
{
    QList<Problem> problems;
    for (const AnyOf &anyOf : missingPermissions(scenario.permissions, roles))
        problems.append(
            {.text = Permissions::tr("The token lacks %1: the service will refuse this with 403, "
                                     "code 7504.")
                         .arg(alternatives(anyOf)),
             .source = Permissions::tr("Create call, permissions")});
    for (const QString &key : later) {
        const Operation *operation = operations::find(key);
        if (!operation)
            continue;
        for (const AnyOf &anyOf : missingPermissions(operation->permissions, roles))
            problems.append(
                {.severity = Severity::Warning,
                 .text = Permissions::tr("Later, “%1” will be refused: the token lacks %2.")
                             .arg(QCoreApplication::translate("Operation", operation->title),
                                  alternatives(anyOf)),
                 .source = Permissions::tr("operations, permissions")});
    }
    return problems;
}

QStringList excessiveRoles(const QStringList &roles)
{
    QStringList excessive;
    std::ranges::copy_if(roles, std::back_inserter(excessive),
                         [](const QString &role) { return !isOfCalls(role); });
    return excessive;
}

QList<Problem> excessProblems(const QStringList &roles)
{
    const QStringList excessive = excessiveRoles(roles);
    if (excessive.isEmpty())
        return {};
    return {{.severity = Severity::Warning,
             .text = Permissions::tr("The token can do more than calls need: %1.")
                         .arg(excessive.join(u", "_s))}};
}

QUrl adminConsentUrl(const QUrl &authority, const QString &tenant, const QString &application)
{
    QUrl url = authority;
    url.setPath(u"%1/%2/adminconsent"_s.arg(authority.path(), tenant));
    QUrlQuery query;
    query.addQueryItem(u"client_id"_s, application);
    url.setQuery(query);
    return url;
}
