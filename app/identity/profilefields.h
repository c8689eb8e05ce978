#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

//! How a member of a profile is asked for.
enum class ProfileFieldKind {
    Text,
    Number, //!< a port
    File,   //!< the path of a file
    List,   //!< several texts
    Choice, //!< one of a fixed set of words
    Rules,  //!< what is decided about calls that come in (readIncomingPolicy), as JSON
    Secret, //!< goes to the keychain, never into the file nor onto a command line
};

//! One of the words that a choice offers.
struct ProfileChoice
{
    QString word;
    QString label;       //!< translated
    QString unavailable; //!< why it cannot be chosen, translated; empty if it can
};

//! A part of the form; in the order of the form.
enum class ProfilePart { General, Service, Application, Callback, Network, Incoming, Defaults };

/*! One member of a profile file that a person can fill in (the profile file of the command line).

    The dialog and the options of `profile create` and `profile edit` come from this; what is wrong
    with a value is for problemsOf() to say. Texts are marked for translation in the context Profile.
*/
struct ProfileField
{
    QString member; //!< its path in the file, such as `listener/port`
    ProfilePart part;
    const char *label;
    const char *help;
    ProfileFieldKind kind = ProfileFieldKind::Text;
    QString example = {};
    QString shownBy = {}; //!< `member=word`: only where that choice is made; empty for always
    QList<ProfileChoice> (*choices)() = nullptr;

    //! The option of the command line: `--listener-port`.
    [[nodiscard]] QString option() const;
};

[[nodiscard]] const QList<ProfileField> &profileFields();
[[nodiscard]] QString titleOf(ProfilePart part);

//! Whether \a field means anything in \a profile.
[[nodiscard]] bool isShown(const ProfileField &field, const QJsonObject &profile);

//! The member as a person types it; a list has commas between its texts, rules are JSON.
[[nodiscard]] QString textOf(const ProfileField &field, const QJsonObject &profile);

//! \a profile with the member as it was typed, right or wrong; without it where \a text is empty.
[[nodiscard]] QJsonObject withText(const ProfileField &field, const QString &text,
                                   const QJsonObject &profile);
