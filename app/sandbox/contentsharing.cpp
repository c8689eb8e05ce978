#include "sandbox/contentsharing.h"

#include <QCryptographicHash>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! 64 hexadecimal digits, as in the documented notifications.
QString newSessionId()
{
    const QByteArray random = QUuid::createUuid().toRfc4122();
    const QByteArray digest = QCryptographicHash::hash(random, QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex()).toUpper();
}

} // namespace

QString ContentSharing::update(const QStringList &sharers)
{
    const QStringList before = std::exchange(m_sharers, sharers);
    if (sharers == before)
        return {};
    if (sharers.isEmpty())
        return u"deleted"_s;
    if (!before.isEmpty())
        return u"updated"_s;
    m_id = newSessionId();
    return u"created"_s;
}
