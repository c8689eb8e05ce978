#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! What the modules of app/ may include besides themselves: dependencies point down only.
const QHash<QString, QStringList> &allowedModules()
{
    static const QStringList all{u"core"_s,     u"graph"_s,   u"http"_s,     u"scenarios"_s,
                                 u"paste"_s,    u"explain"_s, u"calls"_s,    u"journal"_s,
                                 u"identity"_s, u"client"_s,  u"listener"_s, u"sandbox"_s,
                                 u"launches"_s, u"media"_s};
    static const QHash<QString, QStringList> allowed{
        {u"core"_s, {}},
        {u"graph"_s, {u"core"_s}},
        {u"http"_s, {u"core"_s}},
        {u"media"_s, {u"core"_s, u"http"_s}},
        {u"scenarios"_s, {u"core"_s, u"graph"_s}},
        {u"paste"_s, {u"core"_s, u"scenarios"_s}},
        {u"launches"_s, {u"core"_s, u"scenarios"_s}},
        {u"explain"_s, {u"core"_s, u"graph"_s}},
        {u"calls"_s, {u"core"_s, u"graph"_s}},
        {u"journal"_s, {u"core"_s, u"graph"_s}},
        {u"identity"_s, {u"core"_s, u"graph"_s, u"http"_s, u"explain"_s}},
        {u"tunnels"_s, {u"core"_s, u"identity"_s}},
        {u"client"_s, {u"core"_s, u"graph"_s, u"http"_s, u"identity"_s}},
        {u"listener"_s, {u"core"_s, u"graph"_s, u"http"_s, u"identity"_s}},
        {u"sandbox"_s, {u"core"_s, u"graph"_s, u"http"_s, u"media"_s, u"scenarios"_s}},
        {u"console"_s, all},
        {u"doctor"_s, all + QStringList{u"console"_s}},
        {u"flows"_s, all + QStringList{u"console"_s}},
        {u"cli"_s, all + QStringList{u"console"_s, u"doctor"_s}},
    };
    return allowed;
}

//! What ui/ may include of app/: the rest is behind app/console.
const QSet<QString> &modulesForUi()
{
    static const QSet<QString> modules{u"core"_s,     u"graph"_s,   u"calls"_s,   u"scenarios"_s,
                                       u"paste"_s,    u"explain"_s, u"console"_s, u"identity"_s,
                                       u"launches"_s, u"flows"_s,   u"doctor"_s,  u"tunnels"_s};
    return modules;
}

//! Of app/identity, ui/ may know the values only, not what fetches tokens or opens the keychain.
const QSet<QString> &identityForUi()
{
    static const QSet<QString> headers{u"identity/cloud.h"_s, u"identity/profile.h"_s,
                                       u"identity/profilefields.h"_s};
    return headers;
}

const QStringList &qtModules()
{
    static const QStringList modules{u"QtCore"_s,       u"QtGui"_s,  u"QtWidgets"_s,
                                     u"QtNetwork"_s,    u"QtSql"_s,  u"QtHttpServer"_s,
                                     u"QtWebSockets"_s, u"QtSvg"_s,  u"QtSvgWidgets"_s,
                                     u"QtDBus"_s,       u"QtTest"_s, u"QtConcurrent"_s};
    return modules;
}

//! The module that a Qt class header belongs to; empty for what is not from Qt.
QString qtModuleOf(const QString &header)
{
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    const QString libraries = QLibraryInfo::path(QLibraryInfo::LibrariesPath);
    for (const QString &module : qtModules()) {
        if (QFile::exists(headers + u'/' + module + u'/' + header)
            || QFile::exists(libraries + u'/' + module + u".framework/Headers/"_s + header))
            return module;
    }
    return {};
}

//! A source file below app/ or ui/, and the headers that there are, by the path to include them.
class IncludeRules
{
public:
    explicit IncludeRules(const QSet<QString> &headers) : m_headers(headers) { }

    //! One sentence, with file and line, for every include of \a text that points the wrong way.
    QStringList problems(const QString &path, const QString &text) const
    {
        static const QRegularExpression include(
            u"^\\s*#\\s*include\\s*(?:\"([^\"]+)\"|<([^>]+)>)"_s);
        QStringList found;
        QString own = ownHeader(path);
        int number = 0;
        for (const QString &line : text.split(u'\n')) {
            ++number;
            const QRegularExpressionMatch match = include.match(line);
            if (!match.hasMatch())
                continue;
            QString problem = match.captured(1).isEmpty() ? problemOfSystem(path, match.captured(2))
                                                          : problemOfOwn(path, match.captured(1));
            if (problem.isEmpty() && !own.isEmpty() && match.captured(1) != own)
                problem = u"the first include is not the file's own header, %1"_s.arg(own);
            own.clear();
            if (!problem.isEmpty())
                found.append(u"%1:%2: %3."_s.arg(path).arg(number).arg(problem));
        }
        return found;
    }

private:
    static QString layer(const QString &path) { return path.section(u'/', 0, 0); }
    static QString folder(const QString &path) { return path.section(u'/', 1, 1); }
    static bool isMain(const QString &path) { return path == u"app/main.cpp"; }

