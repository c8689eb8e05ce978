#include "core/json.h"
#include "createrequests.h"
#include "scenarios/bodymembers.h"
#include "scenarios/catalogue.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8,John"_s;

FieldValues documentedValues()
{
    return {{u"user"_s, {john}},
            {u"modalities"_s, {u"audio"_s}},
            {u"delta-roster"_s, {u"true"_s}},
            {u"content-sharing"_s, {u"true"_s}},
            {u"callback-uri"_s, {u"https://bot.contoso.com/callback"_s}}};
}

//! The documented values with one changed.
FieldValues with(const QString &key, const QStringList &values)
{
    FieldValues all = documentedValues();
    all[key] = values;
    return all;
}

QStringList texts(const QList<Problem> &problems)
{
    QStringList all;
    for (const Problem &problem : problems)
        all.append(problem.field + u": "_s + problem.text);
    return all;
}

} // namespace

Q_DECLARE_METATYPE(Severity)

class tst_Scenario : public QObject
{
    Q_OBJECT

private slots:
    void documentedValuesGiveTheDocumentedBody();
    void presetsAndExamplesGiveTheDocumentedBody_data();
    void presetsAndExamplesGiveTheDocumentedBody();
    void bodyReadBackGivesTheValues_data();
    void bodyReadBackGivesTheValues();
    void whatIsEmptyIsLeftOut();
    void spacesAroundAValueAreLeftOut();
    void bodyMadeElsewhereIsRead();
    void nullInABodyMeansAbsent();

    void documentedValuesHaveNoProblem();
    void ruleNamesFieldSeverityAndSource_data();
    void ruleNamesFieldSeverityAndSource();
    void ruleOfAFieldThatOthersHave_data();
    void ruleOfAFieldThatOthersHave();
    void valueThatIsFineHasNoProblem_data();
    void valueThatIsFineHasNoProblem();
    void requiredFieldIsMissed_data();
    void requiredFieldIsMissed();
    void wordThatIsNoChoiceIsAnError();
    void fieldForOneValueTakesNoSecond();
    void warningIsNoError();

    void documentedBodyIsFoundInTheCatalogue_data();
    void documentedBodyIsFoundInTheCatalogue();
    void documentedBodyIsReadAndBuiltAgain_data();
    void documentedBodyIsReadAndBuiltAgain();
    void unknownMembersAreKept();
    void formIsStrongerThanWhatItDoesNotKnow();
    void whatTheFormTakesOutStaysOut();
    void membersOfAListDoNotMoveToOthers();
    void suppliesFillInWhatIsEmpty();
    void linkStandsForItsCoordinates();
    void numberOfPeopleHasItsLimits();
    void detailsStayWithTheirPerson();
    void detailThatIsWrongIsToldAtThePerson();
    void tenantOfTheDocumentationIsOnlyAWarning();
    void bodyThatIsNoScenarioSaysWhy_data();
    void bodyThatIsNoScenarioSaysWhy();

private:
    const Scenario &m_scenario = *findScenario(u"p2p-service-hosted"_s);
};

void tst_Scenario::documentedValuesGiveTheDocumentedBody()
{
    QCOMPARE(withoutNulls(buildBody(m_scenario, documentedValues())),
             withoutNulls(samples::object(u"create-call-01-p2p-service-hosted.request"_s)));
}

void tst_Scenario::bodyReadBackGivesTheValues_data()
{
    QTest::addColumn<FieldValues>("values");
    QTest::newRow("nothing") << FieldValues();
    QTest::newRow("documented") << documentedValues();
    QTest::newRow("person without a name")
        << with(u"user"_s, {u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s});
    QTest::newRow("name with a comma") << with(u"user"_s, {john + u", Jr. “Zoë”"_s});
    QTest::newRow("switched off") << with(u"delta-roster"_s, {u"false"_s});
    QTest::newRow("several modalities") << with(u"modalities"_s, {u"video"_s, u"audio"_s});
    QTest::newRow("subject") << with(u"subject"_s, {u"Test \"call\" / 1"_s});
    QTest::newRow("source") << with(u"source"_s,
                                    {u"2891555a-92ff-42e6-80fa-6e1300c6b5c6,Calling Bot"_s});
    QTest::newRow("address with a comma and no id")
        << with(u"prefetch-media"_s, {u"https://cdn.contoso.com/a,b.wav,"_s});
    QTest::newRow("prefetched media") << with(u"prefetch-media"_s,
                                              {u"https://cdn.contoso.com/beep.wav,f8971b04"_s,
                                               u"https://cdn.contoso.com/a,b.wav,86dc814b"_s,
                                               u"https://cdn.contoso.com/cool.wav"_s});
}

