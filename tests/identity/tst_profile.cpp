#include "core/json.h"
#include "identity/profile.h"
#include "identity/profilefields.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject contoso()
{
    return {
        {u"name"_s, u"Contoso test"_s},
        {u"cloud"_s, u"global"_s},
        {u"tenantId"_s, u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s},
        {u"applicationId"_s, u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s},
        {u"credential"_s,
         QJsonObject{{u"kind"_s, u"certificate"_s},
                     {u"certificateFile"_s, u"/etc/bot.crt"_s},
                     {u"keyFile"_s, u"/etc/bot.key"_s}}},
        {u"callbackUri"_s, u"https://bot.contoso.example/callback"_s},
        {u"listener"_s,
         QJsonObject{{u"address"_s, u"0.0.0.0"_s}, {u"port"_s, 9000}, {u"path"_s, u"/calls"_s}}},
        {u"defaults"_s,
         QJsonObject{{u"applicationDisplayName"_s, u"Calling Bot"_s},
                     {u"applicationInstanceId"_s, u"i-1"_s}}}};
}

QJsonObject sandbox()
{
    return {{u"name"_s, u"Sandbox"_s},
            {u"cloud"_s, u"custom"_s},
            {u"tenantId"_s, u"t"_s},
            {u"applicationId"_s, u"a"_s},
            {u"graphRoot"_s, u"http://127.0.0.1:9440/v1.0"_s},
            {u"authority"_s, u"http://127.0.0.1:9440"_s},
            {u"openIdConfiguration"_s,
             u"http://127.0.0.1:9440/v1/.well-known/OpenIdConfiguration"_s},
            {u"issuers"_s, QJsonArray{u"https://api.botframework.com"_s}}};
}

//! \a object with the members of \a changes in place of its own; null takes a member away.
QJsonObject changed(QJsonObject object, const QByteArray &changes)
{
    const QJsonObject members = readJsonObject(changes).value();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (member->isNull())
            object.remove(member.key());
        else
            object[member.key()] = *member;
    }
    return object;
}

} // namespace

class tst_Profile : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberIsRead();
    void whatIsLeftOutHasItsDefault();
    void endpointsComeFromTheCloud_data();
    void endpointsComeFromTheCloud();
    void endpointsOfACustomCloudComeFromTheFile();
    void paceOfASandboxIsRead();
    void addressThatSteersASandboxIsRead();
    void slashAtTheEndOfAnAddressMakesNoDifference();
    void profileComesBackFromItsFile_data();
    void profileComesBackFromItsFile();
    void errorNamesWhatIsWrong_data();
    void errorNamesWhatIsWrong();
    void everyProblemNamesItsMember_data();
    void everyProblemNamesItsMember();
    void everyFieldWritesItsMember();
    void ruleForOneKindLeavesTheOthersAsTheyAre_data();
    void ruleForOneKindLeavesTheOthersAsTheyAre();
    void realTenantIsOneOnAnotherMachine_data();
    void realTenantIsOneOnAnotherMachine();
    void chinaIsRefusedWithTheReason();
    void secretIsNeverInTheFile_data();
    void secretIsNeverInTheFile();
    void everyCloudIsDeclared();
    void scopeIsTheHostOfGraph();
};

void tst_Profile::everyMemberIsRead()
{
    const auto profile = readProfile(contoso());

    QVERIFY(profile);
    QCOMPARE(profile->name, u"Contoso test"_s);
    QCOMPARE(profile->tenantId, u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s);
    QCOMPARE(profile->applicationId, u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s);
    QVERIFY(profile->credential
            == Credential({CredentialKind::Certificate, u"/etc/bot.crt"_s, u"/etc/bot.key"_s, {}}));
    QCOMPARE(profile->callbackUri, u"https://bot.contoso.example/callback"_s);
    QVERIFY(profile->listener == ListenerAddress({u"0.0.0.0"_s, 9000, u"/calls"_s}));
    QCOMPARE(profile->applicationDisplayName, u"Calling Bot"_s);
    QCOMPARE(profile->applicationInstanceId, u"i-1"_s);
}