    QString ownHeader(const QString &path) const
    {
        if (!path.endsWith(u".cpp"))
            return {};
        const QString header = path.section(u'/', 1).chopped(4) + u".h"_s;
        return m_headers.contains(layer(path) + u'/' + header) ? header : QString();
    }

    QString problemOfOwn(const QString &path, const QString &header) const
    {
        if (header.endsWith(u".moc"))
            return {};
        const bool isApp = m_headers.contains(u"app/"_s + header);
        if (!isApp && !m_headers.contains(u"ui/"_s + header))
            return u"there is no %1 below app/ or ui/"_s.arg(header);
        if (isMain(path))
            return {};
        const QString module = header.section(u'/', 0, 0);
        if (layer(path) == u"ui")
            return isApp ? problemOfUi(module, header) : QString();
        if (!isApp)
            return u"app/ does not know ui/, and so not %1"_s.arg(header);
        if (module != folder(path) && !allowedModules().value(folder(path)).contains(module))
            return u"%1 may not include %2, which lies beside or above it"_s.arg(folder(path),
                                                                                 header);
        return {};
    }

    static QString problemOfUi(const QString &module, const QString &header)
    {
        if (!modulesForUi().contains(module))
            return u"ui/ reaches %1 only through app/console, not by including %2"_s.arg(module,
                                                                                         header);
        if (module == u"identity" && !identityForUi().contains(header))
            return u"ui/ knows the values of identity, not %1"_s.arg(header);
        return {};
    }

    static QString problemOfSystem(const QString &path, const QString &header)
    {
        if (qtModules().contains(header.section(u'/', 0, 0)))
            return u"Qt headers are included by class, not as <%1>"_s.arg(header);
        const QString module = qtModuleOf(header);
        const bool isScreen = module == u"QtGui" || module == u"QtWidgets"
            || module.startsWith(u"QtSvg");
        if (layer(path) == u"app" && !isMain(path) && isScreen)
            return u"app/ has no screen, and so no <%1> of %2"_s.arg(header, module);
        const bool isService = header.startsWith(u"qt6keychain/") || header.startsWith(u"openssl/")
            || (!module.isEmpty() && !isScreen && module != u"QtCore");
        if (layer(path) == u"ui" && isService)
            return u"ui/ leaves <%1> to app/"_s.arg(header);
        return {};
    }

    QSet<QString> m_headers;
};

//! The paths of all C++ files below app/ and ui/, relative to the root of the project.
QStringList sourceFiles()
{
    const QDir root(QStringLiteral(SOURCE_DIR));
    QStringList files;
    for (const QString &layer : {u"app"_s, u"ui"_s}) {
        QDirIterator walk(root.filePath(layer), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(root.relativeFilePath(walk.next()));
    }
    files.sort();
    return files;
}

QSet<QString> headersOf(const QStringList &files)
{
    QSet<QString> headers;
    std::ranges::copy_if(files, std::inserter(headers, headers.end()),
                         [](const QString &file) { return file.endsWith(u".h"); });
    return headers;
}

} // namespace

class tst_Layering : public QObject
{
    Q_OBJECT

private slots:
    void includeThatPointsDownIsNoProblem_data();
    void includeThatPointsDownIsNoProblem();
    void includeThatPointsElsewhereIsNamed_data();
    void includeThatPointsElsewhereIsNamed();
    void problemNamesFileAndLine();
    void everyModuleHasItsPlace();
    void projectKeepsItsLayers_data();
    void projectKeepsItsLayers();

private:
    IncludeRules m_example{{u"app/core/error.h"_s, u"app/graph/call.h"_s, u"app/calls/tracker.h"_s,
                            u"app/journal/journal.h"_s, u"app/http/server.h"_s,
                            u"app/identity/profile.h"_s, u"app/identity/secretstore.h"_s,
                            u"app/console/console.h"_s, u"app/cli/verb.h"_s, u"ui/shared/roles.h"_s,
                            u"ui/main/window.h"_s}};
};

