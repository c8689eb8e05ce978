#include "core/json.h"
#include "launch/fieldeditor.h"
#include "launch/scenarioform.h"
#include "scenarios/catalogue.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

//! The form that is made from a scenario's declaration.
class tst_LaunchForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void documentedValuesGiveTheDocumentedRequest();
    void everyFieldHasAnEditor();
    void aBadIdGetsASentenceAtTheField();
    void anErrorCanBeSentAnyway();
    void aMissingPersonIsSaidAtTheFirstTry();
    void optionalMembersAreSentWhenFilledIn();
    void completionFromTheDirectoryFillsInTheId();
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
    m_form->setCallbackUri(u"https://bot.contoso.com/callback"_s);
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

void tst_LaunchForm::everyFieldHasAnEditor()
{
    const auto editors = m_form->findChildren<FieldEditor *>();
    QCOMPARE(editors.size(), m_form->scenario().fields.size());
    for (const Field &field : m_form->scenario().fields)
        QVERIFY2(m_form->values().contains(field.key), qPrintable(field.key));
}

void tst_LaunchForm::aBadIdGetsASentenceAtTheField()
{
    QTest::keyClicks(child<QLineEdit>(u"user.id"_s), u"not-an-id"_s);
    auto *problem = child<QLabel>(u"user.problem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"object id"));
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
    m_form->setDirectory({{.id = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s,
                           .displayName = u"John"_s,
                           .hint = u"Answers after 3 s."_s}});
    auto *name = child<QLineEdit>(u"user.name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Jo"_s);
    auto *completer = name->completer();
    QTRY_VERIFY(completer->completionCount() == 1);
    emit completer->activated(completer->completionModel()->index(0, 0));
    QCOMPARE(child<QLineEdit>(u"user.id"_s)->text(), u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
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
