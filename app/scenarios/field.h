#pragma once

#include "core/directory.h"
#include "core/error.h"

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/*! How a field is asked for, written on the command line and put into JSON.

    Every value is text: a person or application is `ID[,DISPLAY NAME][;KEY=DETAIL…]`, a phone
    `NUMBER[,DISPLAY NAME]`, prefetched media is `URI,RESOURCEID`, a switch is `true` or `false`; a
    repeatable field has several texts.
*/
enum class FieldKind {
    Text,
    Url,
    Blob,     //!< a long text that something else has made: pasted, or loaded from a file
    Identity, //!< a person or an application
    Phone,
    Choice,  //!< one of a fixed set of words
    Choices, //!< any of a fixed set of words
    Switch,
    Number, //!< a whole number
    Json,   //!< an object as it is
    Prompt, //!< a prompt to play: address and, for what was fetched already, its resource id
    Media,  //!< a prompt that the service fetches early
};

//! What stands in for a field that is left empty, since the profile or the console knows it.
enum class Supply {
    None,
    CallbackUri,
    TenantId,
    ApplicationInstance,
    ClientContext, //!< a fresh id for each request
    Guest,         //!< a fresh id for each call, and a name
};

//! What can be supplied, each as a value of a field.
using Supplies = QMap<Supply, QString>;

//! Values of a form by field key; an absent key and an empty list mean the same.
using FieldValues = QMap<QString, QStringList>;

enum class Severity {
    Warning, //!< unusual, or documented otherwise
    Error,   //!< the service will refuse this
    Refusal, //!< this console never sends it
};

//! Something about a value that a person should know before sending. But for what is a refusal, it
//! never keeps anybody from it.
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
    //! In the body, members separated by '/'; '*' counts the values. `{name}`: a part of the URL.
    //! Empty: only its parts are sent.
    QString path = {};
    QString alsoAt = {};          //!< a second place in the body that has the same value
    const char *source = nullptr; //!< where it is written down that and how often it is needed
    bool required = false;
    bool repeatable = false;
    bool advanced = false; //!< shown under More options
    bool isSecret = false; //!< kept in no file unless somebody asks for it
    bool isTyped = true;   //!< whether its object names its @odata.type
    int least = 0;         //!< values of a repeatable field, range of a number; 0 for no limit
    int most = 0;
    Supply supply = Supply::None;
    std::optional<DirectoryKind> directory = {}; //!< what its values complete from
    QStringList partKeys = {};                   //!< the fields that \a parts may tell of
    //! The other fields that a value of this one stands for, such as those of a meeting link.
    Result<FieldValues> (*parts)(const QString &value) = nullptr;
    //! What else can be said of each of several people; stays with its person, whoever comes or goes.
    QList<Field> details = {};
    QStringList choices = {};
    QStringList preset = {};  //!< what it holds before a person changes it
    QStringList example = {}; //!< the documented value
    QList<Rule> rules = {};
};

//! Whether the value of \a field goes into the URL instead of the body.
[[nodiscard]] bool isOfUrl(const Field &field);

//! `ID[,DISPLAY NAME][;KEY=DETAIL…]` taken apart. A semicolon in a text is written as %3B.
struct IdentityValue
{
    QString id;
    QString displayName;
    QMap<QString, QString> details = {}; //!< by the key of the detail's field

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

//! What \a json should be for \a field, as in “a text”; empty if it is that.
[[nodiscard]] QString typeProblem(const Field &field, const QJsonValue &json);

//! What is wrong with the values of one field.
[[nodiscard]] QList<Problem> problemsOf(const Field &field, const QStringList &values);
