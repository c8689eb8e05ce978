#pragma once

#include "core/error.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStringList>

/*! The options of one verb, the common ones included: declared, parsed and explained by --help. */
class Options
{
    Q_DECLARE_TR_FUNCTIONS(Options)
public:
    //! \a words stand for what the verb takes besides options, for example “SCENARIO”.
    Options(const QString &verb, const QString &words, const QString &help);

    void addFlag(const QString &name, const QString &help);
    void addValue(const QString &name, const QString &valueName, const QString &help);

    //! How many words the verb takes at the most; none unless this says otherwise.
    void takeWords(qsizetype most) { m_mostWords = most; }

    //! Something that the help says before the list of options.
    void explain(const QString &paragraph);
    //! The same for words and what they stand for.
    void explain(const QString &title, const QList<std::pair<QString, QString>> &words);

    [[nodiscard]] Result<void> parse(const QStringList &arguments);

    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    [[nodiscard]] bool knows(const QString &name) const { return m_names.contains(name); }
    //! The options of the verb that were given, each once.
    [[nodiscard]] QStringList given() const;
    //! What is no option: the words behind the verb.
    [[nodiscard]] QStringList words() const { return m_parser.positionalArguments(); }

    //! A whole number; an error unless it is from \a lowest to \a highest.
    [[nodiscard]] Result<int> number(const QString &name, int fallback, int lowest,
                                     int highest) const;

    [[nodiscard]] bool wantsHelp() const { return isSet(QStringLiteral("help")); }
    [[nodiscard]] QString help();

    //! The options that every verb has.
    static void addCommon(QCommandLineParser &parser);

private:
    void complete();

    QString m_command;
    QString m_words;
    QStringList m_help;
    QStringList m_names;
    qsizetype m_mostWords = 0;
    bool m_isComplete = false;
    QCommandLineParser m_parser;
};
