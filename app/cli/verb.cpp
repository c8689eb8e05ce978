#include "cli/verb.h"

#include "explain/explanation.h"

#include <utility>

using namespace Qt::StringLiterals;

Verb::Verb(const Environment &environment) : m_environment(environment) { }

bool Verb::understand(Options &options, const QStringList &arguments)
{
    if (const Result<void> parsed = options.parse(arguments); !parsed) {
        refuse(parsed.error());
        return false;
    }
    if (options.wantsHelp()) {
        output().bytes(options.help().toUtf8());
        end(ExitCode::Done);
        return false;
    }
    return true;
}

void Verb::end(ExitCode code)
{
    if (code == ExitCode::Done && !output().outcome()) {
        output().say(output().outcome().error().text());
        code = ExitCode::Failed;
    }
    if (!std::exchange(m_isOver, true))
        emit finished(code);
}

void Verb::endWith(const Result<void> &result)
{
    if (result)
        end(ExitCode::Done);
    else
        fail(result.error());
}

void Verb::fail(const Error &error)
{
    output().say(error.text());
    QStringList codes;
    if (!error.code.isEmpty())
        codes.append(tr("code %1").arg(error.code));
    if (!error.subcode.isEmpty())
        codes.append(tr("subcode %1").arg(error.subcode));
    if (error.status != 0)
        codes.append(tr("HTTP status %1").arg(error.status));
    if (!error.requestId.isEmpty())
        codes.append(tr("request id %1").arg(error.requestId));
    if (!codes.isEmpty())
        output().say(tr("For the ticket: %1.").arg(codes.join(u", "_s)));
    if (!error.code.isEmpty() || error.status != 0) {
        const Explanation explanation = explainError(error.code, error.status);
        if (explanation.meaning != error.what) // a refused token has said it already
            output().say((explanation.meaning + u' ' + explanation.remedy).trimmed());
    }
    end(ExitCode::Failed);
}

void Verb::refuse(const Error &usage)
{
    output().say(usage.text());
    end(ExitCode::WrongUsage);
}
