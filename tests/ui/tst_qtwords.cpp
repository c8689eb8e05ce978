#include "core/translations.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

//! In a French window, what Qt says is French, too.
class tst_QtWords : public QObject
{
    Q_OBJECT

public:
    //! Before there is an application, which asks for the language once.
    static void initMain()
    {
        qputenv("LC_ALL", "fr_FR.UTF-8");
        qputenv("LANGUAGE", "fr");
    }

private slots:
    void standardButtonsAreTranslated();
};

void tst_QtWords::standardButtonsAreTranslated()
{
    translate(*QCoreApplication::instance());
    const QDialogButtonBox box(QDialogButtonBox::Close | QDialogButtonBox::Cancel);
    QCOMPARE(box.button(QDialogButtonBox::Close)->text().remove(u'&'), u"Fermer"_s);
    QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Annuler"_s);
}

QTEST_MAIN(tst_QtWords)
#include "tst_qtwords.moc"
