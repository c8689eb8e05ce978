#include "windowfixture.h"

#include "identity/profilestore.h"
#include "shared/tableview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

WindowFixture::WindowFixture() = default;

void WindowFixture::open(const QString &profile)
{
    m_profiles = std::make_unique<Profiles>(configuration(), m_secrets);
    m_session = std::make_unique<Session>(configuration(), *m_profiles, m_secrets);
    m_window = std::make_unique<MainWindow>(*m_session);
    m_window->show();
    m_window->start(profile);
}

void WindowFixture::openOn(const QJsonObject &ready)
{
    Result<Profile> profile = readProfile(ready);
    QVERIFY(profile);
    profile->name = u"Local"_s;
    profile->listener.port = 0;
    QVERIFY(ProfileStore(directory()).save(*profile));
    m_secrets.keepForSession(profile->name, ready[u"clientSecret"].toString());
    open(profile->name);
    QTRY_VERIFY(isListening());
}

void WindowFixture::close()
{
    m_window->close();
    m_window.reset();
    m_session.reset();
    m_profiles.reset();
}

bool WindowFixture::isListening() const
{
    return m_session->console()
        && m_session->console()->listener().phase == ListenerState::Phase::Listening;
}

TableView *WindowFixture::table(const QString &name) const
{
    return child<TableView>(name);
}

QString WindowFixture::cell(const QString &name, int row, int column) const
{
    return table(name)->model()->index(row, column).data().toString();
}

QStringList WindowFixture::column(const QString &name, int column) const
{
    QStringList cells;
    for (int row = 0; row < table(name)->model()->rowCount(); ++row)
        cells.append(cell(name, row, column));
    return cells;
}

QString WindowFixture::state() const
{
    return cell(u"calls"_s, 0, static_cast<int>(CallModel::Column::State));
}

void WindowFixture::click(const QString &button)
{
    auto *found = child<QPushButton>(button);
    QVERIFY2(found, qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void WindowFixture::fill(const QString &lineEdit, const QString &text)
{
    auto *found = child<QLineEdit>(lineEdit);
    QVERIFY2(found, qPrintable(lineEdit));
    found->clear();
    QTest::keyClicks(found, text);
}

void WindowFixture::call(const QString &id, const QString &name)
{
    fill(u"user.name"_s, name);
    fill(u"user.id"_s, id);
    click(u"placeCall"_s);
}