void tst_Profile::whatIsLeftOutHasItsDefault()
{
    const auto profile = readProfile(
        {{u"name"_s, u"n"_s}, {u"tenantId"_s, u"t"_s}, {u"applicationId"_s, u"a"_s}});

    QVERIFY(profile);
    QCOMPARE(profile->cloud, u"global"_s);
    QVERIFY(profile->credential == Credential());
    QVERIFY(profile->listener == ListenerAddress());
    QCOMPARE(profile->listener.address, u"127.0.0.1"_s);
    QCOMPARE(profile->callbackUri, QString());
}

void tst_Profile::endpointsComeFromTheCloud_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("graphRoot");
    QTest::addColumn<QString>("authority");
    QTest::newRow("global") << u"global"_s << u"https://graph.microsoft.com/v1.0"_s
                            << u"https://login.microsoftonline.com"_s;
    QTest::newRow("L4") << u"usGovL4"_s << u"https://graph.microsoft.us/v1.0"_s
                        << u"https://login.microsoftonline.us"_s;
    QTest::newRow("L5") << u"usGovL5"_s << u"https://dod-graph.microsoft.us/v1.0"_s
                        << u"https://login.microsoftonline.us"_s;
}

void tst_Profile::endpointsComeFromTheCloud()
{
    QFETCH(QString, cloud);
    QFETCH(QString, graphRoot);
    QFETCH(QString, authority);
    // Addresses that a file gives besides are not taken: a token must not go elsewhere.
    QJsonObject object = changed(contoso(), R"({"graphRoot": "https://evil.example"})");
    object[u"cloud"] = cloud;
    const auto profile = readProfile(object);

    QVERIFY(profile);
    QCOMPARE(profile->endpoints.graphRoot, QUrl(graphRoot));
    QCOMPARE(profile->endpoints.authority, QUrl(authority));
}

void tst_Profile::endpointsOfACustomCloudComeFromTheFile()
{
    const auto profile = readProfile(sandbox());

    QVERIFY(profile);
    QCOMPARE(profile->endpoints.graphRoot, QUrl(u"http://127.0.0.1:9440/v1.0"_s));
    QCOMPARE(profile->endpoints.authority, QUrl(u"http://127.0.0.1:9440"_s));
    QCOMPARE(profile->endpoints.openIdConfiguration,
             QUrl(u"http://127.0.0.1:9440/v1/.well-known/OpenIdConfiguration"_s));
    QCOMPARE(profile->endpoints.issuers, QStringList{u"https://api.botframework.com"_s});
}

void tst_Profile::paceOfASandboxIsRead()
{
    QCOMPARE(readProfile(sandbox())->clockRate, 1.0);
    const auto fast = readProfile(changed(sandbox(), R"({"clockRate": 60})"));
    QVERIFY(fast);
    QCOMPARE(fast->clockRate, 60.0);
    QCOMPARE(readProfile(toJson(*fast)).value(), *fast);
    const auto still = readProfile(changed(sandbox(), R"({"clockRate": 0})"));
    QVERIFY(!still);
    QVERIFY2(still.error().what.contains(u"clockRate"), qPrintable(still.error().what));
}

void tst_Profile::addressThatSteersASandboxIsRead()
{
    const QByteArray control = R"({"control": "http://127.0.0.1:9440/sandbox"})";
    const auto steered = readProfile(changed(sandbox(), control));
    QVERIFY(steered);
    QCOMPARE(steered->sandboxControl, QUrl(u"http://127.0.0.1:9440/sandbox"_s));
    QCOMPARE(readProfile(toJson(*steered)).value(), *steered);
    QVERIFY(readProfile(sandbox())->sandboxControl.isEmpty());
    QVERIFY2(readProfile(changed(contoso(), control))->sandboxControl.isEmpty(),
             "a real service is steered by nobody");
}

void tst_Profile::slashAtTheEndOfAnAddressMakesNoDifference()
{
    const QByteArray slashes =
        R"({"graphRoot": "http://127.0.0.1:9440/v1.0/", "authority": "http://127.0.0.1:9440/"})";
    const auto profile = readProfile(changed(sandbox(), slashes));
    QVERIFY(profile);
    QVERIFY(profile->endpoints == readProfile(sandbox())->endpoints);
}

void tst_Profile::profileComesBackFromItsFile_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("Contoso") << contoso();
    QTest::newRow("sandbox") << sandbox();
    QTest::newRow("US Government") << changed(contoso(), R"({"cloud": "usGovL5"})");
    QTest::newRow("PKCS#12") << changed(
        contoso(), R"({"credential": {"kind": "certificate", "file": "/etc/bot.p12"}})");
    QTest::newRow("pasted token") << changed(contoso(), R"({"credential": {"kind": "token"}})");
    QTest::newRow("free port") << changed(contoso(), R"({"listener": {"port": 0}})");
    QTest::newRow("IPv6") << changed(contoso(), R"({"listener": {"address": "::1"}})");
    QTest::newRow("rules for incoming calls") << changed(contoso(), R"({"incoming": {
        "rules": [{"kinds": ["phone", "group"], "operation": "reject", "body": {"reason": "busy"}},
                  {"operation": "redirect", "body": {"timeout": 30, "targets": [
                      {"identity": {"user": {"id": "u1"}}}]}}],
        "participantJoining": {"@odata.type": "#microsoft.graph.inviteNewBotResponse",
                               "inviteUri": "https://bot.contoso.example/second"}}})");
    QTest::newRow("no rules for incoming calls") << changed(contoso(), R"({"incoming": {}})");
    QTest::newRow("colour") << changed(contoso(), R"({"color": "teal"})");
    QTest::newRow("own authority") << changed(contoso(), R"({"caCertificate": "/etc/own.pem"})");
    QTest::newRow("https listener")
        << changed(contoso(),
                   R"({"listener": {"certificateFile": "/l.crt", "keyFile": "/l.key"}})");
    QTest::newRow("no proxy") << changed(contoso(), R"({"proxy": {"kind": "none"}})");
    QTest::newRow("proxy") << changed(
        contoso(), R"({"proxy": {"kind": "manual", "host": "p", "port": 8080, "user": "u"}})");
    QTest::newRow("limits and segment") << changed(
        contoso(),
        R"({"listener": {"segment": "0123456789abcdef", "limits": {"connections": 20}}})");
    QTest::newRow("other letters") << changed(contoso(), R"({"name": "Zoë / “test” 🎧"})");
}