void tst_Scenario::bodyReadBackGivesTheValues()
{
    QFETCH(FieldValues, values);
    QCOMPARE(readBody(m_scenario, buildBody(m_scenario, values)), values);
}

void tst_Scenario::whatIsEmptyIsLeftOut()
{
    const QJsonObject body = buildBody(
        m_scenario, {{u"user"_s, {}}, {u"subject"_s, {u""_s}}, {u"source"_s, {u"  "_s}}});
    QCOMPARE(body, m_scenario.base);
}

void tst_Scenario::spacesAroundAValueAreLeftOut()
{
    QCOMPARE(buildBody(m_scenario, with(u"user"_s, {u"  "_s + john + u" "_s})),
             buildBody(m_scenario, documentedValues()));
}

void tst_Scenario::bodyMadeElsewhereIsRead()
{
    const QJsonObject body = samples::object(u"create-call-01-p2p-service-hosted.request"_s);
    QCOMPARE(readBody(m_scenario, body), documentedValues());
}

void tst_Scenario::nullInABodyMeansAbsent()
{
    QJsonObject body = samples::object(u"create-call-01-p2p-service-hosted.request"_s);
    body[u"subject"] = QJsonValue::Null;
    body[u"source"] = QJsonValue::Null;
    QCOMPARE(readBody(m_scenario, body), documentedValues());
}

void tst_Scenario::documentedValuesHaveNoProblem()
{
    QCOMPARE(texts(problemsOf(m_scenario, documentedValues())), QStringList());
}

void tst_Scenario::ruleNamesFieldSeverityAndSource_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *name, const QString &key, const QString &value,
                        Severity severity = Severity::Error) {
        QTest::newRow(name) << key << value << severity;
    };
    row("name instead of an id", u"user"_s, u"John"_s);
    row("id without hyphens", u"user"_s, u"112f72965fa442cabae86a692b15d4b8"_s);
    row("id in braces", u"user"_s, u"{112f7296-5fa4-42ca-bae8-6a692b15d4b8}"_s);
    row("id of zeros", u"user"_s, u"00000000-0000-0000-0000-000000000000"_s);
    row("name only", u"user"_s, u",John"_s);
    row("source that is no id", u"source"_s, u"Calling Bot"_s);
    row("callback over http", u"callback-uri"_s, u"http://bot.contoso.com/callback"_s);
    row("callback without a host", u"callback-uri"_s, u"https:///callback"_s);
    row("callback without a scheme", u"callback-uri"_s, u"bot.contoso.com/callback"_s);
    row("callback with a space", u"callback-uri"_s, u"https://bot.contoso.com/call back"_s);
    row("callback by another scheme", u"callback-uri"_s, u"ftp://bot.contoso.com/callback"_s);
    row("switch with another word", u"delta-roster"_s, u"yes"_s);
    row("switch in capitals", u"content-sharing"_s, u"True"_s);
    row("video of the service", u"modalities"_s, u"video"_s, Severity::Warning);
    row("screen sharing of the service", u"modalities"_s, u"videoBasedScreenSharing"_s,
        Severity::Warning);
    row("prompt over http", u"prefetch-media"_s, u"http://cdn.contoso.com/a.wav,1"_s,
        Severity::Warning);
}

void tst_Scenario::ruleNamesFieldSeverityAndSource()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(Severity, severity);
    const QList<Problem> problems = problemsOf(m_scenario, with(key, {value}));

    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, key);
    QCOMPARE(problems.first().severity, severity);
    QVERIFY(problems.first().text.endsWith(u'.'));
    QVERIFY(!problems.first().source.isEmpty());
    QCOMPARE(hasErrors(problems), severity == Severity::Error);
}

