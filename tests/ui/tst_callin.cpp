#include "identity/profilestore.h"
#include "incomingbench.h"
#include "shared/tonelabel.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

//! Somebody of the sandbox is let call, from the window.
class tst_CallIn : public IncomingBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void sandboxLetsSomebodyCall();
    void sandboxOfAnotherProcessLetsSomebodyCall();
    void somebodyIsLetCallFromWhereCallsAreLaunched();
};

void tst_CallIn::sandboxLetsSomebodyCall()
{
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
    m_fixture->child<QAction>(u"letSomebodyCall"_s)->trigger();
    auto *dialog = m_fixture->child<QDialog>(u"callIn"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"user.id"_s)->clear();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"callInNow"_s), Qt::LeftButton);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"user.id"_s), johnId);
    QTest::mouseClick(dialog->findChild<QToolButton *>(u"moreOptions"_s), Qt::LeftButton);
    for (const QString &part : {u"forwardedBy.id"_s, u"transferor.id"_s})
        QTest::keyClicks(dialog->findChild<QLineEdit *>(part), johnId);
    QCOMPARE(cards().size(), 0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"callInNow"_s), Qt::LeftButton);
    QTRY_COMPARE(cards().size(), 1);
    QCOMPARE(text(u"incomingTitle"_s), u"John calls"_s);
    const QString details = text(u"incomingDetails"_s);
    QVERIFY2(details.contains(u"forwarded from John to Calling Bot"), qPrintable(details));
    QVERIFY2(details.contains(u"transferred by John"), qPrintable(details));
    QTRY_VERIFY2(!m_fixture->child<QDialog>(u"callIn"_s), "it hides the card");
}

//! Its line was imported, and its token is new each time that it starts.
void tst_CallIn::sandboxOfAnotherProcessLetsSomebodyCall()
{
    start();
    auto *action = m_fixture->child<QAction>(u"letSomebodyCall"_s);
    QVERIFY(action->isEnabled());
    action->trigger();
    auto *dialog = m_fixture->child<QDialog>(u"callIn"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"user.id"_s), johnId);
    auto *call = dialog->findChild<QPushButton *>(u"callInNow"_s);
    const auto isSaid = [dialog](const QString &words) {
        const auto labels = dialog->findChildren<ToneLabel *>();
        return std::ranges::any_of(labels, [&words](const ToneLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    m_fixture->secrets().keepControlTokenForSession(u"Local"_s, u"of-an-earlier-start"_s);
    QTest::mouseClick(call, Qt::LeftButton);
    QTRY_VERIFY(isSaid(u"does not know this control token"_s));
    QCOMPARE(cards().size(), 0);

    m_fixture->secrets().keepControlTokenForSession(u"Local"_s,
                                                    m_ready[u"controlToken"].toString());
    QTest::mouseClick(call, Qt::LeftButton);
    QTRY_COMPARE(cards().size(), 1);
    QCOMPARE(text(u"incomingTitle"_s), u"John calls"_s);
}

void tst_CallIn::somebodyIsLetCallFromWhereCallsAreLaunched()
{
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
    auto *tree = m_fixture->child<QTreeWidget>(u"scenarios"_s);
    QTreeWidgetItem *item = tree->findItems(u"Let somebody call…"_s, Qt::MatchRecursive).value(0);
    QVERIFY(item);
    QCOMPARE(item->parent()->text(0), u"Incoming"_s);
    tree->setCurrentItem(item);
    QVERIFY2(!m_fixture->child<QDialog>(u"callIn"_s), "walking over it does nothing");
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(m_fixture->child<QDialog>(u"callIn"_s));

    m_fixture->child<QAction>(u"letSomebodyCall"_s)->trigger();
    const auto dialogs = m_fixture->window().findChildren<QDialog *>(u"callIn"_s);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    QCOMPARE(m_fixture->window().findChildren<QDialog *>(u"callIn"_s).size(), dialogs.size() + 1);

    m_fixture->close();
    const Profile tenant{.name = u"Contoso"_s,
                         .tenantId = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s,
                         .applicationId = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s,
                         .listener = {.port = 0}};
    QVERIFY(ProfileStore(m_fixture->directory()).save(tenant));
    m_fixture->open(tenant.name);
    tree = m_fixture->child<QTreeWidget>(u"scenarios"_s);
    item = tree->findItems(u"Let somebody call…"_s, Qt::MatchRecursive).value(0);
    QTRY_VERIFY(item->toolTip(0).contains(u"from Teams"_s));
    QCOMPARE(item->data(0, Qt::AccessibleDescriptionRole).toString(), item->toolTip(0));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    QVERIFY(!m_fixture->child<QDialog>(u"callIn"_s));
}

QTEST_MAIN(tst_CallIn)
#include "tst_callin.moc"