void tst_Profile::profileComesBackFromItsFile()
{
    QFETCH(QJsonObject, object);
    const auto profile = readProfile(object);
    QVERIFY(profile);
    const auto back = readProfile(toJson(*profile));
    QVERIFY(back);
    QVERIFY(*back == *profile);
}

void tst_Profile::errorNamesWhatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &changes, const QString &named,
                        const QJsonObject &object = contoso()) {
        QTest::newRow(name) << changed(object, changes) << named;
    };
    row("no name", R"({"name": null})", u"“name”"_s);
    row("empty name", R"({"name": "  "})", u"“name”"_s);
    row("name is a number", R"({"name": 7})", u"“name”"_s);
    row("no tenant", R"({"tenantId": null})", u"“tenantId”"_s);
    row("no application", R"({"applicationId": ""})", u"“applicationId”"_s);
    row("unknown cloud", R"({"cloud": "moon"})", u"“moon”"_s);
    row("unknown credential", R"({"credential": {"kind": "smile"}})", u"smile"_s);
    row("certificate without a file", R"({"credential": {"kind": "certificate"}})", u"“file”"_s);
    row("certificate without its key",
        R"({"credential": {"kind": "certificate", "certificateFile": "a.crt"}})", u"“keyFile”"_s);
    row("port too high", R"({"listener": {"port": 70000}})", u"port"_s);
    row("port negative", R"({"listener": {"port": -1}})", u"port"_s);
    row("port is a text", R"({"listener": {"port": "8445"}})", u"port"_s);
    row("address is a name", R"({"listener": {"address": "localhost"}})", u"address"_s);
    const auto incoming = [&row](const char *name, const QByteArray &rule, const QString &named) {
        row(name, R"({"incoming": {"rules": [)" + rule + "]}}", named);
    };
    incoming("rule without an operation", "{}", u"“rules/0/operation”"_s);
    incoming("rule with another operation", R"({"operation": "hang-up"})",
             u"“rules/0/operation”"_s);
    incoming("rule for another kind", R"({"operation": "answer", "kinds": ["fax"]})",
             u"“rules/0/kinds”"_s);
    incoming("rule with a slip of the pen", R"({"operation": "answer", "kind": ["phone"]})",
             u"“rules/0/kind”"_s);
    incoming("rule that is none", "7", u"“rules/0”"_s);
    incoming("rejection with another reason",
             R"({"operation": "reject", "body": {"reason": "no"}})", u"“rules/0/body/reason”"_s);
    incoming("redirection to nobody", R"({"operation": "redirect"})", u"“rules/0/body/targets”"_s);
    incoming("redirection to nothing", R"({"operation": "redirect", "body": {"targets": [7]}})",
             u"“rules/0/body/targets”"_s);
    incoming("redirection that rings too long",
             R"({"operation": "redirect", "body": {"timeout": 91,
                 "targets": [{"identity": {"user": {"id": "u1"}}}]}})",
             u"“rules/0/body/timeout”"_s);
    incoming("answer with a member of another operation",
             R"({"operation": "answer", "body": {"reason": "busy"}})", u"“rules/0/body/reason”"_s);
    row("incoming is a list", R"({"incoming": []})", u"“incoming”"_s);
    row("joining without a type", R"({"incoming": {"participantJoining": {}}})",
        u"“participantJoining/@odata.type”"_s);
    row("another bot without its address", R"({"incoming": {"participantJoining":
        {"@odata.type": "#microsoft.graph.inviteNewBotResponse"}}})",
        u"“participantJoining/inviteUri”"_s);
    row("path without a slash", R"({"listener": {"path": "callback"}})", u"path"_s);
    row("limit out of bounds", R"({"listener": {"limits": {"connections": 0}}})", u"connections"_s);
    row("custom without Graph", R"({"graphRoot": null})", u"“graphRoot”"_s, sandbox());
    row("custom without authority", R"({"authority": null})", u"“authority”"_s, sandbox());
    row("custom without OpenID", R"({"openIdConfiguration": null})", u"“openIdConfiguration”"_s,
        sandbox());
    row("custom without issuers", R"({"issuers": null})", u"“issuers”"_s, sandbox());
    row("custom with a relative address", R"({"graphRoot": "/v1.0"})", u"“graphRoot”"_s, sandbox());
    row("custom steered at no address", R"({"control": "/sandbox"})", u"“control”"_s, sandbox());
    row("custom with no address", R"({"authority": "not an address"})", u"“authority”"_s,
        sandbox());
}

