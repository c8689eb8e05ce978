#include "scenarios/catalogue.h"
#include "scenarios/curlcommand.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const CallId callId{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};

bool isSentence(const char *text)
{
    const QString sentence = QString::fromUtf8(text);
    return !sentence.isEmpty() && sentence.front().isUpper() && sentence.endsWith(u'.');
}

bool isLabel(const char *text)
{
    const QString label = QString::fromUtf8(text);
    return !label.isEmpty() && label.front().isUpper() && !label.endsWith(u'.');
}

bool isWord(const QString &key)
{
    static const QRegularExpression shape(u"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"_s);
    return shape.match(key).hasMatch();
}

} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private slots:
    void scenarioIsWellDeclared_data();
    void scenarioIsWellDeclared();
    void fieldIsWellDeclared_data();
    void fieldIsWellDeclared();
    void scenarioIsFoundById();
    void idsAreUnique();

    void operationIsWellDeclared_data();
    void operationIsWellDeclared();
    void placingACallIsNeverRepeated();
    void requestNamesItsCall();
    void createRequestNamesItsScenario();

    void createRequestNamesTheTenantOfItsBody_data();
    void createRequestNamesTheTenantOfItsBody();
    void commandForTheShellIsQuoted();
};

void tst_Catalogue::scenarioIsWellDeclared_data()
{
    QTest::addColumn<QString>("id");
    for (const Scenario &scenario : scenarioCatalogue())
        QTest::newRow(qPrintable(scenario.id)) << scenario.id;
}

void tst_Catalogue::scenarioIsWellDeclared()
{
    QFETCH(QString, id);
    const Scenario &scenario = *findScenario(id);

    QVERIFY(isWord(scenario.id));
    QVERIFY(isLabel(scenario.group));
    QVERIFY(isLabel(scenario.title));
    QVERIFY(isSentence(scenario.help));
    QVERIFY(!scenario.permissions.isEmpty());
    for (const AnyOf &anyOf : scenario.permissions)
        QVERIFY(!anyOf.isEmpty());
    QCOMPARE(scenario.base[u"@odata.type"], u"#microsoft.graph.call"_s);

    QSet<QString> keys;
    QStringList paths;
    FieldValues examples;
    for (const Field &field : scenario.fields) {
        keys.insert(field.key);
        if (!field.path.isEmpty())
            paths.append(field.path);
        examples[field.key] = field.example.isEmpty() ? field.preset : field.example;
    }
    QCOMPARE(keys.size(), scenario.fields.size());
    QCOMPARE(paths.removeDuplicates(), 0);
    QVERIFY(!hasErrors(problemsOf(scenario, examples)));
    QVERIFY2(!hasErrors(problemsOf(scenario, buildBody(scenario, examples))),
             "the same is true of the body that is made of them");
}

void tst_Catalogue::fieldIsWellDeclared_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    for (const Scenario &scenario : scenarioCatalogue()) {
        for (const Field &field : scenario.fields)
            QTest::addRow("%s, %s", qPrintable(scenario.id), qPrintable(field.key))
                << scenario.id << field.key;
    }
}

void tst_Catalogue::fieldIsWellDeclared()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    const Field &field = *findScenario(id)->field(key);

    QVERIFY(isWord(field.key));
    QVERIFY(isLabel(field.label));
    QVERIFY(isSentence(field.help));
    QVERIFY2(!field.path.isEmpty() || field.parts, "what it says has to go somewhere");
    QCOMPARE(field.parts != nullptr, !field.partKeys.isEmpty());
    for (const QString &part : field.partKeys)
        QVERIFY(findScenario(id)->field(part));
    const bool hasChoices = field.kind == FieldKind::Choices || field.kind == FieldKind::Choice;
    QCOMPARE(hasChoices, !field.choices.isEmpty());
    QVERIFY2(!field.required || field.source, "who needs it is written down somewhere");
    QVERIFY2(!field.required || !field.example.isEmpty(), "what is needed has an example");
    for (const QStringList &values : {field.preset, field.example}) {
        QVERIFY(values.size() <= 1 || field.repeatable);
        if (!values.isEmpty())
            QVERIFY(!hasErrors(problemsOf(field, values)));
    }
    for (const Rule &rule : field.rules) {
        QVERIFY(isSentence(rule.text));
        QVERIFY(rule.source && *rule.source);
        QVERIFY(rule.holds);
    }
}