void tst_Scenario::ruleOfAFieldThatOthersHave_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const QString &scenario, const QString &key, const QString &value,
                        Severity severity = Severity::Error) {
        QTest::addRow("%s", qPrintable(key + u": "_s + value))
            << scenario << key << value << severity;
    };
    const auto phone = u"pstn-service-hosted"_s;
    row(phone, u"phone"_s, u"12345678901"_s);
    row(phone, u"phone"_s, u"+1 234 567 8901"_s);
    row(phone, u"phone"_s, u"+0234567890"_s);
    row(phone, u"phone"_s, u"+1234567890123456"_s);
    row(phone, u"phone"_s, u"5512"_s);
    row(phone, u"instance"_s, u"Calling Bot"_s);
    row(phone, u"source-language"_s, u"english!"_s, Severity::Warning);
    row(phone, u"source-country"_s, u"FRA"_s, Severity::Warning);
    row(phone, u"source-endpoint-type"_s, u"phone"_s);
    row(u"pstn-app-hosted"_s, u"blob"_s, u"<Media Session Configuration>"_s, Severity::Warning);
    row(u"pstn-app-hosted"_s, u"blob"_s,
        u"https://bot.contoso.com/a/long/way/to/the/media/session"_s, Severity::Warning);
    row(u"meeting-service-hosted"_s, u"thread-id"_s, u"meeting_x"_s, Severity::Warning);
    row(u"join-meeting-id"_s, u"join-meeting-id"_s, u"123 456"_s);
}

void tst_Scenario::ruleOfAFieldThatOthersHave()
{
    QFETCH(QString, scenario);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(Severity, severity);
    const QList<Problem> problems = problemsOf(*findScenario(scenario)->field(key), {value});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().severity, severity);
    QVERIFY(problems.first().text.endsWith(u'.'));
}

void tst_Scenario::valueThatIsFineHasNoProblem_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("id in capitals") << u"user"_s << u"112F7296-5FA4-42CA-BAE8-6A692B15D4B8"_s;
    QTest::newRow("sandbox by number") << u"callback-uri"_s << u"http://127.0.0.1:8445/callback"_s;
    QTest::newRow("sandbox by name") << u"callback-uri"_s << u"http://localhost:8445/callback"_s;
    QTest::newRow("sandbox by IPv6") << u"callback-uri"_s << u"http://[::1]:8445/callback"_s;
    QTest::newRow("callback with a query")
        << u"callback-uri"_s << u"https://bot.contoso.com/c?i=1"_s;
    QTest::newRow("prompt") << u"prefetch-media"_s << u"https://cdn.contoso.com/beep.wav"_s;
    QTest::newRow("switched off") << u"delta-roster"_s << u"false"_s;
    QTest::newRow("no subject") << u"subject"_s << QString();
}

void tst_Scenario::valueThatIsFineHasNoProblem()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QCOMPARE(texts(problemsOf(m_scenario, with(key, {value}))), QStringList());
}

void tst_Scenario::requiredFieldIsMissed_data()
{
    QTest::addColumn<QString>("key");
    for (const Field &field : m_scenario.fields) {
        if (field.required)
            QTest::newRow(qPrintable(field.key)) << field.key;
    }
}

void tst_Scenario::requiredFieldIsMissed()
{
    QFETCH(QString, key);
    for (const QStringList &nothing : {QStringList(), QStringList{u""_s}, QStringList{u"  "_s}}) {
        const QList<Problem> problems = problemsOf(m_scenario, with(key, nothing));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, key);
        QVERIFY(problems.first().text.endsWith(u"is needed."));
        QVERIFY(hasErrors(problems));
    }
}

void tst_Scenario::wordThatIsNoChoiceIsAnError()
{
    const QList<Problem> problems = problemsOf(m_scenario,
                                               with(u"modalities"_s, {u"audio"_s, u"smell"_s}));
    QVERIFY(hasErrors(problems));
    QCOMPARE(problems.first().text, u"“smell” is none of audio, video, videoBasedScreenSharing."_s);
}

