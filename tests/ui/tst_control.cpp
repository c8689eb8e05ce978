#include "callviews/callpanel.h"
#include "callviews/callsview.h"
#include "callviews/controlview.h"
#include "callviews/operationmodel.h"
#include "callviews/rostermodel.h"
#include "launch/fieldsform.h"
#include "launch/launchpanel.h"
#include "media/wavefile.h"
#include "scenarios/catalogue.h"
#include "shared/roles.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;

namespace {

const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a,Amina Diallo"_s;     // answers at once
const auto hiroshi = u"2c63888f-28f0-4481-be6d-dce7a7ace732,Hiroshi Tanaka"_s; // declines
const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8,John"_s;

} // namespace

//! Steering a call from its Control tab.
class tst_Control : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutACallNothingCanBeDone();
    void whatIsOfNoUseIsGreyedAndSaysWhy();
    void whatIsOfNoUseCanBeSentAllTheSame();
    void operationIsSentAndItsOutcomeIsShown();
    void whatChangesNothingSaysWhereItsAnswerIs();
    void failureIsToldInFull();
    void formUsesTheRoomThatIsThere();
    void whatToWriteIsSaidInFull();
    void participantsCompleteFromTheRoster();
    void missingFieldIsSaidAndNothingIsSent();
    void recordingIsOfferedAndDeleted();
    void fileIsServedAndPlayed();
    void badPromptIsSaidAndCanBeSentAllTheSame();
    void menuOfACallHasItsOperations();
    void menuOfAParticipantFillsInTheForm();
    void menuOfWhoHasLeftHasNoOperations();
    void nobodyIsShownAsPresentAfterTheEnd();
    void bothEndsOfATransferAreShown();
    void failedTransferSaysThatTheCallGoesOn();

private:
    void place(const QString &scenario, const QStringList &users);
    void choose(const QString &operation);
    //! Chooses \a content as a file to serve, and waits until its address is in the form.
    void serve(const QByteArray &content);
    [[nodiscard]] QTreeWidgetItem *item(const QString &operation) const;
    [[nodiscard]] QString outcome(int row, OperationModel::Column column) const
    {
        return m_fixture->cell(u"operations"_s, row, static_cast<int>(column));
    }
    //! Transfers the call that is shown; to \a replaced, if it is consultative.
    void transfer(const QString &user, const QString &replaced = {});
    //! Opens the menu of a row with the mouse; the menu goes with the next one.
    [[nodiscard]] QMenu *menuOf(const QString &table, int row) const;
    [[nodiscard]] QString result(int row) const
    {
        return m_fixture->cell(u"calls"_s, row, static_cast<int>(CallModel::Column::Result));
    }
    [[nodiscard]] int sent() const
    {
        return m_fixture->table(u"operations"_s)->model()->rowCount();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_Control::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
    auto *tabs = m_fixture->child<QTabWidget>(u"callTabs"_s);
    tabs->setCurrentWidget(m_fixture->window().findChild<ControlView *>());
}

void tst_Control::place(const QString &scenario, const QStringList &users)
{
    auto *launch = m_fixture->window().findChild<LaunchPanel *>();
    launch->open(scenario, FieldValues{{u"user"_s, users}});
    m_fixture->click(u"placeCall"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), u"Established"_s, 15'000);
}

QTreeWidgetItem *tst_Control::item(const QString &operation) const
{
    for (QTreeWidgetItemIterator each(m_fixture->child<QTreeWidget>(u"operationTree"_s)); *each;
         ++each) {
        if ((*each)->data(0, Qt::UserRole) == operation)
            return *each;
    }
    return nullptr;
}

void tst_Control::choose(const QString &operation)
{
    QVERIFY2(item(operation), qPrintable(operation));
    m_fixture->child<QTreeWidget>(u"operationTree"_s)->setCurrentItem(item(operation));
}