void tst_Catalogue::scenarioIsFoundById()
{
    QCOMPARE(findScenario(u"p2p-service-hosted"_s)->id, u"p2p-service-hosted"_s);
    QVERIFY(!findScenario(u"absent"_s));
    QVERIFY(!findScenario({}));
    QVERIFY(!findScenario(u"p2p-service-hosted"_s)->field(u"absent"_s));
}

void tst_Catalogue::idsAreUnique()
{
    QSet<QString> ids;
    for (const Scenario &scenario : scenarioCatalogue())
        ids.insert(scenario.id);
    QCOMPARE(ids.size(), scenarioCatalogue().size());

    QSet<QString> keys;
    for (const Operation &operation : operations::all())
        keys.insert(operation.key);
    QCOMPARE(keys.size(), operations::all().size());
}

void tst_Catalogue::operationIsWellDeclared_data()
{
    QTest::addColumn<int>("index");
    const QList<Operation> all = operations::all();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].key)) << i;
}

void tst_Catalogue::operationIsWellDeclared()
{
    QFETCH(int, index);
    const Operation operation = operations::all().at(index);
    const bool isAboutACall = operation.path.contains(u"{call}");

    QVERIFY(isWord(operation.key));
    QVERIFY(isLabel(operation.title));
    QVERIFY(isSentence(operation.help));
    QVERIFY(QByteArrayList({"GET", "POST", "PATCH", "DELETE"}).contains(operation.method));
    QVERIFY(operation.path.startsWith(u"/communications/calls"));
    QCOMPARE(isAboutACall, !operation.validIn.isEmpty());
    QVERIFY(!operation.validIn.contains(CallState::Terminated));
    QVERIFY(operation.answers >= 200 && operation.answers < 300);
    QVERIFY2(operation.method != "GET" || operation.repeatable, "asking changes nothing");
}

void tst_Catalogue::placingACallIsNeverRepeated()
{
    QVERIFY(!operations::createCall().repeatable);
    QVERIFY(operations::hangUp().repeatable);
}

void tst_Catalogue::requestNamesItsCall()
{
    const Request request = buildRequest(operations::listParticipants(), callId);

    QCOMPARE(request.method, "GET");
    QCOMPARE(request.path,
             u"/communications/calls/2e1a0b00-2db4-4022-9570-243709c565ab/participants"_s);
    QCOMPARE(request.key, u"list-participants"_s);
    QCOMPARE(request.call.text, callId.text);
    QCOMPARE(callOfPath(request.path).text, callId.text);
    QVERIFY(request.body.isEmpty());
    QVERIFY(request.repeatable);
}

void tst_Catalogue::createRequestNamesItsScenario()
{
    const Scenario &scenario = *findScenario(u"p2p-service-hosted"_s);
    const QByteArray body = R"( {"as": "it came"} )";
    const Request request = buildCreateRequest(scenario, body);

    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, u"/communications/calls"_s);
    QCOMPARE(request.key, scenario.id);
    QCOMPARE(request.body, body);
    QVERIFY(request.call.isEmpty());
    QVERIFY(!request.repeatable);
}

void tst_Catalogue::createRequestNamesTheTenantOfItsBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("tenant");
    QTest::newRow("named") << QByteArray(R"({"tenantId": "fabrikam.com"})") << u"fabrikam.com"_s;
    QTest::newRow("not named") << QByteArray("{}") << QString();
    QTest::newRow("no JSON") << QByteArray("{") << QString();
}

void tst_Catalogue::createRequestNamesTheTenantOfItsBody()
{
    QFETCH(QByteArray, body);
    QTEST(buildCreateRequest(*findScenario(u"p2p-service-hosted"_s), body).tenant, "tenant");
}

void tst_Catalogue::commandForTheShellIsQuoted()
{
    const Request request = buildCreateRequest(*findScenario(u"p2p-service-hosted"_s),
                                               R"({"subject":"John's $HOME `call`"})");
    const QString command = curlCommand(request, QUrl(u"https://graph.microsoft.com/v1.0"_s));

    QVERIFY(command.startsWith(u"curl --request POST "
                               "'https://graph.microsoft.com/v1.0/communications/calls'"));
    QVERIFY(command.contains(uR"('{"subject":"John'\''s $HOME `call`"}')"));
    QVERIFY(command.contains(u"\"Authorization: Bearer $TOKEN\""));
}

QTEST_GUILESS_MAIN(tst_Catalogue)
#include "tst_catalogue.moc"
