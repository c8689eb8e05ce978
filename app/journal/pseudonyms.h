#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>

/*! Replaces what is private in messages by pseudonyms that are the same for the same value.

    Private are tokens, secrets and keys; passcodes, join links, subjects; names, numbers, ids and
    addresses of people; chat thread ids. They are found by the member that holds them and, in any
    other text, by their shape or because they were met before. Without \a key nobody can try out
    which value a pseudonym stands for.
*/
class Pseudonyms
{
public:
    explicit Pseudonyms(const QByteArray &key) : m_key(key) { }

    [[nodiscard]] QJsonObject replaceIn(const QJsonObject &object);
    [[nodiscard]] QString replaceIn(const QString &text);

private:
    [[nodiscard]] QString pseudonym(const QString &kind, const QString &value) const;
    [[nodiscard]] QString privateValue(const QString &kind, const QString &value);
    [[nodiscard]] QJsonValue value(const QString &member, const QJsonValue &json,
                                   const QString &owner);

    struct LongestFirst
    {
        bool operator()(const QString &left, const QString &right) const
        {
            return left.size() != right.size() ? left.size() > right.size() : left < right;
        }
    };

    QByteArray m_key;
    // Names and ids of people, to find them in other texts; “Ann Lee” has to go before “Ann”.
    std::map<QString, QString, LongestFirst> m_met;
};
