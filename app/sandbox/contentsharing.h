#pragma once

#include <QString>
#include <QStringList>

/*! The content sharing session of a call: it lasts while anybody shares, whoever that is
    (notifications, "Catalogue").
*/
class ContentSharing
{
public:
    //! The changeType that is to be told now that \a sharers share; empty if nothing changed.
    [[nodiscard]] QString update(const QStringList &sharers);

    [[nodiscard]] bool isActive() const { return !m_sharers.isEmpty(); }
    //! The session that the last change was about.
    [[nodiscard]] const QString &id() const { return m_id; }

private:
    QString m_id;
    QStringList m_sharers;
};
