#pragma once

#include <QHashFunctions>
#include <QString>

//! An id of the wire; \a Tag keeps the ids of different things apart at compile time.
template <typename Tag>
struct Id
{
    QString text;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.text, seed); }
};

using CallId = Id<struct CallTag>;
using ParticipantId = Id<struct ParticipantTag>;
using OperationId = Id<struct OperationTag>;

/*! The one spelling in which ids are compared and kept.

    Graph prints the GUID of one call hyphenated in lower case here and unhyphenated in capitals
    there (incoming call and operation notifications). What is no GUID stays as it came.
*/
[[nodiscard]] QString normalisedId(const QString &text);

//! The first eight characters, for places where a whole id does not fit.
[[nodiscard]] QString shortId(const QString &id);
