#include "core/awaited.h"
#include "identity/secretstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto sessionVariable = "TST_SECRETSTORE_SESSION";
constexpr auto secretVariable = "CALL_CONSOLE_CLIENT_SECRET";
constexpr auto passwordVariable = "CALL_CONSOLE_CERTIFICATE_PASSWORD";
constexpr auto tokenVariable = "CALL_CONSOLE_TOKEN";
const auto profile = u"Contoso / test"_s;
const auto otherProfile = u"Fabrikam"_s;

} // namespace

//! Runs on a private session bus with a real gnome-keyring, unlocked.
class tst_WithKeyring : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void secretThatIsStoredIsReadBack_data();
    void secretThatIsStoredIsReadBack();
    void secretOutlivesTheStore();
    void storingAgainReplaces();
    void profilesHaveSecretsOfTheirOwn();
    void secretThatIsRemovedIsGone();
    void removingNothingIsNoError();
    void missingSecretIsNamed();
    void secretOfTheSessionComesFirst();
    void keyringComesBeforeTheEnvironment();
    void passwordOfACertificateIsASecretLikeAnyOther();
    void tokenIsNeverInTheKeyring();
    void controlTokenIsASecretOfItsOwn();

private:
    SecretStore m_store;
};

void tst_WithKeyring::cleanup()
{
    qunsetenv(secretVariable);
    for (const QString &name : {profile, otherProfile})
        QVERIFY(awaited(m_store.remove(name)));
}

void tst_WithKeyring::secretThatIsStoredIsReadBack_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("ordinary") << u"x8Q~abc_DEF.ghi-jkl"_s;
    QTest::newRow("other letters") << u"Zoë 🎧 \"quoted\" \\ \n end"_s;
    QTest::newRow("long") << u"ü"_s.repeated(3000);
}

void tst_WithKeyring::secretThatIsStoredIsReadBack()
{
    QFETCH(QString, secret);
    QVERIFY(awaited(m_store.store(profile, secret)));
    QCOMPARE(awaited(m_store.secret(profile)).value_or(QString()), secret);
}

void tst_WithKeyring::secretOutlivesTheStore()
{
    QVERIFY(awaited(SecretStore(this).store(profile, u"s3cr3t"_s)));
    SecretStore next;
    QCOMPARE(awaited(next.secret(profile)).value_or(QString()), u"s3cr3t"_s);
}

void tst_WithKeyring::storingAgainReplaces()
{
    QVERIFY(awaited(m_store.store(profile, u"old"_s)));
    QVERIFY(awaited(m_store.store(profile, u"new"_s)));
    QCOMPARE(awaited(m_store.secret(profile)).value_or(QString()), u"new"_s);
}

void tst_WithKeyring::profilesHaveSecretsOfTheirOwn()
{
    QVERIFY(awaited(m_store.store(profile, u"one"_s)));
    QVERIFY(awaited(m_store.store(otherProfile, u"two"_s)));
    QCOMPARE(awaited(m_store.secret(profile)).value_or(QString()), u"one"_s);
    QCOMPARE(awaited(m_store.secret(otherProfile)).value_or(QString()), u"two"_s);
}

void tst_WithKeyring::secretThatIsRemovedIsGone()
{
    QVERIFY(awaited(m_store.store(profile, u"s3cr3t"_s)));
    QVERIFY(awaited(m_store.remove(profile)));
    QVERIFY(!awaited(m_store.secret(profile)));
}

void tst_WithKeyring::removingNothingIsNoError()
{
    QVERIFY(awaited(m_store.remove(profile)));
}

void tst_WithKeyring::missingSecretIsNamed()
{
    const auto secret = awaited(m_store.secret(profile));
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::Credential);
    QCOMPARE(secret.error().what, u"No client secret is stored for “Contoso / test”."_s);
    QVERIFY(secret.error().next.endsWith(u'.'));
}

void tst_WithKeyring::secretOfTheSessionComesFirst()
{
    QVERIFY(awaited(m_store.store(profile, u"kept"_s)));
    m_store.keepForSession(profile, u"typed"_s);
    QCOMPARE(awaited(m_store.secret(profile)).value_or(QString()), u"typed"_s);
    QVERIFY(awaited(m_store.remove(profile)));
    QVERIFY2(!awaited(m_store.secret(profile)), "it is forgotten with the other");
}

void tst_WithKeyring::keyringComesBeforeTheEnvironment()
{
    qputenv(secretVariable, "environment");
    QCOMPARE(awaited(m_store.secret(profile)).value_or(QString()), u"environment"_s);
    QVERIFY(awaited(m_store.store(profile, u"kept"_s)));
    QCOMPARE(awaited(m_store.secret(profile)).value_or(QString()), u"kept"_s);
}

