#include "mainwindow/statusstrip.h"

#include "console/console.h"
#include "doctor/checkup.h"
#include "doctor/doctorbutton.h"
#include "shared/tonelabel.h"
#include "shared/words.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StatusStrip::StatusStrip(const Checkup &checkup, QWidget *parent)
    : QToolBar(tr("Status"), parent), m_checkup(checkup), m_profiles(new QComboBox)
{
    setMovable(false);
    setObjectName(u"statusStrip"_s);
    auto *label = new QLabel(tr("Profi&le"), this);
    label->setBuddy(m_profiles);
    label->setContentsMargins(0, 0, style()->pixelMetric(QStyle::PM_LayoutRightMargin) / 2, 0);
    m_profiles->setObjectName(u"profiles"_s);
    m_profiles->setAccessibleName(tr("Profile"));
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addWidget(label);
    addWidget(m_profiles);
    m_profiles->installEventFilter(this);
    connect(m_profiles, &QComboBox::textActivated, this, [this](const QString &name) {
        if (name != m_current)
            emit profileChosen(name);
    });
    QAction *edit = addAction(tr("Edit…"));
    edit->setToolTip(tr("Makes, changes and removes profiles."));
    connect(edit, &QAction::triggered, this, &StatusStrip::editWanted);
    addSeparator();
    m_listener = addIndicator(u"listenerState"_s);
    m_listenAgain = addAction(tr("Try again"));
    connect(m_listenAgain, &QAction::triggered, this, [this] {
        if (m_console)
            m_console->listen();
    });
    m_rejected = addAction(QString());
    m_rejected->setObjectName(u"rejected"_s);
    m_rejected->setToolTip(tr("So many notifications have been rejected since the listener was "
                              "started. Shows the problems in Activity."));
    connect(m_rejected, &QAction::triggered, this, &StatusStrip::rejectedWanted);
    m_callback = addIndicator(u"callbackState"_s);
    connect(&checkup, &Checkup::changed, this, &StatusStrip::showCallback);
    m_token = addIndicator(u"tokenState"_s);
    auto *doctor = new DoctorButton(checkup, this);
    addWidget(doctor);
    connect(doctor, &QToolButton::clicked, this, &StatusStrip::doctorWanted);
    connect(&m_minute, &QTimer::timeout, this, &StatusStrip::showToken);
    m_minute.start(30s);
    setConsole(nullptr);
}

void StatusStrip::setProfiles(const QList<std::pair<QString, QString>> &profiles,
                              const QString &current)
{
    m_current = current;
    m_profiles->clear();
    for (const auto &[name, color] : profiles)
        m_profiles->addItem(profileIcon(color, palette()), name);
    m_profiles->setCurrentText(current);
}

void StatusStrip::setConsole(Console *console)
{
    m_console = console;
    if (console) {
        connect(console, &Console::listenerChanged, this, &StatusStrip::showListener);
        connect(console, &Console::notificationsRejected, this, &StatusStrip::showRejected);
        connect(console, &Console::tokenChanged, this, [this] {
            m_tokenProblem.clear();
            showToken();
        });
        connect(console, &Console::tokenFailed, this, &StatusStrip::tokenFailed);
    }
    m_tokenProblem.clear();
    showListener();
    showCallback();
    showToken();
}

void StatusStrip::showOpening(qint64 messages, qint64 all)
{
    if (m_console)
        return; // opened meanwhile; what is read anew then is no affair of anybody
    constexpr qint64 hundred = 100;
    set(m_listener, Tone::Pending,
        tr("Reading the journal: %1 %").arg(messages * hundred / std::max<qint64>(all, 1)),
        tr("%1 of %2 messages. Calls can be placed and received then.")
            .arg(locale().toString(messages), locale().toString(all)));
}

//! The wheel over a closed list would change the profile by accident.
bool StatusStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_profiles && event->type() == QEvent::Wheel)
        return true;
    return QToolBar::eventFilter(watched, event);
}

StatusStrip::Indicator StatusStrip::addIndicator(const QString &name)
{
    auto *holder = new QWidget(this);
    Indicator indicator{.dot = new ToneDot(holder), .text = new QLabel(holder)};
    indicator.text->setObjectName(name);
    indicator.text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(holder);
    layout->addWidget(indicator.dot);
    layout->addWidget(indicator.text);
    indicator.place = addWidget(holder);
    return indicator;
}

void StatusStrip::set(const Indicator &indicator, Tone tone, const QString &text,
                      const QString &toolTip)
{
    indicator.dot->setTone(tone, tone != Tone::Neutral);
    indicator.text->setText(text);
    indicator.text->setToolTip(words::toolTip(toolTip));
    indicator.text->setAccessibleDescription(toolTip);
}

void StatusStrip::showListener()
{
    m_listenAgain->setVisible(false);
    showRejected();
    if (!m_console)
        return set(m_listener, Tone::Neutral, tr("Not listening"), {});
    const ListenerState &state = m_console->listener();
    switch (state.phase) {
    case ListenerState::Phase::Starting:
        return set(m_listener, Tone::Pending, tr("Starting to listen"), {});
    case ListenerState::Phase::Listening:
        return set(m_listener, state.note.isEmpty() ? Tone::Good : Tone::Pending,
                   tr("Listening %1").arg(state.url.authority()),
                   state.note.isEmpty()
                       ? tr("Notifications go to %1.").arg(m_console->callbackUri())
                       : state.note);
    case ListenerState::Phase::Failed:
        break;
    }
    m_listenAgain->setVisible(true);
    set(m_listener, Tone::Bad, tr("Not listening: %1").arg(state.problem.what),
        state.problem.text());
}

void StatusStrip::showRejected()
{
    const qint64 count = m_console ? m_console->listener().rejected : 0;
    m_rejected->setText(tr("%n rejected", nullptr, static_cast<int>(count)));
    m_rejected->setVisible(count > 0);
}

void StatusStrip::showCallback()
{
    m_callback.place->setVisible(m_checkup.isWatching());
    const std::optional<Diagnosis> &found = m_checkup.callback();
    if (!found)
        return set(m_callback, Tone::Pending, tr("Checking the callback"), {});
    const QString sentences = Error{.what = found->reason, .next = found->next}.text();
    if (found->state == CheckState::Failed)
        return set(m_callback, Tone::Bad, tr("Callback not reached"), sentences);
    set(m_callback, found->state == CheckState::Ok ? Tone::Good : Tone::Pending,
        tr("Callback reachable"), sentences);
}

void StatusStrip::showToken()
{
    constexpr qint64 minute = 60;
    if (!m_tokenProblem.isEmpty())
        return set(m_token, Tone::Bad, tr("No token"), m_tokenProblem);
    if (!m_console || m_console->token().text.isEmpty())
        return set(m_token, Tone::Neutral, tr("No token yet"), {});
    const AccessToken &token = m_console->token();
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(token.expires);
    if (left <= 0)
        return set(m_token, Tone::Pending, tr("Token expired"),
                   tr("The next request gets a new one."));
    set(m_token, Tone::Good, tr("Token %1 min").arg(left / minute),
        tr("Permissions: %1").arg(token.roles.join(u", "_s)));
}

void StatusStrip::tokenFailed(const Error &error)
{
    m_tokenProblem = words::failureOf(error);
    showToken();
}
