#include "scenarios/curlcommand.h"

using namespace Qt::StringLiterals;

namespace {

//! In single quotes a shell leaves everything alone but the quote itself.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QString curlCommand(const Request &request, const QUrl &graphRoot)
{
    QStringList parts{u"curl --request %1 %2"_s.arg(QString::fromLatin1(request.method),
                                                    quoted(graphRoot.toString() + request.path)),
                      u"--header \"Authorization: Bearer $TOKEN\""_s};
    if (!request.body.isEmpty()) {
        parts.append(u"--header 'Content-Type: application/json'"_s);
        parts.append(u"--data-raw "_s + quoted(QString::fromUtf8(request.body)));
    }
    return parts.join(u" \\\n  "_s);
}