void tst_Scenario::fieldForOneValueTakesNoSecond()
{
    const auto jane = u"212f7296-5fa4-42ca-bae8-6a692b15d4b8,Jane"_s;
    QVERIFY(hasErrors(problemsOf(m_scenario, with(u"user"_s, {john, jane}))));
}

void tst_Scenario::warningIsNoError()
{
    QVERIFY(!hasErrors({}));
    QVERIFY(!hasErrors({{.severity = Severity::Warning}}));
    QVERIFY(hasErrors({{.severity = Severity::Warning}, {.severity = Severity::Error}}));
}

void tst_Scenario::documentedBodyIsFoundInTheCatalogue_data()
{
    samples::addCreateRequests();
}

void tst_Scenario::documentedBodyIsFoundInTheCatalogue()
{
    QFETCH(QString, scenario);
    QFETCH(QJsonObject, body);
    QVERIFY(!hasErrors(problemsOfCreateBody(body)));
    QCOMPARE(scenarioOf(body)->id, scenario);
}

void tst_Scenario::documentedBodyIsReadAndBuiltAgain_data()
{
    samples::addCreateRequests();
}

void tst_Scenario::documentedBodyIsReadAndBuiltAgain()
{
    QFETCH(QString, scenario);
    QFETCH(QJsonObject, body);
    const Scenario &found = *findScenario(scenario);
    QCOMPARE(withoutNulls(buildBody(found, readBody(found, body))), withoutNulls(body));
    QCOMPARE(unknownMembers(buildBody(found, readBody(found, body)), body), QJsonObject());
}

void tst_Scenario::presetsAndExamplesGiveTheDocumentedBody_data()
{
    samples::addCreateRequests();
}

void tst_Scenario::presetsAndExamplesGiveTheDocumentedBody()
{
    QFETCH(QString, scenario);
    QFETCH(QJsonObject, body);
    FieldValues values = presetsOf(*findScenario(scenario));
    for (const Field &field : findScenario(scenario)->fields) {
        if (!field.example.isEmpty())
            values[field.key] = field.example;
    }
    QCOMPARE(withoutNulls(buildBody(*findScenario(scenario), values)), withoutNulls(body));
}

void tst_Scenario::unknownMembersAreKept()
{
    QJsonObject body = samples::object(u"create-call-01-p2p-service-hosted.request"_s);
    body[u"future"] = QJsonObject{{u"deep"_s, QJsonArray{1, 2}}};
    QJsonArray targets = body[u"targets"].toArray();
    QJsonObject target = targets.first().toObject();
    target[u"id"] = u"undeclared"_s;
    targets[0] = target;
    body[u"targets"] = targets;

    const QJsonObject known = buildBody(m_scenario, readBody(m_scenario, body));
    const QJsonObject unknown = unknownMembers(known, body);
    QCOMPARE(unknown.keys(), (QStringList{u"future"_s, u"targets"_s}));
    QCOMPARE(withMembers(known, unknown), withoutNulls(body));
    QCOMPARE(merged(known, {.body = body, .known = known}), withoutNulls(body));
}

void tst_Scenario::formIsStrongerThanWhatItDoesNotKnow()
{
    QJsonObject body = samples::object(u"create-call-01-p2p-service-hosted.request"_s);
    body[u"requestedModalities"] = u"audio"_s; // no list: the form cannot show it
    const HandMade made{.body = body, .known = buildBody(m_scenario, readBody(m_scenario, body))};
    QCOMPARE(merged(made.known, made)[u"requestedModalities"], QJsonValue(u"audio"_s));
    QCOMPARE(merged(buildBody(m_scenario, documentedValues()), made),
             buildBody(m_scenario, documentedValues()));
}

void tst_Scenario::whatTheFormTakesOutStaysOut()
{
    QJsonObject body = samples::object(u"create-call-01-p2p-service-hosted.request"_s);
    body[u"subject"] = u"By hand"_s;
    const HandMade made{.body = body, .known = buildBody(m_scenario, readBody(m_scenario, body))};
    const QJsonObject now = buildBody(m_scenario, with(u"subject"_s, {}));
    QVERIFY(!merged(now, made).contains(u"subject"));
}