void tst_Control::withoutACallNothingCanBeDone()
{
    choose(u"hang-up"_s);
    QVERIFY(!m_fixture->child<QPushButton>(u"sendOperation"_s)->isEnabled());
    QVERIFY(m_fixture->child<QPushButton>(u"sendOperationAnyway"_s)->isHidden());
}

void tst_Control::whatIsOfNoUseIsGreyedAndSaysWhy()
{
    place(u"p2p-service-hosted"_s, {amina});
    for (const auto &operation : {u"mute"_s, u"answer"_s, u"mute-participant"_s}) {
        const QString why = item(operation)->data(0, Qt::AccessibleDescriptionRole).toString();
        QVERIFY2(why.startsWith(u"Only "), qPrintable(why));
        choose(operation);
        QCOMPARE(m_fixture->child<QLabel>(u"operationReason"_s)->text(), why);
        QVERIFY(!m_fixture->child<QPushButton>(u"sendOperation"_s)->isEnabled());
    }
    choose(u"hang-up"_s);
    QVERIFY(m_fixture->child<QPushButton>(u"sendOperation"_s)->isEnabled());
    QVERIFY(m_fixture->child<QLabel>(u"operationReason"_s)->isHidden());
}

void tst_Control::whatIsOfNoUseCanBeSentAllTheSame()
{
    place(u"p2p-service-hosted"_s, {amina});
    choose(u"mute"_s);
    m_fixture->click(u"sendOperationAnyway"_s);
    QTRY_COMPARE(sent(), 1);
    QTRY_COMPARE(outcome(0, OperationModel::Column::State), u"failed"_s);
    QVERIFY(!outcome(0, OperationModel::Column::Outcome).isEmpty());
    QTRY_VERIFY(!m_fixture->child<QLabel>(u"operationOutcome"_s)->text().isEmpty());
}

void tst_Control::operationIsSentAndItsOutcomeIsShown()
{
    place(u"group-service-hosted"_s, {amina, john});
    choose(u"keep-alive"_s);
    m_fixture->click(u"sendOperation"_s);
    QTRY_COMPARE(sent(), 1);
    QTRY_COMPARE(outcome(0, OperationModel::Column::State), u"completed"_s);

    choose(u"mute"_s);
    m_fixture->click(u"sendOperation"_s);
    QTRY_COMPARE(sent(), 2);
    QCOMPARE(outcome(0, OperationModel::Column::Operation), u"Mute"_s);
    QTRY_COMPARE(outcome(0, OperationModel::Column::State), u"completed"_s);
    QVERIFY2(m_fixture->child<QLabel>(u"operationOutcome"_s)->isHidden(), "the list tells it");
}

void tst_Control::whatChangesNothingSaysWhereItsAnswerIs()
{
    place(u"p2p-service-hosted"_s, {amina});
    choose(u"get"_s);
    m_fixture->click(u"sendOperation"_s);
    const auto *outcome = m_fixture->child<QLabel>(u"operationOutcome"_s);
    QTRY_VERIFY(outcome->isVisible());
    QVERIFY2(outcome->text().contains(u"status 200"), qPrintable(outcome->text()));
    QVERIFY2(outcome->text().contains(u"Messages"), qPrintable(outcome->text()));
    QCOMPARE(sent(), 0);
}

void tst_Control::failureIsToldInFull()
{
    place(u"p2p-service-hosted"_s, {amina});
    choose(u"mute"_s);
    m_fixture->click(u"sendOperationAnyway"_s);
    const auto *end = m_fixture->child<QLabel>(u"operationEnd"_s);
    QTRY_VERIFY(end->isVisible());
    const QString outcome = this->outcome(0, OperationModel::Column::Outcome);
    QCOMPARE(end->text(), u"Mute: "_s + outcome);

    choose(u"keep-alive"_s);
    m_fixture->click(u"sendOperation"_s);
    QTRY_COMPARE(sent(), 2);
    QVERIFY(!end->isVisible());
    m_fixture->table(u"operations"_s)->selectRow(1);
    QVERIFY(end->isVisible());
    QCOMPARE(end->text(), u"Mute: "_s + outcome);
}

