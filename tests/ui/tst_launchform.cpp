#include "core/json.h"
#include "launch/blobeditor.h"
#include "launch/fieldeditor.h"
#include "launch/fieldsform.h"
#include "launch/scenarioform.h"
#include "scenarios/catalogue.h"
#include "scenarios/createrequests.h"
#include "shared/tonelabel.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

FieldEditor *editorOf(const ScenarioForm &form, const Field &field)
{
    return form.findChild<FieldEditor *>(field.key + u".editor"_s);
}

} // namespace

//! The form that is made from a scenario's declaration.
class tst_LaunchForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void documentedValuesGiveTheDocumentedRequest();
    void everyDocumentedRequestComesOutOfItsForm_data();
    void everyDocumentedRequestComesOutOfItsForm();
    void everyFieldHasAnEditor_data();
    void everyFieldHasAnEditor();
    void aMeetingLinkFillsInItsCoordinates();
    void peopleAreAddedAndRemoved();
    void detailsGoWithTheirPerson();
    void whatTheProfileSuppliesNeedsNoTyping();
    void aBlobIsLoadedFromAFile();
    void aBadIdGetsASentenceAtTheField();
    void anErrorCanBeSentAnyway();
    void aMissingPersonIsSaidAtTheFirstTry();
    void whatIsWrongIsScrolledTo();
    void optionalMembersAreSentWhenFilledIn();
    void completionFromTheDirectoryFillsInTheId();
    void anIdOfTheDirectoryGoesWithItsName();
    void anIdTypedByHandStays();
    void chosenMeetingBringsItsOwnPasscode();
    void nothingIsSentTwiceWhileARequestIsUnderWay();

private:
    template <typename T>
    T *child(const QString &name) const
    {
        return m_form->findChild<T *>(name);
    }

    std::unique_ptr<ScenarioForm> m_form;
};

void tst_LaunchForm::init()
{
    m_form = std::make_unique<ScenarioForm>(*findScenario(u"p2p-service-hosted"_s));
    m_form->fields().setSupplies({{Supply::CallbackUri, u"https://bot.contoso.com/callback"_s}});
    m_form->show();
}

void tst_LaunchForm::cleanup()
{
    m_form.reset();
}