void tst_Scenario::membersOfAListDoNotMoveToOthers()
{
    const Scenario &group = *findScenario(u"group-service-hosted"_s);
    QJsonObject body = samples::object(u"create-call-03-group-service-hosted.request"_s);
    QJsonArray targets = body[u"targets"].toArray();
    for (qsizetype i = 0; i < targets.size(); ++i) {
        QJsonObject target = targets[i].toObject();
        target[u"id"] = u"of %1"_s.arg(i);
        targets[i] = target;
    }
    body[u"targets"] = targets;
    FieldValues values = readBody(group, body);
    const HandMade made{.body = body, .known = buildBody(group, values)};

    QCOMPARE(merged(made.known, made)[u"targets"][1][u"id"].toString(), u"of 1"_s);
    values[u"user"_s].removeFirst();
    const QJsonArray left = merged(buildBody(group, values), made)[u"targets"].toArray();
    QCOMPARE(left.size(), 1);
    QVERIFY(!left.first().toObject().contains(u"id"));
}

void tst_Scenario::suppliesFillInWhatIsEmpty()
{
    const Scenario &phone = *findScenario(u"pstn-service-hosted"_s);
    const auto instance = u"3d913abb-aec0-4964-8fa6-3c6850c4f278,Calling Bot"_s;
    const Supplies supplies{{Supply::TenantId, u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s},
                            {Supply::ApplicationInstance, instance}};
    const FieldValues all = supplied(phone, {{u"tenant-id"_s, {u"mine"_s}}}, supplies);
    QCOMPARE(all[u"tenant-id"_s], QStringList{u"mine"_s});
    QCOMPARE(all[u"instance"_s], QStringList{instance});
    QCOMPARE(supplied(phone, {{u"instance"_s, {u",Other name"_s}}}, supplies)[u"instance"_s],
             QStringList{u"3d913abb-aec0-4964-8fa6-3c6850c4f278,Other name"_s});
}

void tst_Scenario::linkStandsForItsCoordinates()
{
    const Scenario &meeting = *findScenario(u"meeting-service-hosted"_s);
    const auto link =
        u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context="
        "%7b%22Tid%22%3a%22aa67bd4c-8475-432d-bd41-39f255720e0a%22%2c%22Oid%22%3a"
        "%225810cede-f3cc-42eb-b2c1-e9bd5d53ec96%22%7d"_s;
    const QJsonObject body = buildBody(meeting, {{u"join-url"_s, {link}}});
    QCOMPARE(body[u"chatInfo"][u"threadId"].toString(), u"19:meeting_x@thread.v2"_s);
    QCOMPARE(body[u"chatInfo"][u"messageId"].toString(), u"0"_s);
    QCOMPARE(body[u"meetingInfo"][u"organizer"][u"user"][u"id"].toString(),
             u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"_s);
    QCOMPARE(body[u"tenantId"].toString(), u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s);
    QVERIFY(hasErrors(problemsOf(meeting,
                                 FieldValues{{u"join-url"_s, {u"https://example.com"_s}}})));
}

void tst_Scenario::numberOfPeopleHasItsLimits()
{
    const Scenario &group = *findScenario(u"group-service-hosted"_s);
    const auto problems = [&group](int count) {
        QStringList people;
        for (int i = 0; i < count; ++i)
            people.append(u"98da8a1a-1b87-452c-a713-65d3f10b555%1"_s.arg(i));
        return problemsOf(*group.field(u"user"_s), people);
    };
    QVERIFY(hasErrors(problems(1)));
    QVERIFY(problems(2).isEmpty());
    QVERIFY(problems(5).isEmpty());
    QVERIFY(hasErrors(problems(6)));
    QCOMPARE(problems(6).first().source, u"Create call, targets"_s);
}

void tst_Scenario::detailsStayWithTheirPerson()
{
    const Scenario &group = *findScenario(u"group-service-hosted"_s);
    const FieldValues values{
        {u"user"_s,
         {u"98da8a1a-1b87-452c-a713-65d3f10b5555,One"_s,
          u"bf5aae9a-d11d-47a8-93b1-782504c95555,Two%3B three;hidden=true;target-region=amer"_s}}};
    const QJsonObject body = buildBody(group, values);
    const QJsonObject first = body[u"targets"][0].toObject();
    const QJsonObject second = body[u"targets"][1].toObject();
    QVERIFY(!first.contains(u"hidden"));
    QCOMPARE(second[u"hidden"], QJsonValue(true));
    QCOMPARE(second[u"region"], QJsonValue(u"amer"_s));
    QCOMPARE(second[u"identity"][u"user"][u"displayName"], QJsonValue(u"Two; three"_s));
    QCOMPARE(second[u"@odata.type"], QJsonValue(u"#microsoft.graph.invitationParticipantInfo"_s));
    QCOMPARE(readBody(group, body)[u"user"_s], values[u"user"_s]);

    const FieldValues left{{u"user"_s, values[u"user"_s].sliced(1)}};
    QCOMPARE(buildBody(group, left)[u"targets"][0].toObject(), second);
}

void tst_Scenario::detailThatIsWrongIsToldAtThePerson()
{
    const Field &people = *findScenario(u"group-service-hosted"_s)->field(u"user"_s);
    const auto problems = [&people](const QString &details) {
        return problemsOf(people, {u"98da8a1a-1b87-452c-a713-65d3f10b5555"_s,
                                   u"bf5aae9a-d11d-47a8-93b1-782504c95555"_s + details});
    };
    QVERIFY(problems(u";hidden=false;target-language=fr-FR"_s).isEmpty());
    for (const QString &wrong :
         {u";hidden=perhaps"_s, u";target-endpoint-type=kitchen"_s, u";hiden=true"_s}) {
        QCOMPARE(problems(wrong).size(), 1);
        QCOMPARE(problems(wrong).first().field, u"user"_s);
    }
    QVERIFY(problems(u";hidden=perhaps"_s).first().text.startsWith(u"Hidden: "));
}

void tst_Scenario::tenantOfTheDocumentationIsOnlyAWarning()
{
    const Field &tenant = *findScenario(u"join-meeting-id"_s)->field(u"tenant-id"_s);
    const QList<Problem> problems = problemsOf(tenant, {u"86dc81db-c112-4228-9222-63f3esaa1edb"_s});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().severity, Severity::Warning);
}

