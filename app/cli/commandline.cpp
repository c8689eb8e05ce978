#include "cli/commandline.h"

#include "cli/verbs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Where the verb stands; behind the end if there is none. Options may come before it.
qsizetype verbPosition(const QStringList &arguments)
{
    QCommandLineParser parser;
    Options::addCommon(parser);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    (void)parser.parse(arguments); // unknown options are for the verb to refuse
    return arguments.size() - parser.positionalArguments().size();
}

//! Options of the toolkit have one dash and a word (-platform, -style). Only a window has them.
bool isForToolkit(const QString &argument)
{
    return argument.size() > 2 && argument.startsWith(u'-') && !argument.startsWith(u"--");
}

Environment makeEnvironment(const QCommandLineParser &common, SecretStore &secrets, Output &output)
{
    const Configuration configuration(common.value(u"config-dir"_s));
    const QString profile = common.value(u"profile"_s);
    return {.configuration = configuration,
            .profile = profile.isEmpty() ? configuration.lastProfile() : profile,
            .isJson = common.isSet(u"json"_s),
            .secrets = secrets,
            .output = output};
}

} // namespace

CommandLine::CommandLine(QObject *parent) : QObject(parent) { }

CommandLine::~CommandLine() = default;

void CommandLine::introduceProgram()
{
    QCoreApplication::setApplicationName(u"call-console"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSOLE_VERSION));
}

bool CommandLine::isMeantBy(const QStringList &arguments)
{
    const auto toolkit = std::ranges::find_if(arguments.begin() + 1, arguments.end(), isForToolkit);
    const QStringList ours(arguments.begin(), toolkit);
    Options options({}, {}, {});
    const bool isWrong = !options.parse(ours);
    return isWrong || options.wantsHelp() || options.isSet(u"version"_s)
        || !options.words().isEmpty();
}

void CommandLine::run(const QStringList &arguments)
{
    QCommandLineParser common;
    Options::addCommon(common);
    (void)common.parse(arguments); // options of the verb are unknown here, and that is no error
    if (common.isSet(u"version"_s)) {
        m_output.line(u"call-console "_s + QCoreApplication::applicationVersion());
        emit finished(ExitCode::Done);
        return;
    }

    const qsizetype position = verbPosition(arguments);
    QStringList others = arguments;
    const QString name = position < arguments.size() ? others.takeAt(position) : QString();
    if (name.isEmpty())
        return explain(others);
    const VerbDeclaration *declaration = findVerb(name);
    if (!declaration)
        return refuse({.what = tr("There is no verb “%1”.").arg(name),
                       .next = tr("“call-console --help” lists those that there are.")});
    const Environment environment = makeEnvironment(common, m_secrets, m_output);
    if (const Result<void> settings = environment.configuration.checkSettings(); !settings)
        m_output.say(settings.error().text()); // it goes on without them, and does not touch them
    m_verb = declaration->make(environment);
    connect(m_verb.get(), &Verb::finished, this, &CommandLine::finished);
    m_verb->start(others);
}

//! Without a verb there is only help to be had here.
void CommandLine::explain(const QStringList &arguments)
{
    Options options({}, u"[VERB]"_s,
                    tr("Places test calls through the calling API of Microsoft Graph. Without a "
                       "verb, the window opens."));
    if (const Result<void> parsed = options.parse(arguments); !parsed)
        return refuse(parsed.error());
    QList<std::pair<QString, QString>> words;
    for (const VerbDeclaration &verb : verbs())
        words.append({verb.name, QCoreApplication::translate("Verbs", verb.help)});
    options.explain(tr("Verbs, each with a --help of its own:"), words);
    m_output.bytes(options.help().toUtf8());
    emit finished(ExitCode::Done);
}

void CommandLine::refuse(const Error &usage)
{
    m_output.say(usage.text());
    emit finished(ExitCode::WrongUsage);
}