void tst_Control::formUsesTheRoomThatIsThere()
{
    place(u"p2p-service-hosted"_s, {amina});
    choose(u"play-prompt"_s);
    const auto *button = m_fixture->child<QPushButton>(u"sendOperation"_s);
    const auto isAtTheBottom = [button] {
        return button->parentWidget()->height() - button->geometry().bottom() < button->height();
    };
    QTRY_VERIFY(isAtTheBottom());
    choose(u"keep-alive"_s); // has no form
    QTRY_VERIFY(!isAtTheBottom());
}

void tst_Control::whatToWriteIsSaidInFull()
{
    choose(u"play-prompt"_s);
    const auto *prompts =
        m_fixture->window().findChild<ControlView *>()->findChild<QPlainTextEdit *>(u"prompt"_s);
    const int margin = qCeil(prompts->document()->documentMargin());
    const QRect room = prompts->viewport()->rect().adjusted(margin, margin, -margin, -margin);
    const QRect words = prompts->fontMetrics().boundingRect(room, Qt::TextWordWrap,
                                                            prompts->placeholderText());
    QVERIFY2(room.contains(words), qPrintable(prompts->placeholderText()));
}

void tst_Control::participantsCompleteFromTheRoster()
{
    place(u"group-service-hosted"_s, {amina, john});
    QTRY_VERIFY(m_fixture->table(u"roster"_s)->model()->rowCount() >= 2);
    choose(u"mute-participant"_s);
    auto *participant = m_fixture->window().findChild<ControlView *>()->findChild<QLineEdit *>(
        u"participant"_s);
    QTest::keyClicks(participant, u"Amina"_s);
    QTRY_COMPARE(participant->completer()->completionCount(), 1);
}

void tst_Control::missingFieldIsSaidAndNothingIsSent()
{
    place(u"group-service-hosted"_s, {amina, john});
    choose(u"mute-participant"_s);
    m_fixture->click(u"sendOperation"_s);
    QVERIFY(m_fixture->child<QLabel>(u"participant.problem"_s)->isVisible());
    QVERIFY(m_fixture->child<QPushButton>(u"sendOperationAnyway"_s)->isVisible());
    QCOMPARE(sent(), 0);
}

void tst_Control::transfer(const QString &user, const QString &replaced)
{
    const Call *call = m_fixture->window().findChild<CallsView *>()->current();
    const FieldValues values{{u"user"_s, {user}}, {u"replaces-call-id"_s, {replaced}}};
    (void)m_fixture->session().console()->send(buildRequest(*operations::find(u"transfer"_s),
                                                            call->id, values));
}

QMenu *tst_Control::menuOf(const QString &name, int row) const
{
    TableView *table = m_fixture->table(name);
    const QModelIndex cell = table->model()->index(row, 0);
    table->setCurrentIndex(cell);
    const QPoint place = table->visualRect(cell).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, table->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(table->viewport(), &event);
    return table->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
}

void tst_Control::menuOfACallHasItsOperations()
{
    place(u"p2p-service-hosted"_s, {amina});
    QMenu *menu = menuOf(u"calls"_s, 0);
    QVERIFY(menu);
    const auto *mute = menu->findChild<QAction *>(u"mute"_s);
    QVERIFY(mute);
    QVERIFY(!mute->isEnabled());
    QCOMPARE(mute->toolTip(), u"Only in a group call or meeting."_s);
    auto *play = menu->findChild<QAction *>(u"play-prompt"_s);
    QVERIFY(play && play->isEnabled());

    m_fixture->child<QTabWidget>(u"callTabs"_s)->setCurrentIndex(0);
    play->trigger();
    QVERIFY(m_fixture->window().findChild<ControlView *>()->isVisible());
    QCOMPARE(m_fixture->child<QTreeWidget>(u"operationTree"_s)->currentItem(),
             item(u"play-prompt"_s));
    QCOMPARE(sent(), 0); // it waits for its form
    menu->close();
}

