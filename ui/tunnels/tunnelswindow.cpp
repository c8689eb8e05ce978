#include "tunnels/tunnelswindow.h"

#include "console/console.h"
#include "shared/tonelabel.h"
#include "tunnels/callbackfield.h"
#include "tunnels/tunnelsteps.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>

using namespace Qt::StringLiterals;

TunnelsWindow::TunnelsWindow(Profiles &profiles, Checkup &checkup, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_note(new ToneLabel(this)),
      m_steps(new TunnelSteps(this)), m_field(new CallbackField(profiles, checkup, this))
{
    setWindowTitle(tr("Tunnels"));
    m_list->setObjectName(u"tunnels"_s);
    m_list->setAccessibleName(tr("Tunnels"));
    m_note->setObjectName(u"tunnel.note"_s);
    m_note->setTone(Tone::Pending);
    m_note->setWordWrap(true);
    for (const Tunnel &tunnel : tunnels())
        m_list->addItem(QCoreApplication::translate("Tunnel", tunnel.title));
    m_list->setCurrentRow(0);
    arrange();
    connect(m_list, &QListWidget::currentRowChanged, this, &TunnelsWindow::refresh);
    connect(m_field, &CallbackField::edited, this, &TunnelsWindow::refresh);
    connect(m_field, &CallbackField::saved, this, &TunnelsWindow::saved);
    refresh();
}

void TunnelsWindow::arrange()
{
    auto *intro = new QLabel(
        tr("The service posts notifications to a public https address. One of these ways leads it to "
           "the listener on this computer."),
        this);
    intro->setWordWrap(true);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Steps"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_steps);
    constexpr int width = 180;
    m_list->setMaximumWidth(width);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_list);
    ways->addWidget(scroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(m_note);
    layout->addLayout(ways, 1);
    layout->addWidget(m_field);
    resize(980, 680);
}

void TunnelsWindow::setConsole(Console *console)
{
    m_console = console;
    if (console)
        connect(console, &Console::listenerChanged, this, &TunnelsWindow::refresh);
    m_field->setConsole(console);
}

void TunnelsWindow::refresh()
{
    const QString remark = note();
    m_note->setText(remark);
    m_note->setVisible(!remark.isEmpty());
    ListenerAddress address;
    if (m_console)
        address = m_console->profile().listener;
    // What the profile says counts: a port that was taken in its place is not there next time.
    if (address.port == 0 && m_console)
        address.port = static_cast<quint16>(m_console->listener().url.port(0));
    if (const int row = m_list->currentRow(); row >= 0)
        m_steps->show(tunnels().at(row), endOfTunnel(address, address.port), m_field->callback());
}

//! What keeps a tunnel from leading to the listener, or makes it needless.
QString TunnelsWindow::note() const
{
    if (!m_console)
        return {};
    const ListenerAddress &address = m_console->profile().listener;
    if (m_console->listener().phase == ListenerState::Phase::Failed)
        return m_console->listener().problem.text();
    if (address.port == 0)
        return tr("The listener takes another port each time, and a tunnel leads to one: give the "
                  "profile a fixed port.");
    if (!address.certificateFile.isEmpty())
        return tr("The listener speaks https itself: where the internet reaches it, no tunnel is "
                  "needed.");
    return m_console->listener().note;
}
