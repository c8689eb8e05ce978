#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

//! What a run of the program left behind.
struct Outcome
{
    int exitCode = -1;
    QByteArray output; //!< stdout
    QByteArray words;  //!< stderr

    //! The output as JSON, an object a line.
    [[nodiscard]] QList<QJsonObject> lines() const;
    //! One member of each line.
    [[nodiscard]] QStringList values(const QString &member) const;
};

/*! The program `call-console` as a person at a terminal has it, with a configuration of its own.

    There is no keychain, the language is English and the time zone UTC.
*/
class Program
{
public:
    Program();

    [[nodiscard]] QString directory() const { return m_directory; }
    //! For tests whose configuration is somewhere else.
    void setDirectory(const QString &directory) { m_directory = directory; }
    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }

    //! A path beside the configuration, for files that a person has.
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString writeFile(const QString &name, const QByteArray &content) const;

    //! Runs to the end.
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    //! Starts what ends on demand only. Its output goes to a file if one is named.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments,
                                                  const QString &outputFile = {}) const;

    //! Every byte below the configuration.
    [[nodiscard]] QByteArray everythingOnDisk() const;

private:
    QTemporaryDir m_folder;
    QString m_directory;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

//! The next line of a program that goes on; empty if none comes.
[[nodiscard]] QJsonObject nextLine(QProcess &process);

//! Sends SIGTERM and gives the exit code.
[[nodiscard]] int endOf(QProcess &process);
