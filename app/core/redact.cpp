#include "core/redact.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString redacted(const QString &text)
{
    static const QRegularExpression token(uR"(eyJ[\w-]+\.[\w-]+\.[\w-]*)"_s);
    static const QRegularExpression bearer(uR"((Bearer\s+)[^\s",;]+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    // In quotes, perhaps quoted once more, a value may hold anything; without quotes it ends early.
    static const QRegularExpression member(
        uR"re(((?:client_?secret|client_?assertion|access_?token|control_?token|password)\\*"?\s*[=:]\s*)(?:\\*"(?:\\.|[^"\\])*\\*"?|[^\s"&,;}]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);

    QString clean = text;
    clean.replace(token, u"[token]"_s);
    clean.replace(bearer, u"\\1[token]"_s);
    clean.replace(member, u"\\1[secret]"_s);
    return clean;
}

bool isSecretHeader(const QByteArray &name)
{
    static const QByteArrayList secret{"authorization", "proxy-authorization", "cookie",
                                       "set-cookie", "authentication"};
    return secret.contains(name.toLower());
}
