#include "identity/credential.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    CredentialKind kind;
    QLatin1StringView text;
};

constexpr std::array words{Word{CredentialKind::Secret, "secret"_L1},
                           Word{CredentialKind::Certificate, "certificate"_L1},
                           Word{CredentialKind::Token, "token"_L1}};

const auto untilMember = u"secretValidUntil"_s;

tl::unexpected<Error> problem(const QString &what)
{
    return failure({.kind = ErrorKind::Input, .what = what});
}

} // namespace

Result<Credential> readCredential(const QJsonObject &object)
{
    const QString kind = object[u"kind"].toString();
    const auto *word = std::ranges::find(words, kind, &Word::text);
    if (word == words.end())
        return problem(QCoreApplication::translate("Credential",
                                                   "“%1” is no kind of credential: it is “secret”, "
                                                   "“certificate” or “token”.")
                           .arg(kind));
    const Credential credential{
        .kind = word->kind,
        .certificateFile = object[u"certificateFile"].toString(),
        .keyFile = object[u"keyFile"].toString(),
        .file = object[u"file"].toString(),
        .secretValidUntil = QDate::fromString(object[untilMember].toString(), Qt::ISODate)};
    const bool isPair = !credential.certificateFile.isEmpty() && !credential.keyFile.isEmpty();
    if (credential.kind == CredentialKind::Certificate && credential.file.isEmpty() && !isPair)
        return problem(QCoreApplication::translate(
            "Credential",
            "A “certificate” needs “certificateFile” and “keyFile” (PEM), or “file” "
            "(PKCS#12)."));
    const QString until = object[untilMember].toString();
    if (credential.kind == CredentialKind::Secret && !until.isEmpty()
        && !credential.secretValidUntil.isValid())
        return problem(
            QCoreApplication::translate("Credential",
                                        "“%1” is no day: a secret is valid until one such "
                                        "as 2027-06-30.")
                .arg(until));
    return credential;
}

QJsonObject toJson(const Credential &credential)
{
    const auto *word = std::ranges::find(words, credential.kind, &Word::kind);
    QJsonObject object{{u"kind"_s, word->text}};
    for (const auto &[name, value] :
         {std::pair(u"certificateFile"_s, credential.certificateFile),
          std::pair(u"keyFile"_s, credential.keyFile), std::pair(u"file"_s, credential.file)}) {
        if (!value.isEmpty())
            object[name] = value;
    }
    if (credential.secretValidUntil.isValid())
        object[untilMember] = credential.secretValidUntil.toString(Qt::ISODate);
    return object;
}