void tst_Profile::errorNamesWhatIsWrong()
{
    QFETCH(QJsonObject, object);
    QFETCH(QString, named);
    const auto profile = readProfile(object);

    QVERIFY2(!profile, "it was taken");
    QCOMPARE(profile.error().kind, ErrorKind::Input);
    QVERIFY2(profile.error().what.contains(named), qPrintable(profile.error().what));
    QVERIFY(profile.error().what.endsWith(u'.'));
    QVERIFY(!profile.error().next.isEmpty());
}

void tst_Profile::everyProblemNamesItsMember_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("member");
    QTest::addColumn<bool>("isWarning");
    const auto row = [](const char *name, const QByteArray &changes, const QString &member,
                        bool isWarning = false) {
        QTest::newRow(name) << changes << member << isWarning;
    };
    row("name", R"({"name": null})", u"name"_s);
    row("tenant", R"({"tenantId": ""})", u"tenantId"_s);
    row("tenant by its domain", R"({"tenantId": "contoso.example"})", u"tenantId"_s);
    row("several tenants", R"({"tenantId": "common"})", u"tenantId"_s);
    row("cloud", R"({"cloud": "china"})", u"cloud"_s);
    row("callback without a scheme", R"({"callbackUri": "bot.contoso.example/callback"})",
        u"callbackUri"_s);
    row("callback without a host", R"({"callbackUri": "https:///callback"})", u"callbackUri"_s);
    row("callback in the clear", R"({"callbackUri": "http://bot.contoso.example/callback"})",
        u"callbackUri"_s, true);
    row("end of the secret",
        R"({"credential": {"kind": "secret", "secretValidUntil": "next summer"}})",
        u"credential/secretValidUntil"_s);
    row("colour", R"({"color": "#ff0000"})", u"color"_s);
    row("kind of credential", R"({"credential": {"kind": "smile"}})", u"credential/kind"_s);
    row("certificate", R"({"credential": {"kind": "certificate"}})",
        u"credential/certificateFile"_s);
    row("port", R"({"listener": {"port": 70000}})", u"listener/port"_s);
    row("path", R"({"listener": {"path": "callback"}})", u"listener/path"_s);
    row("open address", R"({"listener": {"address": "192.0.2.1"}})", u"listener/address"_s, true);
    row("listener without its key", R"({"listener": {"certificateFile": "/l.crt"}})",
        u"listener/keyFile"_s);
    row("kind of proxy", R"({"proxy": {"kind": "socks"}})", u"proxy/kind"_s);
    row("proxy without a host", R"({"proxy": {"kind": "manual", "port": 1}})", u"proxy/host"_s);
    row("proxy with a scheme", R"({"proxy": {"kind": "manual", "host": "http://p", "port": 1}})",
        u"proxy/host"_s);
    row("proxy without a port", R"({"proxy": {"kind": "manual", "host": "p"}})", u"proxy/port"_s);
}

void tst_Profile::everyProblemNamesItsMember()
{
    QFETCH(QByteArray, changes);
    QFETCH(QString, member);
    QFETCH(bool, isWarning);
    QJsonObject object = contoso();
    object[u"listener"] = QJsonObject();
    object = changed(object, changes);

    const QList<ProfileProblem> problems = problemsOf(object);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().member, member);
    QCOMPARE(problems.first().isWarning, isWarning);
    QCOMPARE(readProfile(object).has_value(), isWarning);
}