void tst_Control::menuOfAParticipantFillsInTheForm()
{
    place(u"group-service-hosted"_s, {amina, john});
    QTRY_VERIFY(m_fixture->table(u"roster"_s)->model()->rowCount() >= 2);
    m_fixture->child<QTabWidget>(u"callTabs"_s)->setCurrentIndex(0);
    const QString id = m_fixture->table(u"roster"_s)->model()->index(1, 0).data(KeyRole).toString();
    QMenu *menu = menuOf(u"roster"_s, 1);
    QVERIFY(menu);
    QVERIFY(!menu->findChild<QAction *>(u"play-prompt"_s));
    auto *mute = menu->findChild<QAction *>(u"mute-participant"_s);
    QVERIFY(mute && mute->isEnabled());
    mute->trigger();
    menu->close();

    const auto *control = m_fixture->window().findChild<ControlView *>();
    QCOMPARE(control->findChild<QLineEdit *>(u"participant"_s)->text(), id);
    m_fixture->click(u"sendOperation"_s);
    QTRY_COMPARE(sent(), 1);
    QTRY_COMPARE(outcome(0, OperationModel::Column::State), u"completed"_s);
}

void tst_Control::menuOfWhoHasLeftHasNoOperations()
{
    place(u"group-service-hosted"_s, {amina, john});
    QTRY_VERIFY(m_fixture->table(u"roster"_s)->model()->rowCount() >= 3);
    const QString id = m_fixture->table(u"roster"_s)->model()->index(2, 0).data(KeyRole).toString();
    choose(u"delete-participant"_s);
    m_fixture->window()
        .findChild<ControlView *>()
        ->findChild<QLineEdit *>(u"participant"_s)
        ->setText(id);
    m_fixture->click(u"sendOperation"_s);
    m_fixture->child<QTabWidget>(u"callTabs"_s)->setCurrentIndex(0);
    QTRY_VERIFY(m_fixture->cell(u"roster"_s, 2, static_cast<int>(RosterModel::Column::Media))
                    .startsWith(u"left "));
    QMenu *menu = menuOf(u"roster"_s, 2);
    QVERIFY(menu);
    QVERIFY(!menu->findChild<QAction *>(u"mute-participant"_s));
    menu->close();
}

void tst_Control::nobodyIsShownAsPresentAfterTheEnd()
{
    place(u"group-service-hosted"_s, {amina, john});
    const auto *tabs = m_fixture->child<QTabWidget>(u"callTabs"_s);
    QTRY_COMPARE(tabs->tabText(0), u"&Roster  3"_s);
    const auto dot = [this] {
        const QModelIndex name = m_fixture->table(u"roster"_s)->model()->index(0, 0);
        return name.data(Qt::DecorationRole).value<QIcon>().pixmap(16).toImage();
    };
    const QImage before = dot();
    m_fixture->click(u"hangUp"_s);
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QCOMPARE(tabs->tabText(0), u"&Roster"_s);
    QCOMPARE(m_fixture->table(u"roster"_s)->model()->rowCount(), 3);
    QVERIFY(dot() != before);
}

void tst_Control::bothEndsOfATransferAreShown()
{
    place(u"p2p-service-hosted"_s, {john});
    auto *calls = m_fixture->window().findChild<CallsView *>();
    const int first = calls->current()->number;
    place(u"p2p-service-hosted"_s, {amina});
    QTRY_VERIFY(calls->current()->number != first);
    QTRY_COMPARE(calls->current()->state, CallState::Established);
    const CallId second = calls->current()->id;
    calls->choose(first);
    transfer(amina, second.text);

    QTRY_COMPARE(result(1), u"Transferred to Amina Diallo"_s);
    auto *otherEnd = m_fixture->child<QPushButton>(u"otherEnd"_s);
    QVERIFY(otherEnd->text().startsWith(u"Amina Diallo · "));
    const QString explanation = m_fixture->child<QLabel>(u"explanation"_s)->text();
    QVERIFY2(explanation.contains(u"The transfer is complete."), qPrintable(explanation));
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);

    otherEnd->click();
    QCOMPARE(calls->current()->id, second);
    QVERIFY(otherEnd->text().startsWith(u"John · "));
}

