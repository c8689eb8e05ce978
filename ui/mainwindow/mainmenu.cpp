#include "mainwindow/mainmenu.h"

#include "incoming/incomingbar.h"
#include "launch/launchpanel.h"
#include "launch/pastefield.h"
#include "mainwindow/appearancemenu.h"
#include "mainwindow/dialogs.h"
#include "mainwindow/steering.h"
#include "profiles/profilechooser.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

MainMenu::MainMenu(const Targets &targets, QWidget *window) : QMenuBar(window)
{
    addFile(targets);
    addCall(targets);
    addView(targets);
    addHelp(targets);
}

void MainMenu::addFile(const Targets &targets)
{
    QMenu *file = addMenu(tr("&File"));
    QAction *newCall = file->addAction(tr("&New call"));
    newCall->setShortcut(QKeySequence::New);
    connect(newCall, &QAction::triggered, &targets.launch, &LaunchPanel::beginNewCall);
    QAction *paste = file->addAction(tr("&Paste a link, number or invitation"));
    paste->setShortcut(QKeySequence::Paste); // a field that has the focus takes it first
    connect(paste, &QAction::triggered, &targets.paste,
            [field = &targets.paste] { field->take(QGuiApplication::clipboard()->text()); });
    QAction *addresses = file->addAction(tr("&Address book…"));
    connect(addresses, &QAction::triggered, &targets.dialogs, &Dialogs::showAddressBook);
    QAction *profiles = file->addAction(tr("P&rofiles…"));
    profiles->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    connect(profiles, &QAction::triggered, &targets.profiles,
            [chooser = &targets.profiles] { chooser->edit(); });
    QAction *tunnels = file->addAction(tr("&Tunnels…"));
    connect(tunnels, &QAction::triggered, &targets.dialogs, &Dialogs::showTunnels);
    QAction *quit = file->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, window(), &QWidget::close);
}

void MainMenu::addCall(const Targets &targets)
{
    QMenu *call = addMenu(tr("&Call"));
    call->setToolTipsVisible(true);
    call->addAction(targets.steering.hangUpAction());
    call->addActions(targets.incoming.actions());
    m_incomingRules = call->addAction(tr("&Decide about calls by rule…"));
    m_incomingRules->setObjectName(u"incomingRules"_s);
    m_incomingRules->setToolTip(tr("What the profile answers, rejects or redirects by itself."));
    connect(m_incomingRules, &QAction::triggered, &targets.profiles,
            [chooser = &targets.profiles] { chooser->edit({}, u"incoming"_s); });
    QAction *hangUpAll = call->addAction(tr("Hang up &everything…"));
    connect(hangUpAll, &QAction::triggered, &targets.dialogs, &Dialogs::showHangUpAll);
    QAction *flows = call->addAction(tr("&Guided flows…"));
    flows->setObjectName(u"guidedFlows"_s);
    connect(flows, &QAction::triggered, &targets.dialogs, &Dialogs::showFlows);
}

void MainMenu::addView(const Targets &targets)
{
    QMenu *view = addMenu(tr("&View"));
    view->addActions(targets.docks);
    QAction *palette = view->addAction(tr("&Command palette…"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(palette, &QAction::triggered, this, &MainMenu::paletteWanted);
    view->addMenu(new AppearanceMenu(targets.settingsFile, view));
}

void MainMenu::addHelp(const Targets &targets)
{
    QMenu *help = addMenu(tr("&Help"));
    QAction *guide = help->addAction(tr("User &guide"));
    guide->setShortcut(QKeySequence::HelpContents);
    connect(guide, &QAction::triggered, &targets.dialogs, &Dialogs::showGuide);
    QAction *about = help->addAction(tr("&About Call Console"));
    connect(about, &QAction::triggered, &targets.dialogs, &Dialogs::showAbout);
}
