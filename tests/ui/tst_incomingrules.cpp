#include "console/launches.h"
#include "profiles/incomingruledialog.h"
#include "profilesbench.h"
#include "windowfixture.h"

#include <QAction>
#include <QCompleter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

//! What a profile decides about calls that come in, by itself.
class tst_IncomingRules : public ProfilesBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void decisionsAboutIncomingCallsAreMade();
    void redirectionAsksToWhomAtOnce();
    void redirectionCompletesFromTheAddressBook();
    void wheelScrollsAndDecidesNothing();
    void decisionsOfAFileStayAsTheyAre();
};

void tst_IncomingRules::decisionsAboutIncomingCallsAreMade()
{
    fillInContoso();
    choose(u"incoming.phone"_s, u"reject"_s);
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"incoming.phone.details"_s),
                      Qt::LeftButton);
    auto *details = m_dialog->findChild<IncomingRuleDialog *>();
    QVERIFY(details && details->isVisible());
    auto *reason = details->findChild<QComboBox *>(u"reason"_s);
    reason->setCurrentText(u"busy"_s);
    QTest::mouseClick(details->findChild<QPushButton *>(u"ruleOk"_s), Qt::LeftButton);
    QCOMPARE(m_dialog->findChild<QLabel *>(u"incoming.phone.summary"_s)->text(), u"busy"_s);
    choose(u"incoming.group"_s, u"answer"_s);
    press(u"save"_s);

    const Result<Profile> profile = stored(u"Contoso"_s);
    QVERIFY(profile);
    QCOMPARE(profile->incoming.rules,
             (QList<IncomingRule>{{.kinds = {ArrivalKind::Phone},
                                   .operation = u"reject"_s,
                                   .body = {{u"reason"_s, u"busy"_s}}},
                                  {.kinds = {ArrivalKind::Group}, .operation = u"answer"_s}}));
    choose(u"incoming.phone"_s, QString());
    choose(u"incoming.group"_s, QString());
    press(u"save"_s);
    QCOMPARE(stored(u"Contoso"_s)->incoming, IncomingPolicy());
}

void tst_IncomingRules::redirectionAsksToWhomAtOnce()
{
    fillInContoso();
    choose(u"incoming.peerToPeer"_s, u"redirect"_s);
    QPointer<IncomingRuleDialog> details = m_dialog->findChild<IncomingRuleDialog *>();
    QVERIFY(details);
    auto *ok = details->findChild<QPushButton *>(u"ruleOk"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QVERIFY2(details->isVisible(), "without a target it is no rule");
    QVERIFY(details->findChild<QLabel *>(u"ruleProblem"_s)->text().contains(u"1 to 25"_s));
    QTest::keyClicks(details->findChild<QLineEdit *>(u"user.1.id"_s),
                     u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
    details->findChild<QLineEdit *>(u"timeout"_s)->setText(u"30"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QTRY_VERIFY(!details);
    press(u"save"_s);
    const Result<Profile> profile = stored(u"Contoso"_s);
    QVERIFY(profile);
    QCOMPARE(profile->incoming.rules.size(), 1);
    const QJsonObject body = profile->incoming.rules.first().body;
    QCOMPARE(body[u"timeout"].toInt(), 30);
    QCOMPARE(body[u"targets"][0][u"identity"][u"user"][u"id"].toString(),
             u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);

    choose(u"incoming.phone"_s, u"redirect"_s);
    m_dialog->findChild<IncomingRuleDialog *>()->reject(); // as it was
    QCOMPARE(m_dialog->findChild<QComboBox *>(u"incoming.phone"_s)->currentData(), QString());
}

void tst_IncomingRules::redirectionCompletesFromTheAddressBook()
{
    WindowFixture fixture;
    for (const QString &name : {u"Contoso"_s, u"Fabrikam"_s})
        QVERIFY(ProfileStore(fixture.directory()).save(unreachable(name)));
    fixture.open(u"Contoso"_s);
    QTRY_VERIFY(fixture.isListening());
    fixture.child<QAction>(u"incomingRules"_s)->trigger();
    m_dialog = fixture.child<ProfilesDialog>({});
    QVERIFY(m_dialog);
    fixture.session().console()->launches().addAddress({.name = u"Zoe Fischer"_s, .id = johnId});

    const auto completions = [this](const QString &profile) {
        m_dialog->edit(profile);
        choose(u"incoming.phone"_s, u"redirect"_s);
        const QPointer<IncomingRuleDialog> details = m_dialog->findChild<IncomingRuleDialog *>();
        auto *target = details->findChild<QLineEdit *>(u"user.1.name"_s);
        QTest::keyClicks(target, u"Zoe"_s);
        const int count = target->completer()->completionCount();
        details->reject();
        delete details;
        return count;
    };
    QTRY_COMPARE(completions(u"Contoso"_s), 1);
    QCOMPARE(completions(u"Fabrikam"_s), 0); // has an address book of its own
}

void tst_IncomingRules::wheelScrollsAndDecidesNothing()
{
    fillInContoso();
    auto *box = m_dialog->findChild<QComboBox *>(u"incoming.phone"_s);
    edit(u"name"_s)->setFocus();
    const QPointF middle = box->rect().center();
    QWheelEvent down(middle, box->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &down);
    QCOMPARE(box->currentData(), QString());
    QVERIFY(!down.isAccepted());
}

//! Those, and what the dialog has no field for.
void tst_IncomingRules::decisionsOfAFileStayAsTheyAre()
{
    Profile profile = unreachable(u"Contoso"_s);
    profile.clockRate = 60;
    profile.incoming = {
        .rules = {{.kinds = {ArrivalKind::Phone, ArrivalKind::Group},
                   .operation = u"answer"_s,
                   .body = {{u"callbackUri"_s, u"https://other.example/callback"_s}}},
                  {.operation = u"reject"_s}},
        .joinResponse = {{u"@odata.type"_s, u"#microsoft.graph.rejectJoinResponse"_s},
                         {u"reason"_s, u"busy"_s}}};
    QVERIFY(m_profiles->save(profile));
    m_dialog->edit(u"Contoso"_s, u"tenantId"_s);
    type(u"defaults/applicationDisplayName"_s, u"Calling Bot"_s);
    press(u"save"_s);
    profile.applicationDisplayName = u"Calling Bot"_s;
    QCOMPARE(*stored(u"Contoso"_s), profile);

    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"incoming.phone.details"_s),
                      Qt::LeftButton);
    QTest::mouseClick(
        m_dialog->findChild<IncomingRuleDialog *>()->findChild<QPushButton *>(u"ruleOk"_s),
        Qt::LeftButton);
    press(u"save"_s);
    const QList<IncomingRule> rules = stored(u"Contoso"_s)->incoming.rules;
    QCOMPARE(rules.last().kinds, QList<ArrivalKind>{ArrivalKind::Phone});
    QCOMPARE(rules.last().body[u"callbackUri"],
             profile.incoming.rules.first().body[u"callbackUri"]);
    QCOMPARE(rules.first().kinds, QList<ArrivalKind>{ArrivalKind::Group});
}

int main(int argc, char **argv)
{
    return runWithoutKeychain<tst_IncomingRules>(argc, argv);
}

#include "tst_incomingrules.moc"
