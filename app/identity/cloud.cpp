#include "identity/cloud.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

QString CloudEndpoints::scope() const
{
    QUrl resource = graphRoot;
    resource.setPath(u"/.default"_s);
    return resource.toString();
}

const QList<Cloud> &clouds()
{
    static const QStringList issuers{u"https://api.botframework.com"_s,
                                     u"https://graph.microsoft.com"_s};
    static const QList<Cloud> all{
        {.word = u"global"_s,
         .name = QT_TRANSLATE_NOOP("Cloud", "Global (and GCC)"),
         .endpoints = {.graphRoot = QUrl(u"https://graph.microsoft.com/v1.0"_s),
                       .authority = QUrl(u"https://login.microsoftonline.com"_s),
                       .openIdConfiguration = QUrl(
                           u"https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration"_s),
                       .issuers = issuers}},
        {.word = u"usGovL4"_s,
         .name = QT_TRANSLATE_NOOP("Cloud", "US Government L4 (GCC High)"),
         .endpoints = {.graphRoot = QUrl(u"https://graph.microsoft.us/v1.0"_s),
                       .authority = QUrl(u"https://login.microsoftonline.us"_s)}},
        {.word = u"usGovL5"_s,
         .name = QT_TRANSLATE_NOOP("Cloud", "US Government L5 (DoD)"),
         .endpoints = {.graphRoot = QUrl(u"https://dod-graph.microsoft.us/v1.0"_s),
                       .authority = QUrl(u"https://login.microsoftonline.us"_s)}},
        {.word = u"china"_s,
         .name = QT_TRANSLATE_NOOP("Cloud", "China (operated by 21Vianet)"),
         .endpoints = {},
         .unavailable = QT_TRANSLATE_NOOP("Cloud", "This cloud has no calling API.")},
        {.word = u"custom"_s, .name = QT_TRANSLATE_NOOP("Cloud", "Own addresses"), .endpoints = {}},
    };
    return all;
}

const Cloud *findCloud(const QString &word)
{
    const auto found = std::ranges::find(clouds(), word, &Cloud::word);
    return found == clouds().end() ? nullptr : &*found;
}