void tst_Layering::includeThatPointsDownIsNoProblem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("own header, then a lower module, then Qt")
        << u"app/graph/call.cpp"_s
        << u"#include \"graph/call.h\"\n\n#include \"core/error.h\"\n\n#include <QString>\n"_s;
    QTest::newRow("network class in app")
        << u"app/http/server.cpp"_s << u"#include \"http/server.h\"\n#include <QTcpSocket>\n"_s;
    QTest::newRow("widget in ui")
        << u"ui/main/window.cpp"_s
        << u"#include \"main/window.h\"\n#include \"shared/roles.h\"\n#include <QLabel>\n"_s;
    QTest::newRow("console in ui")
        << u"ui/main/window.h"_s << u"#include \"console/console.h\"\n#include <QWidget>\n"_s;
    QTest::newRow("profile in ui")
        << u"ui/main/window.h"_s << u"#include \"identity/profile.h\"\n"_s;
    QTest::newRow("everything in main") << u"app/main.cpp"_s
                                        << u"#include \"main/window.h\"\n#include \"cli/verb.h\"\n"
                                           "#include <QApplication>\n"_s;
    QTest::newRow("standard library and C++ libraries")
        << u"app/core/error.h"_s << u"#include <tl/expected.hpp>\n#include <memory>\n"_s;
    QTest::newRow("generated code")
        << u"app/graph/call.cpp"_s << u"#include \"graph/call.h\"\n#include \"call.moc\"\n"_s;
    QTest::newRow("an include that is commented out")
        << u"app/core/error.h"_s << u"// #include \"cli/verb.h\"\n"_s;
    QTest::newRow("Qt header that only looks like a module")
        << u"app/core/error.h"_s << u"#include <QtMath>\n#include <QtGlobal>\n"_s;
}

void tst_Layering::includeThatPointsDownIsNoProblem()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(m_example.problems(path, text), QStringList());
}

void tst_Layering::includeThatPointsElsewhereIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::newRow("module above") << u"app/graph/call.h"_s << u"#include \"calls/tracker.h\""_s;
    QTest::newRow("module beside")
        << u"app/journal/journal.h"_s << u"#include \"calls/tracker.h\""_s;
    QTest::newRow("command line in console")
        << u"app/console/console.h"_s << u"#include \"cli/verb.h\""_s;
    QTest::newRow("ui in app") << u"app/console/console.h"_s << u"#include \"main/window.h\""_s;
    QTest::newRow("journal in ui") << u"ui/main/window.h"_s << u"#include \"journal/journal.h\""_s;
    QTest::newRow("http in ui") << u"ui/main/window.h"_s << u"#include \"http/server.h\""_s;
    QTest::newRow("keychain in ui")
        << u"ui/main/window.h"_s << u"#include \"identity/secretstore.h\""_s;
    QTest::newRow("command line in ui") << u"ui/main/window.h"_s << u"#include \"cli/verb.h\""_s;
    QTest::newRow("root of the layer in the path")
        << u"ui/main/window.h"_s << u"#include \"ui/shared/roles.h\""_s;
    QTest::newRow("file name alone") << u"app/graph/call.h"_s << u"#include \"error.h\""_s;
    QTest::newRow("way up") << u"app/graph/call.h"_s << u"#include \"../core/error.h\""_s;
    QTest::newRow("no such file") << u"app/graph/call.h"_s << u"#include \"core/absent.h\""_s;
    QTest::newRow("long form") << u"app/core/error.h"_s << u"#include <QtCore/QString>"_s;
    QTest::newRow("long form of a network class")
        << u"ui/main/window.h"_s << u"#include <QtNetwork/QNetworkReply>"_s;
    QTest::newRow("whole module") << u"ui/main/window.h"_s << u"#include <QtWidgets>"_s;
    QTest::newRow("widget in app") << u"app/console/console.h"_s << u"#include <QLabel>"_s;
    QTest::newRow("colour in app") << u"app/console/console.h"_s << u"#  include <QColor>"_s;
    QTest::newRow("network class in ui") << u"ui/main/window.h"_s << u"#include <QNetworkReply>"_s;
    QTest::newRow("SQL class in ui") << u"ui/main/window.h"_s << u"#include <QSqlQuery>"_s;
    QTest::newRow("server class in ui") << u"ui/main/window.h"_s << u"#include <QHttpServer>"_s;
    QTest::newRow("keychain library in ui")
        << u"ui/main/window.h"_s << u"#include <qt6keychain/keychain.h>"_s;
    QTest::newRow("own header not first") << u"app/graph/call.cpp"_s << u"#include <QString>"_s;
}

void tst_Layering::includeThatPointsElsewhereIsNamed()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QCOMPARE(m_example.problems(path, line + u'\n').size(), 1);
}

void tst_Layering::problemNamesFileAndLine()
{
    const QStringList problems = m_example.problems(
        u"app/graph/call.cpp"_s, u"#include \"graph/call.h\"\n\n#include \"cli/verb.h\"\n"_s);
    QCOMPARE(problems,
             QStringList{u"app/graph/call.cpp:3: graph may not include cli/verb.h, which "
                         "lies beside or above it."_s});
}

void tst_Layering::everyModuleHasItsPlace()
{
    const QDir app(QStringLiteral(SOURCE_DIR "/app"));
    for (const QString &module : app.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(allowedModules().contains(module), qPrintable(module));
}

void tst_Layering::projectKeepsItsLayers_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = sourceFiles();
    QVERIFY(files.size() > 100);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void tst_Layering::projectKeepsItsLayers()
{
    QFETCH(QString, path);
    static const IncludeRules rules(headersOf(sourceFiles()));
    QFile file(QStringLiteral(SOURCE_DIR "/") + path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList problems = rules.problems(path, QString::fromUtf8(file.readAll()));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Layering)
#include "tst_layering.moc"