void tst_Scenario::bodyThatIsNoScenarioSaysWhy_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &changes, const QString &field) {
        QTest::newRow(name) << changes << field;
    };
    row("no target", R"({"targets": []})", u"user"_s);
    row("target of another kind", R"({"targets": [{"identity": {"phone": {"id": "+1"}}}]})",
        u"user"_s);
    row("targets are no list", R"({"targets": {"identity": {}}})", u"user"_s);
    row("no callback", R"({"callbackUri": null})", u"callback-uri"_s);
    row("callback is a number", R"({"callbackUri": 7})", u"callbackUri"_s);
    row("no modalities", R"({"requestedModalities": null})", u"modalities"_s);
    row("modality is no list", R"({"requestedModalities": "audio"})", u"requestedModalities"_s);
    row("switch is a text", R"({"callOptions": {"isDeltaRosterEnabled": "true"}})",
        u"callOptions/isDeltaRosterEnabled"_s);
    row("no media", R"({"mediaConfig": null})", u"mediaConfig/@odata.type"_s);
    row("media is a text", R"({"mediaConfig": "service"})", u"mediaConfig/@odata.type"_s);
    row("other type", R"({"@odata.type": "#microsoft.graph.chat"})", u"@odata.type"_s);
}

void tst_Scenario::bodyThatIsNoScenarioSaysWhy()
{
    QFETCH(QByteArray, changes);
    QFETCH(QString, field);
    QJsonObject body = samples::object(u"create-call-01-p2p-service-hosted.request"_s);
    const QJsonObject members = readJsonObject(changes).value();
    for (auto member = members.begin(); member != members.end(); ++member)
        body[member.key()] = *member;
    const QList<Problem> problems = problemsOf(m_scenario, body);

    QVERIFY(hasErrors(problems));
    QCOMPARE(problems.first().field, field);
}

QTEST_GUILESS_MAIN(tst_Scenario)
#include "tst_scenario.moc"
