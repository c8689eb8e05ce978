#pragma once

#include <QList>
#include <QString>

//! A link without percent-encoding and without the mail filter that was around it.
struct PastedLink
{
    QString host;
    QString
        text; //!< from the scheme on; what follows the link in a parameter of a filter may remain
};

//! The links of \a text in their order; one that wraps another stands before it.
[[nodiscard]] QList<PastedLink> linksIn(const QString &text);

//! What else there is in \a text.
[[nodiscard]] QString withoutLinks(const QString &text);
