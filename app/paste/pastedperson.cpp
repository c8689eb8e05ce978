#include "paste/pastedperson.h"

#include "paste/phonenumber.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

class PastedPerson
{
    Q_DECLARE_TR_FUNCTIONS(PastedPerson)
};

constexpr int mostPeople = 5; // Create call: a group call has two to five targets

//! ID[,NAME] where a line has just that, as a field of a form takes it; otherwise the id alone.
QStringList peopleIn(const QString &words)
{
    static const QRegularExpression person(
        u"\\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b"
        "(?:[ \\t]*,[ \\t]*(\\p{L}[^\\r\\n,;<>{}0-9]{0,255})$)?"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
            | QRegularExpression::UseUnicodePropertiesOption);
    QStringList ids;
    QStringList people;
    auto matches = person.globalMatch(words);
    while (matches.hasNext() && people.size() <= mostPeople) {
        const QRegularExpressionMatch match = matches.next();
        const QString id = match.captured(1).toLower();
        if (ids.contains(id) || QUuid::fromString(id).isNull())
            continue;
        ids.append(id);
        people.append(IdentityValue{id, match.captured(2).trimmed()}.toText());
    }
    return people;
}

//! Where a phone number is written: behind its scheme, all over the text, or behind a plus.
QString phoneNumberIn(const QString &words)
{
    static const QRegularExpression scheme(u"\\b(?:tel|callto):([+(]?[0-9][0-9 ().–/‑-]{1,40})"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression whole(
        u"^[\\s\"'<(\\[]*+(\\+?[0-9(][0-9\\s().–/‑-]{1,40}+"
        "(?:(?:[;,#x]|ext)[0-9\\s=.:,#a-z]{0,40}+)?+)[\\s\"'>\\])]*+$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression plus(u"(?<![\\w+])\\+[1-9(][0-9\\xa0 ().–/‑-]{6,40}"_s);

    for (const QRegularExpression *expression : {&scheme, &whole, &plus}) {
        const QRegularExpressionMatch match = expression->match(words);
        if (match.hasMatch())
            return match.captured(match.lastCapturedIndex());
    }
    return {};
}

} // namespace

Recognition pasted::people(const Pasted &pasted)
{
    const QStringList users = peopleIn(pasted.words);
    if (users.isEmpty())
        return {};
    if (users.size() > mostPeople)
        return refusal(PastedPerson::tr("These are more ids than one call can have people."),
                       PastedPerson::tr("Paste %n ids at most.", nullptr, mostPeople));
    if (users.size() > 1)
        return PastedText{.scenario = u"group-service-hosted"_s,
                          .values = {{u"user"_s, users}},
                          .recognised = PastedPerson::tr("The object ids of %n people.", nullptr,
                                                         static_cast<int>(users.size()))};
    return PastedText{.scenario = u"p2p-service-hosted"_s,
                      .values = {{u"user"_s, users}},
                      .recognised = PastedPerson::tr("The object id of a person.")};
}

Recognition pasted::phoneNumber(const Pasted &pasted)
{
    const QString text = phoneNumberIn(pasted.words);
    if (text.isEmpty())
        return {};
    return internationalNumber(text).map([](const QString &number) {
        return PastedText{.scenario = u"pstn-service-hosted"_s,
                          .values = {{u"phone"_s, {number}}},
                          .recognised = PastedPerson::tr("The phone number %1.").arg(number)};
    });
}

Recognition pasted::principalName(const Pasted &pasted)
{
    // The last label has letters only; a chat thread, which is written alike, ends in v2.
    static const QRegularExpression name(
        u"(?:\\b(?:mailto|sip):|(?<![\\w.:@+-]))"
        "([\\w.+'#-]{1,64}+@(?:[\\w-]{1,63}+\\.){1,8}[a-z]{2,63})(?![\\w@-])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString found = name.match(pasted.words).captured(1);
    if (found.isEmpty())
        return {};
    return PastedText{
        .scenario = u"p2p-service-hosted"_s,
        .recognised = PastedPerson::tr(
                          "The user principal name %1; the service takes object ids only, so "
                          "the id has to be looked up.")
                          .arg(found),
        .missing = {u"user"_s},
        .userPrincipalName = found,
    };
}
