#include "graph/id.h"

#include <QUuid>

using namespace Qt::StringLiterals;

QString normalisedId(const QString &text)
{
    constexpr qsizetype guidDigits = 32;
    QString hyphenated = text.trimmed();
    if (hyphenated.size() == guidDigits) {
        for (const qsizetype position : {20, 16, 12, 8})
            hyphenated.insert(position, u'-');
    }
    const QUuid guid(hyphenated);
    return guid.isNull() ? text : guid.toString(QUuid::WithoutBraces);
}

QString shortId(const QString &id)
{
    constexpr qsizetype shown = 8;
    return id.size() > shown + 1 ? id.left(shown) + u'…' : id;
}