void tst_Control::failedTransferSaysThatTheCallGoesOn()
{
    place(u"p2p-service-hosted"_s, {amina});
    transfer(hiroshi);
    QTRY_COMPARE(result(0), u"Being transferred to Hiroshi Tanaka"_s);
    QTRY_COMPARE_WITH_TIMEOUT(result(0),
                              u"Transfer to Hiroshi Tanaka failed; the call goes on · 500/7000"_s,
                              10'000);
    QCOMPARE(m_fixture->state(), u"Established"_s);
    QVERIFY(m_fixture->child<QLabel>(u"explanation"_s)->text().contains(u"Try another target."));
    QVERIFY(m_fixture->child<QPushButton>(u"hangUp"_s)->isEnabled());
}

void tst_Control::recordingIsOfferedAndDeleted()
{
    place(u"p2p-service-hosted"_s, {amina});
    auto *recordings = m_fixture->child<QComboBox>(u"recordings"_s);
    QVERIFY(!recordings->isVisible());
    choose(u"record-response"_s);
    m_fixture->click(u"sendOperation"_s);
    QTRY_VERIFY_WITH_TIMEOUT(recordings->isVisible(), 20'000);
    QVERIFY(QFile::exists(recordings->currentData().toString()));
    QVERIFY(m_fixture->child<QPushButton>(u"recording.play"_s)->isEnabled());
    m_fixture->click(u"recording.delete"_s);
    QTRY_VERIFY(!recordings->isVisible());
}

void tst_Control::serve(const QByteArray &content)
{
    QFile file(m_fixture->directory() + u"/prompt.wav"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    m_fixture->click(u"serveFile"_s);
    auto *dialog = m_fixture->child<QFileDialog>(u"promptFile"_s);
    QVERIFY(dialog);
    emit dialog->fileSelected(file.fileName());
    dialog->close();
    auto *prompt = m_fixture->child<QPlainTextEdit>(u"prompt"_s);
    QTRY_VERIFY(prompt->toPlainText().startsWith(u"http://127.0.0.1:"_s));
}

void tst_Control::fileIsServedAndPlayed()
{
    place(u"p2p-service-hosted"_s, {amina});
    choose(u"hang-up"_s);
    QVERIFY(!m_fixture->child<QPushButton>(u"serveFile"_s)->isVisible());
    choose(u"play-prompt"_s);
    serve(waveFile(playedFormat));
    m_fixture->click(u"sendOperation"_s);
    QTRY_COMPARE(sent(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(outcome(0, OperationModel::Column::State), u"completed"_s, 15'000);
    QVERIFY(m_fixture->child<QLabel>(u"prompt.problem"_s)->isHidden());
}

void tst_Control::badPromptIsSaidAndCanBeSentAllTheSame()
{
    place(u"p2p-service-hosted"_s, {amina});
    choose(u"play-prompt"_s);
    serve("ID3");
    m_fixture->click(u"sendOperation"_s);
    auto *problem = m_fixture->child<QLabel>(u"prompt.problem"_s);
    QTRY_VERIFY(problem->text().contains(u"MP3"_s));
    QVERIFY(problem->isVisible());
    QCOMPARE(sent(), 0);
    m_fixture->click(u"sendOperationAnyway"_s);
    QTRY_COMPARE(sent(), 1);
}

QTEST_MAIN(tst_Control)
#include "tst_control.moc"
