#pragma once

#include "scenarios/field.h"

/*! The fields that operations are put together from, beside those that they share with scenarios. */
namespace operationfields {

//! Somebody in the roster, in the URL.
[[nodiscard]] Field participant();

//! An id that goes into the URL under its own name.
[[nodiscard]] Field ofUrl(const QString &name, const char *label, const char *help,
                          const QString &example);

//! What comes back with the outcome (operations, §1.4).
[[nodiscard]] Field clientContext();

//! What is played, at most \a most (Play prompt, `prompts`).
[[nodiscard]] Field prompts(int most, bool isTyped);

//! A whole number between \a least and \a most.
[[nodiscard]] Field number(const QString &key, const QString &path, const char *label,
                           const char *help, int least, int most);

//! One of \a choices, \a preset from the start.
[[nodiscard]] Field choice(const QString &key, const QString &path, const char *label,
                           const char *help, const QStringList &choices, const QString &preset);

//! Several texts, one a line.
[[nodiscard]] Field list(const QString &key, const QString &path, const char *label,
                         const char *help, const QStringList &example);

//! \a field as one that has to be there, or need not; taken several times; or in another place.
[[nodiscard]] Field needed(Field field);
[[nodiscard]] Field optionalField(Field field);
[[nodiscard]] Field several(Field field, int most);
[[nodiscard]] Field under(Field field, const QString &key, const QString &path);

//! The fields of an operation that has more than a few (operations, §4).
[[nodiscard]] QList<Field> answerFields();
[[nodiscard]] QList<Field> transferFields();
[[nodiscard]] QList<Field> recordFields();
[[nodiscard]] Field tones();
[[nodiscard]] QList<Field> inviteFields();
[[nodiscard]] QList<Field> routingFields();

} // namespace operationfields
