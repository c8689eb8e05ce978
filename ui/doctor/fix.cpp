#include "doctor/fix.h"

#include "doctor/checkup.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

class Fixes
{
    Q_DECLARE_TR_FUNCTIONS(Fix)
};

//! The member of the profile that decides about a check; none where no profile can help.
QString memberOf(const QString &check)
{
    static const QHash<QString, QString> members{
        {u"graph"_s, u"cloud"_s},
        {u"authority"_s, u"tenantId"_s},
        {u"tls"_s, u"caCertificate"_s},
        {u"certificate"_s, u"credential/kind"_s},
        {u"secret"_s, u"credential/clientSecret"_s},
        {u"token"_s, u"credential/kind"_s},
        {u"permissions"_s, u"applicationId"_s},
        {u"keys"_s, u"cloud"_s},
    };
    return members.value(check);
}

} // namespace

Fix fixOf(const CheckLine &line)
{
    if (line.id.isEmpty())
        return {};
    if (!line.diagnosis)
        return {Fix::Kind::Stop, line.id, Fixes::tr("Stop")};
    if (line.diagnosis->state == CheckState::Ok || line.diagnosis->state == CheckState::Skipped)
        return {};
    if (!line.diagnosis->link.isEmpty())
        return {Fix::Kind::Copy, line.diagnosis->link, Fixes::tr("Copy link")};
    if (line.id == u"listener")
        return {Fix::Kind::ListenAgain, {}, Fixes::tr("Listen again")};
    if (line.id == u"callback" || line.id == u"callback-address")
        return {Fix::Kind::ShowTunnels, {}, Fixes::tr("Tunnels…")};
    if (const QString member = memberOf(line.id); !member.isEmpty())
        return {Fix::Kind::EditProfile, member, Fixes::tr("Edit profile…")};
    if (!line.diagnosis->next.isEmpty())
        return {Fix::Kind::Copy, line.diagnosis->next, Fixes::tr("Copy next step")};
    return {};
}
