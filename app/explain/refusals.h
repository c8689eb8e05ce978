#pragma once

#include <QList>
#include <QStringList>

//! Error words and HTTP statuses that mean the same. The texts are marked for translation in the
//! context Explanation.
struct KnownRefusal
{
    QStringList words = {}; //!< in any case: the services differ in how they write them
    QList<int> statuses = {};
    const char *meaning = nullptr;
    const char *remedy = nullptr;
    bool isFailure = true;
};

//! Error words and statuses of Graph.
[[nodiscard]] const QList<KnownRefusal> &graphRefusals();
//! Words of Graph that say less than the HTTP status beside them.
[[nodiscard]] const QList<KnownRefusal> &unspecificRefusals();
//! Error codes of the token endpoint.
[[nodiscard]] const QList<KnownRefusal> &tokenRefusals();
//! Error codes of the token endpoint about certificates and what is signed with them.
[[nodiscard]] const QList<KnownRefusal> &assertionRefusals();
