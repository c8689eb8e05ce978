#include "graph/request.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

CallId callOfPath(const QString &path)
{
    static const QRegularExpression shape(u"/(?:communications|app)/calls/([^/?#]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return {normalisedId(shape.match(path).captured(1))};
}