void tst_WithKeyring::passwordOfACertificateIsASecretLikeAnyOther()
{
    const auto kind = CredentialKind::Certificate;
    QCOMPARE(awaited(m_store.secret(profile, kind)).error().what,
             u"No password is stored for the certificate of “Contoso / test”."_s);
    QVERIFY(awaited(m_store.store(profile, u"p4ssword"_s, kind)));
    QCOMPARE(awaited(m_store.secret(profile, kind)).value_or(QString()), u"p4ssword"_s);
}

void tst_WithKeyring::tokenIsNeverInTheKeyring()
{
    QVERIFY(awaited(m_store.store(profile, u"s3cr3t"_s)));
    const auto token = awaited(m_store.secret(profile, CredentialKind::Token));
    QVERIFY2(!token, "the secret of another kind was taken for it");
    QVERIFY(token.error().next.contains(QLatin1StringView(tokenVariable)));
    m_store.keepForSession(profile, u"pasted"_s);
    QCOMPARE(awaited(m_store.secret(profile, CredentialKind::Token)).value_or(QString()),
             u"pasted"_s);
}

void tst_WithKeyring::controlTokenIsASecretOfItsOwn()
{
    QCOMPARE(awaited(m_store.controlToken(profile)).error().what,
             u"No control token is stored for the sandbox of “Contoso / test”."_s);
    QVERIFY(awaited(m_store.store(profile, u"s3cr3t"_s)));
    QVERIFY(awaited(m_store.storeControlToken(profile, u"st33r"_s)));
    QCOMPARE(awaited(SecretStore().controlToken(profile)).value_or(QString()), u"st33r"_s);
    QCOMPARE(awaited(m_store.secret(profile)).value_or(QString()), u"s3cr3t"_s);
    QVERIFY(awaited(m_store.remove(profile)));
    QVERIFY(!awaited(m_store.controlToken(profile)));
}

//! Runs on a private session bus on which nobody keeps secrets.
class tst_WithoutKeyring : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv(secretVariable); }

    void storingSaysWhatToDo();
    void secretThatCouldNotBeStoredIsNowhere();
    void readingSaysWhatToDo();
    void secretOfTheSessionWorks();
    void environmentStandsIn_data();
    void environmentStandsIn();
    void secretOfTheSessionComesBeforeTheEnvironment();
    void environmentStandsInForTheControlToken();
};

void tst_WithoutKeyring::storingSaysWhatToDo()
{
    SecretStore store;
    const auto stored = awaited(store.store(profile, u"s3cr3t"_s));

    QVERIFY(!stored);
    QCOMPARE(stored.error().kind, ErrorKind::Credential);
    QCOMPARE(stored.error().what, u"The system keychain is not available."_s);
    QVERIFY(stored.error().next.contains(QLatin1StringView(secretVariable)));
    QVERIFY(stored.error().next.endsWith(u'.'));
    QVERIFY(!stored.error().detail.isEmpty());
    QVERIFY(!stored.error().text().contains(u"s3cr3t"));
}

void tst_WithoutKeyring::secretThatCouldNotBeStoredIsNowhere()
{
    SecretStore store;
    QVERIFY(!awaited(store.store(profile, u"s3cr3t"_s)));
    QVERIFY(!awaited(store.secret(profile)));
}

void tst_WithoutKeyring::readingSaysWhatToDo()
{
    SecretStore store;
    const auto secret = awaited(store.secret(profile));
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::Credential);
    QVERIFY(secret.error().next.contains(QLatin1StringView(secretVariable)));
}

void tst_WithoutKeyring::secretOfTheSessionWorks()
{
    SecretStore store;
    store.keepForSession(profile, u"typed"_s);
    QCOMPARE(awaited(store.secret(profile)).value_or(QString()), u"typed"_s);
    QVERIFY(!awaited(store.secret(otherProfile)));

    SecretStore next;
    QVERIFY2(!awaited(next.secret(profile)), "a session ends with its store");
}

void tst_WithoutKeyring::environmentStandsIn_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("client secret") << CredentialKind::Secret << QByteArray(secretVariable);
    QTest::newRow("password") << CredentialKind::Certificate << QByteArray(passwordVariable);
    QTest::newRow("token") << CredentialKind::Token << QByteArray(tokenVariable);
}

