#include "shared/appearance.h"
#include "shared/outlinedstyle.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

bool placeAndWait(WindowFixture &fixture, const DirectoryEntry &person, const QString &state)
{
    const int row = fixture.table(u"calls"_s)->model()->rowCount();
    if (row > 0)
        fixture.click(u"newCall"_s);
    fixture.call(person.id, person.displayName);
    // The newest call is the first row: until there is one more, the state is that of the last one.
    return QTest::qWaitFor(
        [&] {
            return fixture.table(u"calls"_s)->model()->rowCount() > row && fixture.state() == state;
        },
        patienceMs);
}

//! Calls with different ends, and one that lives.
bool fillWindow(WindowFixture &fixture)
{
    const QList<DirectoryEntry> people = fixture.session().console()->profile().directory;
    for (const auto name : {"Hiroshi"_L1, "Priya"_L1}) {
        const auto person = std::ranges::find_if(people, [name](const DirectoryEntry &entry) {
            return entry.displayName.startsWith(name);
        });
        if (person != people.end() && !placeAndWait(fixture, *person, u"Terminated"_s))
            return false;
    }
    return placeAndWait(fixture, people.first(), u"Established"_s);
}

} // namespace

//! Takes pictures of the real window, light and dark, into the folder that is given.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new OutlinedStyle);
    const QString folder = application.arguments().value(1, u"."_s);

    WindowFixture fixture;
    fixture.open();
    const bool isReady = QTest::qWaitFor([&] { return fixture.isListening(); }, patienceMs);
    fixture.window().resize(1280, 800);
    if (!isReady || !fillWindow(fixture))
        return 1;
    fixture.click(u"newCall"_s);
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        apply(appearance);
        QCoreApplication::processEvents(); // the new palette reaches every widget
        const QString file = u"%1/window-%2.png"_s.arg(folder, toWord(appearance));
        if (!fixture.window().grab().save(file))
            return 1;
    }
    return 0;
}