//! What a person fills in arrives in the file, and comes back from it.
void tst_Profile::everyFieldWritesItsMember()
{
    QSet<QString> options;
    for (const ProfileField &field : profileFields()) {
        options.insert(field.option());
        const QString text = field.kind == ProfileFieldKind::Number ? u"1234"_s : u"text"_s;
        const QJsonObject file = withText(field, text, contoso());
        QCOMPARE(textOf(field, file), text);
        QCOMPARE(textOf(field, withText(field, {}, file)), QString());
        for (const ProfileChoice &choice : field.choices ? field.choices() : QList<ProfileChoice>())
            QVERIFY(!choice.label.isEmpty());
    }
    QCOMPARE(options.size(), profileFields().size());
    QVERIFY(options.contains(u"listener-certificate-file"_s));
}

void tst_Profile::ruleForOneKindLeavesTheOthersAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("rule"); // for phones
    QTest::addColumn<QByteArray>("after");
    const QByteArray busy = R"({"operation": "reject", "body": {"reason": "busy"}})";
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &rule,
                        const QByteArray &after) {
        QTest::newRow(name) << before << rule << after;
    };
    row("first of all", "{}", busy,
        R"({"rules": [{"kinds": ["phone"], "operation": "reject", "body": {"reason": "busy"}}]})");
    row("last of all", R"({"rules": [{"kinds": ["phone"], "operation": "answer"}]})", "{}", "{}");
    row("in front of the rest", R"({"rules": [{"operation": "answer"}]})", busy,
        R"({"rules": [{"kinds": ["peerToPeer", "group", "policyRecording"], "operation": "answer"},
                      {"kinds": ["phone"], "operation": "reject", "body": {"reason": "busy"}}]})");
    row("like another", R"({"rules": [{"kinds": ["group"], "operation": "answer"}]})",
        R"({"operation": "answer"})",
        R"({"rules": [{"kinds": ["group", "phone"], "operation": "answer"}]})");
    row("like all others",
        R"({"rules": [{"kinds": ["peerToPeer", "group", "policyRecording"], "operation": "answer"}]})",
        R"({"operation": "answer"})", R"({"rules": [{"operation": "answer"}]})");
    row("beside what a file has wrong, and who joins",
        R"({"rules": [{"kinds": ["fax", "phone"], "operation": "answer"}],
            "participantJoining": {"reason": "busy"}})",
        "{}",
        R"({"rules": [{"kinds": ["fax"], "operation": "answer"}],
            "participantJoining": {"reason": "busy"}})");
}

