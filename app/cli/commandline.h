#pragma once

#include "cli/output.h"
#include "cli/verb.h"
#include "identity/secretstore.h"

#include <QObject>

#include <memory>

/*! The program as it is held from a terminal: finds the verb and runs it. */
class CommandLine : public QObject
{
    Q_OBJECT
public:
    explicit CommandLine(QObject *parent = nullptr);
    ~CommandLine() override;

    //! Name and version, from which the platform's places for files follow. First of all.
    static void introduceProgram();

    //! Whether \a arguments ask for anything else than the window.
    [[nodiscard]] static bool isMeantBy(const QStringList &arguments);

    void run(const QStringList &arguments);

signals:
    void finished(ExitCode code);

private:
    void explain(const QStringList &arguments);
    void refuse(const Error &usage);

    Output m_output;
    SecretStore m_secrets;
    std::unique_ptr<Verb> m_verb;
};
