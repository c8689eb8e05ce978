#pragma once

#include <QStringList>
#include <QUrl>

//! Where a national cloud keeps the services that the console talks to.
struct CloudEndpoints
{
    QUrl graphRoot;           //!< with the version: https://graph.microsoft.com/v1.0
    QUrl authority;           //!< https://login.microsoftonline.com
    QUrl openIdConfiguration; //!< of the callback tokens; empty where Microsoft does not publish it
    QStringList issuers;      //!< accepted in callback tokens
    QString caCertificate = {}; //!< PEM file of an authority that is trusted, too

    //! The scope of a token for this Graph: its host with /.default.
    [[nodiscard]] QString scope() const;

    bool operator==(const CloudEndpoints &) const = default;
};

//! A cloud by the word that profiles use.
struct Cloud
{
    QString word;     //!< global, usGovL4, usGovL5, china, custom
    const char *name; //!< marked for translation in the context Cloud
    CloudEndpoints endpoints;
    const char *unavailable = nullptr; //!< why it cannot be chosen; marked for translation
};

//! All clouds (notifications, "Per cloud"). `custom` has no endpoints of its own.
[[nodiscard]] const QList<Cloud> &clouds();
[[nodiscard]] const Cloud *findCloud(const QString &word);