void tst_LaunchForm::documentedValuesGiveTheDocumentedRequest()
{
    QTest::keyClicks(child<QLineEdit>(u"user.name"_s), u"John"_s);
    QTest::keyClicks(child<QLineEdit>(u"user.id"_s), u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
    QFile file(QStringLiteral(TEST_DATA "/graph/create-call-01-p2p-service-hosted.request.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<QJsonObject> documented = readJsonObject(file.readAll());
    QVERIFY(documented);
    QCOMPARE(withoutNulls(m_form->body()), withoutNulls(*documented));
}

void tst_LaunchForm::everyDocumentedRequestComesOutOfItsForm_data()
{
    samples::addCreateRequests();
}

void tst_LaunchForm::everyDocumentedRequestComesOutOfItsForm()
{
    QFETCH(QString, scenario);
    QFETCH(QJsonObject, body);
    ScenarioForm form(*findScenario(scenario));
    const FieldValues documented = readBody(form.scenario(), body);
    for (const Field &field : form.scenario().fields)
        editorOf(form, field)->setValues(documented.value(field.key));
    QCOMPARE(withoutNulls(form.body()), withoutNulls(body));
}

void tst_LaunchForm::everyFieldHasAnEditor_data()
{
    QTest::addColumn<QString>("scenario");
    for (const Scenario &scenario : scenarioCatalogue())
        QTest::newRow(qPrintable(scenario.id)) << scenario.id;
}

void tst_LaunchForm::everyFieldHasAnEditor()
{
    QFETCH(QString, scenario);
    ScenarioForm form(*findScenario(scenario));
    for (const Field &field : form.scenario().fields) {
        QVERIFY2(form.fields().values().contains(field.key), qPrintable(field.key));
        QVERIFY2(editorOf(form, field), qPrintable(field.key));
    }
}

void tst_LaunchForm::aMeetingLinkFillsInItsCoordinates()
{
    ScenarioForm form(*findScenario(u"meeting-service-hosted"_s));
    form.fields().setSupplies({{Supply::CallbackUri, u"https://bot.contoso.com/callback"_s},
                               {Supply::TenantId, u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s}});
    form.show();
    QTest::keyClicks(form.findChild<QLineEdit *>(u"join-url"_s),
                     u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0"
                     "?context=%7b%22Tid%22%3a%22aa67bd4c-8475-432d-bd41-39f255720e0a%22%2c%22Oid"
                     "%22%3a%225810cede-f3cc-42eb-b2c1-e9bd5d53ec96%22%7d"_s);
    QCOMPARE(form.findChild<QLineEdit *>(u"thread-id"_s)->text(), u"19:meeting_x@thread.v2"_s);
    QCOMPARE(form.findChild<QLineEdit *>(u"tenant-id"_s)->text(),
             u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s);

    form.findChild<QLineEdit *>(u"thread-id"_s)->setText(u"19:corrected@thread.v2"_s);
    QCOMPARE(form.body()[u"chatInfo"][u"threadId"].toString(), u"19:corrected@thread.v2"_s);
    QVERIFY(!form.fields().valuesToSend().contains(u"join-url"_s));
}

void tst_LaunchForm::peopleAreAddedAndRemoved()
{
    ScenarioForm form(*findScenario(u"group-service-hosted"_s));
    form.show();
    auto *add = form.findChild<QPushButton *>(u"user.add"_s);
    const auto lines = [&form] {
        return form.findChildren<QLineEdit *>(QRegularExpression(u"^user\\.\\d+\\.id$"_s)).size();
    };
    QCOMPARE(lines(), 2);
    for (int i = 0; i < 3; ++i)
        QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(lines(), 5);
    QVERIFY2(add->isHidden(), "five are the most");

    form.findChild<QLineEdit *>(u"user.4.id"_s)->setText(u"98da8a1a-1b87-452c-a713-65d3f10b5555"_s);
    QCOMPARE(form.body()[u"targets"].toArray().size(), 1);
}

void tst_LaunchForm::detailsGoWithTheirPerson()
{
    ScenarioForm form(*findScenario(u"group-service-hosted"_s));
    form.show();
    QTest::mouseClick(form.findChild<QPushButton *>(u"user.add"_s), Qt::LeftButton);
    for (int i = 1; i <= 3; ++i)
        form.findChild<QLineEdit *>(u"user.%1.id"_s.arg(i))
            ->setText(u"98da8a1a-1b87-452c-a713-65d3f10b555%1"_s.arg(i));

    auto *region = form.findChild<QLineEdit *>(u"target-region.3"_s);
    QVERIFY(!region->isVisible());
    QTest::mouseClick(form.findChild<QToolButton *>(u"user.3.details"_s), Qt::LeftButton);
    QTRY_VERIFY(region->isVisible());
    QCOMPARE(region->accessibleName(), u"People 3, Region of the target"_s);
    region->setText(u"amer"_s);
    const QJsonObject third = form.body()[u"targets"][2].toObject();
    QCOMPARE(third[u"region"].toString(), u"amer"_s);

    // The name of the button has the number of its line.
    for (QPushButton *remove : form.findChildren<QPushButton *>()) {
        if (remove->accessibleName() == u"Remove People 1")
            QTest::mouseClick(remove, Qt::LeftButton);
    }
    QCOMPARE(form.body()[u"targets"].toArray().size(), 2);
    QCOMPARE(form.body()[u"targets"][1].toObject(), third);

    const FieldValues kept = form.fields().values();
    form.fields().setValues({});
    QVERIFY(!form.body().contains(u"targets"));
    form.fields().setValues(kept);
    QCOMPARE(form.body()[u"targets"][1].toObject(), third);
}

void tst_LaunchForm::whatTheProfileSuppliesNeedsNoTyping()
{
    ScenarioForm form(*findScenario(u"pstn-service-hosted"_s));
    form.fields().setSupplies({{Supply::CallbackUri, u"https://bot.contoso.com/callback"_s},
                               {Supply::TenantId, u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s},
                               {Supply::ApplicationInstance,
                                u"3d913abb-aec0-4964-8fa6-3c6850c4f278,Calling Bot"_s}});
    form.findChild<QLineEdit *>(u"phone"_s)->setText(u"+12345678901"_s);
    QCOMPARE(withoutNulls(form.body()),
             withoutNulls(samples::object(u"create-call-09-p2p-pstn-service-hosted.request"_s)));
    QCOMPARE(form.findChild<QLineEdit *>(u"tenant-id"_s)->placeholderText(),
             u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s);
}

void tst_LaunchForm::aBlobIsLoadedFromAFile()
{
    ScenarioForm form(*findScenario(u"p2p-app-hosted"_s));
    auto *editor = form.findChild<BlobEditor *>();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"session.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("media session configuration of the bot, made for this call\n");
    file.close();
    editor->load(file.fileName());
    QCOMPARE(form.body()[u"mediaConfig"][u"blob"].toString(),
             u"media session configuration of the bot, made for this call"_s);

    editor->load(folder.filePath(u"nowhere"_s));
    QVERIFY(!editor->values().first().isEmpty());
    QVERIFY(editor->findChild<ToneLabel *>()->text().contains(u"nowhere"));
}

void tst_LaunchForm::aBadIdGetsASentenceAtTheField()
{
    QTest::keyClicks(child<QLineEdit>(u"user.id"_s), u"not-an-id"_s);
    auto *problem = child<QLabel>(u"user.problem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"An id looks like"));
    child<QLineEdit>(u"user.id"_s)->clear();
    QTest::keyClicks(child<QLineEdit>(u"user.id"_s), u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
    QVERIFY(!problem->isVisible());
}

void tst_LaunchForm::anErrorCanBeSentAnyway()
{
    QSignalSpy submitted(m_form.get(), &ScenarioForm::submitted);
    QTest::keyClicks(child<QLineEdit>(u"user.id"_s), u"not-an-id"_s);
    QVERIFY(!child<QPushButton>(u"sendAnyway"_s)->isVisible());
    QTest::mouseClick(child<QPushButton>(u"placeCall"_s), Qt::LeftButton);
    QCOMPARE(submitted.count(), 0);
    QVERIFY(child<QPushButton>(u"sendAnyway"_s)->isVisible());
    QTest::mouseClick(child<QPushButton>(u"sendAnyway"_s), Qt::LeftButton);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(child<QLineEdit>(u"user.id"_s)->text(), u"not-an-id"_s);
}

void tst_LaunchForm::aMissingPersonIsSaidAtTheFirstTry()
{
    QVERIFY(!child<QLabel>(u"user.problem"_s)->isVisible());
    QTest::mouseClick(child<QPushButton>(u"placeCall"_s), Qt::LeftButton);
    QVERIFY(child<QLabel>(u"user.problem"_s)->isVisible());
}

void tst_LaunchForm::whatIsWrongIsScrolledTo()
{
    FieldsForm &fields = m_form->fields();
    QTest::keyClicks(child<QLineEdit>(u"user.id"_s), u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
    constexpr QSize cramped(500, 120);
    fields.setFixedSize(cramped);
    fields.setFindings({{.field = u"prefetch-media"_s, .text = u"It is no sound."_s}});
    fields.showMissing();
    const auto *problem = child<QLabel>(u"prefetch-media.problem"_s);
    QTRY_COMPARE(problem->visibleRegion().boundingRect(), problem->rect());
}

void tst_LaunchForm::optionalMembersAreSentWhenFilledIn()
{
    QVERIFY(!m_form->body().contains(u"subject"));
    QTest::mouseClick(child<QToolButton>(u"moreOptions"_s), Qt::LeftButton);
    QTest::keyClicks(child<QLineEdit>(u"subject"_s), u"Smoke test"_s);
    child<QPlainTextEdit>(u"prefetch-media"_s)
        ->setPlainText(u"https://cdn.contoso.com/beep.wav,f8971b04-b53e-418c-9222-c82ce681a582"_s);
    child<QCheckBox>(u"delta-roster"_s)->setChecked(false);
    const QJsonObject body = m_form->body();
    QCOMPARE(body[u"subject"].toString(), u"Smoke test"_s);
    QCOMPARE(body[u"mediaConfig"][u"preFetchMedia"][0][u"resourceId"].toString(),
             u"f8971b04-b53e-418c-9222-c82ce681a582"_s);
    QCOMPARE(body[u"callOptions"][u"isDeltaRosterEnabled"], QJsonValue(false));
}

void tst_LaunchForm::completionFromTheDirectoryFillsInTheId()
{
    m_form->fields().setDirectory({{.id = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s,
                                    .displayName = u"John"_s,
                                    .hint = u"Answers after 3 s."_s}});
    auto *name = child<QLineEdit>(u"user.name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Jo"_s);
    auto *completer = name->completer();
    QTRY_VERIFY(completer->completionCount() == 1);
    emit completer->activated(completer->completionModel()->index(0, 0));
    QTRY_COMPARE(child<QLineEdit>(u"user.id"_s)->text(), u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
}

void tst_LaunchForm::anIdOfTheDirectoryGoesWithItsName()
{
    const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;
    const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;
    m_form->fields().setDirectory({{.id = john, .displayName = u"John"_s},
                                   {.id = amina, .displayName = u"Amina Diallo"_s},
                                   {.id = amina, .displayName = u"Amina Diallo"_s}});
    m_form->fields().setValues({{u"user"_s, {IdentityValue{john, u"John"_s}.toText()}}});
    auto *name = child<QLineEdit>(u"user.name"_s);
    auto *id = child<QLineEdit>(u"user.id"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Johnny"_s);
    QCOMPARE(id->text(), QString());
    name->selectAll();
    QTest::keyClicks(name, u"amina diallo"_s);
    QCOMPARE(id->text(), amina);
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete); // the name is optional
    QCOMPARE(id->text(), amina);
}

void tst_LaunchForm::anIdTypedByHandStays()
{
    const auto unknown = u"00000000-5fa4-42ca-bae8-6a692b15d4b8"_s;
    m_form->fields().setDirectory({{.id = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s,
                                    .displayName = u"John"_s}});
    QTest::keyClicks(child<QLineEdit>(u"user.id"_s), unknown);
    QTest::keyClicks(child<QLineEdit>(u"user.name"_s), u"John"_s);
    QCOMPARE(child<QLineEdit>(u"user.id"_s)->text(), unknown);
}

void tst_LaunchForm::chosenMeetingBringsItsOwnPasscode()
{
    ScenarioForm form(*findScenario(u"join-meeting-id-passcode"_s));
    form.fields().setDirectory({{.kind = DirectoryKind::Meeting,
                                 .id = u"1234567"_s,
                                 .displayName = u"Open door"_s,
                                 .passcode = u"first"_s},
                                {.kind = DirectoryKind::Meeting,
                                 .id = u"1234567"_s,
                                 .displayName = u"Closed door"_s,
                                 .passcode = u"second"_s}});
    form.show();
    auto *id = form.findChild<QLineEdit *>(u"join-meeting-id"_s);
    QTest::keyClicks(id, u"Closed"_s);
    QTRY_COMPARE(id->completer()->completionCount(), 1);
    emit id->completer()->activated(id->completer()->completionModel()->index(0, 0));
    QTRY_COMPARE(form.findChild<QLineEdit *>(u"passcode"_s)->text(), u"second"_s);
    QCOMPARE(id->text(), u"1234567"_s);
}

void tst_LaunchForm::nothingIsSentTwiceWhileARequestIsUnderWay()
{
    m_form->setBusy(true);
    QVERIFY(!child<QPushButton>(u"placeCall"_s)->isEnabled());
    m_form->setBusy(false);
    QVERIFY(child<QPushButton>(u"placeCall"_s)->isEnabled());
}

QTEST_MAIN(tst_LaunchForm)
#include "tst_launchform.moc"
