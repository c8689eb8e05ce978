#pragma once

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/*! How a field is asked for, written on the command line and put into JSON.

    Every value is text: a person or application is `ID[,DISPLAY NAME]`, prefetched media is
    `URI,RESOURCEID`, a switch is `true` or `false`; a repeatable field has several texts.
*/
enum class FieldKind {
    Text,
    Url,
    Identity, //!< a person or an application
    Choices,  //!< any of a fixed set of words
    Switch,
    Media, //!< a prompt that the service fetches early
};

//! Values of a form by field key; an absent key and an empty list mean the same.
using FieldValues = QMap<QString, QStringList>;

enum class Severity {
    Warning, //!< unusual, or documented otherwise
    Error,   //!< the service will refuse this
};

//! Something about a value that a person should know before sending. Never keeps anybody from it.
struct Problem
{
    QString field;
    Severity severity = Severity::Error;
    QString text;
    QString source; //!< where the rule is written down

    bool operator==(const Problem &) const = default;
};

//! A fact about values of a field. The texts are marked for translation in the context Scenario.
struct Rule
{
    Severity severity = Severity::Error;
    const char *text = nullptr;
    const char *source = nullptr;
    bool (*holds)(const QString &value) = nullptr;
};

//! One member of a request body that a person can fill in.
struct Field
{
    QString key;
    FieldKind kind = FieldKind::Text;
    const char *label = nullptr; //!< marked for translation in the context Scenario, as is help
    const char *help = nullptr;
    QString
        path; //!< in the body, members separated by '/'; '*' counts the values of a repeatable field
    bool required = false;
    bool repeatable = false;
    bool advanced = false; //!< shown under More options
    QStringList choices = {};
    QStringList preset = {};  //!< what it holds before a person changes it
    QStringList example = {}; //!< the documented value
    QList<Rule> rules = {};
};

//! `ID[,DISPLAY NAME]` taken apart.
struct IdentityValue
{
    QString id;
    QString displayName;

    [[nodiscard]] static IdentityValue fromText(const QString &text);
    [[nodiscard]] QString toText() const;
};

//! `URI,RESOURCEID` taken apart.
struct MediaValue
{
    QString uri;
    QString resourceId;

    [[nodiscard]] static MediaValue fromText(const QString &text);
    [[nodiscard]] QString toText() const;
};

//! One value of a field as JSON, and back. Choices and media stand in an array with the others.
[[nodiscard]] QJsonValue toJson(const Field &field, const QStringList &values);
[[nodiscard]] QStringList fromJson(const Field &field, const QJsonValue &json);

//! What is wrong with the values of one field.
[[nodiscard]] QList<Problem> problemsOf(const Field &field, const QStringList &values);
