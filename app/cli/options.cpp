#include "cli/options.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

Options::Options(const QString &verb, const QString &words, const QString &help)
    : m_command(u"call-console %1"_s.arg(verb).trimmed()), m_words(words), m_help(help)
{
}

void Options::addFlag(const QString &name, const QString &help)
{
    m_parser.addOption({name, help});
    m_names.append(name);
}

void Options::addValue(const QString &name, const QString &valueName, const QString &help)
{
    m_parser.addOption({name, help, valueName});
    m_names.append(name);
}

void Options::explain(const QString &paragraph)
{
    m_help.append(paragraph);
}

void Options::explain(const QString &title, const QList<std::pair<QString, QString>> &words)
{
    qsizetype width = 0;
    for (const auto &word : words)
        width = std::max(width, word.first.size());
    QString paragraph = title;
    for (const auto &[word, meaning] : words)
        paragraph += u"\n  "_s + word.leftJustified(width + 2) + meaning;
    explain(paragraph);
}

Result<void> Options::parse(const QStringList &arguments)
{
    complete();
    const QString next = tr("“%1 --help” lists the options.").arg(m_command);
    const bool isParsed = m_parser.parse(arguments);
    if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty()) {
        const QString dashes = unknown.first().size() == 1 ? u"-"_s : u"--"_s;
        return failure({.what = tr("There is no option “%1” here.").arg(dashes + unknown.first()),
                        .next = next});
    }
    if (!isParsed)
        return failure({.what = m_parser.errorText(), .next = next});
    for (const QString &name : {u"config-dir"_s, u"profile"_s}) {
        if (isSet(name) && value(name).isEmpty())
            return failure({.what = tr("The value of “--%1” is empty.").arg(name), .next = next});
    }
    if (words().size() > m_mostWords)
        return failure({.what = tr("“%1” is one word too many.").arg(words().at(m_mostWords)),
                        .next = next});
    return {};
}

QStringList Options::given() const
{
    QStringList given;
    std::ranges::copy_if(m_names, std::back_inserter(given),
                         [this](const QString &name) { return isSet(name); });
    return given;
}

Result<int> Options::number(const QString &name, int fallback, int lowest, int highest) const
{
    if (!isSet(name))
        return fallback;
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (!isNumber || number < lowest || number > highest)
        return failure({.what = tr("The value of “--%1” has to be a whole number from %2 to %3.")
                                    .arg(name)
                                    .arg(lowest)
                                    .arg(highest)});
    return number;
}

QString Options::help()
{
    complete();
    // Only its list: the parser would name the program by its whole path, and no verb.
    const QString list = m_parser.helpText();
    return tr("Usage: %1 [options]").arg((m_command + u' ' + m_words).trimmed()) + u"\n\n"_s
        + m_help.join(u"\n\n"_s) + list.mid(list.indexOf(u'\n'));
}

//! The common options, once and last: of least interest in the help of a verb.
void Options::complete()
{
    if (!std::exchange(m_isComplete, true))
        addCommon(m_parser);
}

void Options::addCommon(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"config-dir"_s,
          tr("Keeps settings, profiles, journals and the keys of the sandbox below this folder."),
          u"DIR"_s},
         {u"profile"_s, tr("Works with this profile instead of the one that was last used."),
          u"NAME"_s},
         {u"json"_s, tr("Prints one JSON object a line; words for people go to stderr.")},
         {u"help"_s, tr("Prints this help.")},
         {u"version"_s, tr("Prints the version of the program.")}});
}