void tst_Profile::ruleForOneKindLeavesTheOthersAsTheyAre()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, after);
    const QJsonObject wanted = readJsonObject(rule).value();
    const QJsonObject incoming = withRule(readJsonObject(before).value(), ArrivalKind::Phone,
                                          wanted);
    QCOMPARE(incoming, readJsonObject(after).value());
    QCOMPARE(ruleFor(incoming, ArrivalKind::Phone), wanted);
    for (const ArrivalKind other : {ArrivalKind::PeerToPeer, ArrivalKind::Group})
        QCOMPARE(ruleFor(incoming, other), ruleFor(readJsonObject(before).value(), other));
}

void tst_Profile::realTenantIsOneOnAnotherMachine_data()
{
    QTest::addColumn<QString>("graphRoot");
    QTest::addColumn<bool>("isReal");
    QTest::newRow("Graph") << u"https://graph.microsoft.com/v1.0"_s << true;
    QTest::newRow("stand-in elsewhere") << u"https://graph.contoso.example"_s << true;
    QTest::newRow("sandbox") << u"http://127.0.0.1:9440/v1.0"_s << false;
    QTest::newRow("IPv6") << u"http://[::1]:9440/v1.0"_s << false;
    QTest::newRow("localhost") << u"http://localhost:9440/v1.0"_s << false;
    QTest::newRow("not started yet") << QString() << false;
}

void tst_Profile::realTenantIsOneOnAnotherMachine()
{
    QFETCH(QString, graphRoot);
    QFETCH(bool, isReal);
    QCOMPARE(isRealTenant(Profile{.endpoints = {.graphRoot = QUrl(graphRoot)}}), isReal);
}

void tst_Profile::chinaIsRefusedWithTheReason()
{
    const auto profile = readProfile(changed(contoso(), R"({"cloud": "china"})"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().what, u"This cloud has no calling API."_s);
}

void tst_Profile::secretIsNeverInTheFile_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::newRow("beside the rest") << QByteArray(R"({"clientSecret": "hunter2"})");
    QTest::newRow("in the credential")
        << QByteArray(R"({"credential": {"kind": "secret", "clientSecret": "hunter2"}})");
    QTest::newRow("in the credential, by another name")
        << QByteArray(R"({"credential": {"kind": "secret", "secret": "hunter2"}})");
    QTest::newRow("password of a certificate")
        << QByteArray(R"({"credential": {"kind": "certificate", "file": "a.p12",
                                         "password": "hunter2"}})");
    QTest::newRow("token") << QByteArray(
        R"({"credential": {"kind": "token", "token": "hunter2"}})");
    QTest::newRow("somewhere else") << QByteArray(R"({"defaults": {"clientSecret": "hunter2"}})");
}

void tst_Profile::secretIsNeverInTheFile()
{
    QFETCH(QByteArray, changes);
    const auto profile = readProfile(changed(contoso(), changes));
    QVERIFY(profile);
    QVERIFY(!indentedJson(toJson(*profile)).contains("hunter2"));
}

void tst_Profile::everyCloudIsDeclared()
{
    QSet<QString> words;
    for (const Cloud &cloud : clouds()) {
        words.insert(cloud.word);
        QVERIFY(cloud.name && *cloud.name);
        QCOMPARE(findCloud(cloud.word), &cloud);
        const bool hasEndpoints = !cloud.endpoints.graphRoot.isEmpty();
        QCOMPARE(hasEndpoints, !cloud.unavailable && cloud.word != u"custom");
        if (hasEndpoints)
            QCOMPARE(cloud.endpoints.authority.scheme(), u"https"_s);
    }
    QCOMPARE(words,
             (QSet<QString>{u"global"_s, u"usGovL4"_s, u"usGovL5"_s, u"china"_s, u"custom"_s}));
    QVERIFY(!findCloud(u"Global"_s));
    QVERIFY(!findCloud({}));
}

void tst_Profile::scopeIsTheHostOfGraph()
{
    QCOMPARE(findCloud(u"global"_s)->endpoints.scope(), u"https://graph.microsoft.com/.default"_s);
    QCOMPARE(findCloud(u"usGovL5"_s)->endpoints.scope(),
             u"https://dod-graph.microsoft.us/.default"_s);
    QCOMPARE(CloudEndpoints{.graphRoot = QUrl(u"http://127.0.0.1:9440/v1.0"_s)}.scope(),
             u"http://127.0.0.1:9440/.default"_s);
}

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
