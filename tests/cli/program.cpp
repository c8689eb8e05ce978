#include "program.h"

#include "core/json.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // a sanitizer on a busy machine is slow

QJsonObject objectOf(const QByteArray &line)
{
    return readJsonObject(line).value_or(QJsonObject());
}

} // namespace

QList<QJsonObject> Outcome::lines() const
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            lines.append(objectOf(line));
    }
    return lines;
}

QStringList Outcome::values(const QString &member) const
{
    QStringList values;
    for (const QJsonObject &line : lines())
        values.append(line[member].toVariant().toString());
    return values;
}

Program::Program() : m_directory(m_folder.filePath(u"configuration"_s))
{
    for (const auto &name : {u"LANGUAGE"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s,
                             u"XDG_RUNTIME_DIR"_s, u"CALL_CONSOLE_CLIENT_SECRET"_s})
        m_environment.remove(name);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"TZ"_s, u"UTC"_s);
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s,
                         u"unix:path="_s + m_folder.filePath(u"none"_s));
}

QString Program::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

Outcome Program::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    if (!process->waitForFinished(patience))
        qWarning("the program does not end: %s", qPrintable(arguments.join(u' ')));
    return {.exitCode = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1,
            .output = process->readAllStandardOutput(),
            .words = process->readAllStandardError()};
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments,
                                         const QString &outputFile) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    if (!outputFile.isEmpty())
        process->setStandardOutputFile(outputFile);
    process->start(QStringLiteral(PROGRAM),
                   QStringList{u"--config-dir"_s, m_directory} + arguments);
    return process;
}

QByteArray Program::everythingOnDisk() const
{
    QByteArray everything;
    QDirIterator files(m_directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            everything += file.readAll();
    }
    return everything;
}

QJsonObject nextLine(QProcess &process)
{
    const bool isThere = QTest::qWaitFor([&] { return process.canReadLine(); }, patience);
    return isThere ? objectOf(process.readLine()) : QJsonObject();
}

int endOf(QProcess &process)
{
    process.terminate();
    const bool isOver = process.waitForFinished(patience);
    return isOver && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}