void tst_WithoutKeyring::environmentStandsIn()
{
    QFETCH(CredentialKind, kind);
    QFETCH(QByteArray, variable);
    SecretStore store;
    const auto missing = awaited(store.secret(profile, kind));
    QVERIFY(!missing);
    QVERIFY2(missing.error().next.contains(QLatin1StringView(variable)),
             qPrintable(missing.error().next));

    qputenv(variable.constData(), "environment");
    QCOMPARE(awaited(store.secret(profile, kind)).value_or(QString()), u"environment"_s);
    qunsetenv(variable.constData());
}

void tst_WithoutKeyring::secretOfTheSessionComesBeforeTheEnvironment()
{
    SecretStore store;
    qputenv(secretVariable, "environment");
    store.keepForSession(profile, u"typed"_s);
    QCOMPARE(awaited(store.secret(profile)).value_or(QString()), u"typed"_s);
}

void tst_WithoutKeyring::environmentStandsInForTheControlToken()
{
    constexpr auto variable = "CALL_CONSOLE_CONTROL_TOKEN";
    SecretStore store;
    const auto stored = awaited(store.storeControlToken(profile, u"st33r"_s));
    QVERIFY(!stored);
    QVERIFY(stored.error().next.contains(QLatin1StringView(variable)));
    QVERIFY(!awaited(store.controlToken(profile)));
    qputenv(variable, "environment");
    QCOMPARE(awaited(store.controlToken(profile)).value_or(QString()), u"environment"_s);
    qunsetenv(variable);
    store.keepControlTokenForSession(profile, u"st33r"_s);
    QCOMPARE(awaited(store.controlToken(profile)).value_or(QString()), u"st33r"_s);
}

//! Starts this executable anew in a session of its own, so that nobody's keyring is touched.
class tst_SecretStore : public QObject
{
    Q_OBJECT

private slots:
    void toolsAreThere_data();
    void toolsAreThere();
    void worksWithAKeyring();
    void worksWithoutAKeyring();

private:
    static void runInSession(const QString &session, const QString &preparation);
};

void tst_SecretStore::toolsAreThere_data()
{
    QTest::addColumn<QString>("tool");
    QTest::newRow("dbus-run-session") << u"dbus-run-session"_s;
    QTest::newRow("gnome-keyring-daemon") << u"gnome-keyring-daemon"_s;
}

void tst_SecretStore::toolsAreThere()
{
    QFETCH(QString, tool);
    QVERIFY2(!QStandardPaths::findExecutable(tool).isEmpty(), "install it to run this test");
}

void tst_SecretStore::runInSession(const QString &session, const QString &preparation)
{
    const QTemporaryDir home;
    const QTemporaryDir runtime;
    // A bus that starts nothing by itself: there is a keyring only where the test starts one.
    QFile bus(home.filePath(u"bus.conf"_s));
    QVERIFY(bus.open(QIODevice::WriteOnly));
    bus.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
              "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
              "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    bus.close();

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime.path());
    environment.insert(QString::fromLatin1(sessionVariable), session);
    for (const auto &name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_DATA_HOME"_s,
          QString::fromLatin1(secretVariable), u"QT_NO_GLIB"_s})
        environment.remove(name);

    QProcess inner;
    inner.setProcessEnvironment(environment);
    inner.setProcessChannelMode(QProcess::ForwardedChannels);
    inner.start(u"dbus-run-session"_s,
                {u"--config-file="_s + bus.fileName(), u"--"_s, u"sh"_s, u"-c"_s,
                 preparation + u"exec \"$0\""_s, QCoreApplication::applicationFilePath()});
    QTRY_COMPARE_WITH_TIMEOUT(inner.state(), QProcess::NotRunning, 120'000);
    QCOMPARE(inner.error(), QProcess::UnknownError); // which is what Qt calls none
    QCOMPARE(inner.exitStatus(), QProcess::NormalExit);
    QCOMPARE(inner.exitCode(), 0);
}

void tst_SecretStore::worksWithAKeyring()
{
    runInSession(u"with"_s,
                 u"printf password | gnome-keyring-daemon --unlock --components=secrets "
                 ">/dev/null 2>&1 || exit 1; "_s);
}

void tst_SecretStore::worksWithoutAKeyring()
{
    runInSession(u"without"_s, {});
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray session = qgetenv(sessionVariable);
    if (session == "with") {
        tst_WithKeyring test;
        return QTest::qExec(&test, argc, argv);
    }
    if (session == "without") {
        tst_WithoutKeyring test;
        return QTest::qExec(&test, argc, argv);
    }
    tst_SecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretstore.moc"
