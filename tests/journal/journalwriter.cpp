#include "journal/journalmessages.h"

#include <QCoreApplication>
#include <QTextStream>

//! A second process for tst_journalfile: appends COUNT messages, one by one, to the journal at PATH.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto journal = Journal::open(arguments.value(1));
    if (!journal) {
        QTextStream(stderr) << journal.error().text() << '\n';
        return 1;
    }
    for (int i = 0; i < arguments.value(2).toInt(); ++i)
        journalmessages::appended(**journal, journalmessages::create());
    return 0;
}
