#pragma once

#include "cli/options.h"
#include "cli/output.h"
#include "console/configuration.h"

#include <QObject>

class SecretStore;

//! What the program tells the shell.
enum class ExitCode {
    Done = 0,
    Failed = 1,     //!< the thing that was asked for
    WrongUsage = 2, //!< it was not asked for in a way that can be understood
};

//! What every verb is handed.
struct Environment
{
    Configuration configuration;
    QString profile; //!< the name of the one to work with
    bool isJson = false;
    SecretStore &secrets;
    Output &output;
};

/*! One thing that the program does without a window.

    start() comes once, finished() comes once, at once or much later.
*/
class Verb : public QObject
{
    Q_OBJECT
public:
    explicit Verb(const Environment &environment);

    //! \a arguments begin with the program; the verb itself is no longer among them.
    virtual void start(const QStringList &arguments) = 0;

signals:
    void finished(ExitCode code);

protected:
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] const Configuration &configuration() const { return m_environment.configuration; }
    [[nodiscard]] Output &output() const { return m_environment.output; }

    //! Parses; false where that is the end already: wrong usage or the wish for help.
    [[nodiscard]] bool understand(Options &options, const QStringList &arguments);

    [[nodiscard]] bool isOver() const { return m_isOver; }
    void end(ExitCode code);
    void endWith(const Result<void> &result);
    //! Says what went wrong, what its codes mean and what to do, and ends.
    void fail(const Error &error);
    void refuse(const Error &usage);

private:
    Environment m_environment;
    bool m_isOver = false;
};
