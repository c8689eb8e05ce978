#include "cli/commandline.h"
#include "cli/options.h"
#include "console/configuration.h"
#include "console/profiles.h"
#include "core/redact.h"
#include "core/translations.h"
#include "identity/secretstore.h"
#include "mainwindow/mainwindow.h"
#include "session/session.h"
#include "shared/outlinedstyle.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

//! Log lines leave the program here and nowhere else, so here secrets are masked.
void writeLogLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString line = redacted(qFormatLogMessage(type, context, text));
    std::fputs(qPrintable(line + u'\n'), stderr);
    std::fflush(stderr);
}

QStringList textsOf(int count, char **arguments)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(QString::fromLocal8Bit(arguments[i]));
    return texts;
}

int openWindow(int &argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new OutlinedStyle);
    QApplication::setApplicationDisplayName(u"Call Console"_s);
    translate(application);
    QCommandLineParser parser;
    Options::addCommon(parser);
    (void)parser.parse(QApplication::arguments()); // what is wrong with them was said before

    const Configuration configuration(parser.value(u"config-dir"_s));
    SecretStore secrets;
    Profiles profiles(configuration, secrets);
    Session session(configuration, profiles, secrets);
    MainWindow window(session);
    window.show();
    window.start(parser.value(u"profile"_s));
    return QApplication::exec();
}

int runVerb(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    translate(application);
    CommandLine commandLine;
    QObject::connect(&commandLine, &CommandLine::finished, &application,
                     [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    // From the event loop, so that a verb that ends at once can end it.
    QMetaObject::invokeMethod(
        &commandLine, [&commandLine] { commandLine.run(QCoreApplication::arguments()); },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(writeLogLine);
    CommandLine::introduceProgram();
    return CommandLine::isMeantBy(textsOf(argc, argv)) ? runVerb(argc, argv)
                                                       : openWindow(argc, argv);
}
