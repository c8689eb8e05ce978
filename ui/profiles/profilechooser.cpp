#include "profiles/profilechooser.h"

#include "callviews/callmodel.h"
#include "console/launches.h"
#include "profiles/profilesdialog.h"
#include "session/session.h"
#include "shared/words.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

ProfileChooser::ProfileChooser(Session &session, const CallModel &calls, QWidget *window)
    : QObject(window), m_session(session), m_calls(calls), m_window(window)
{
    connect(&m_session, &Session::opened, this, &ProfileChooser::showDirectory);
}

void ProfileChooser::choose(const QString &profile)
{
    const QStringList calls = livingCalls();
    if (calls.isEmpty())
        return m_session.open(profile);
    auto *question = new QMessageBox(
        QMessageBox::Warning, tr("Calls are alive"),
        tr("%n call(s) of “%1” go on at the service, and this window will not follow them while "
           "“%2” is open:\n\n%3",
           nullptr, static_cast<int>(calls.size()))
            .arg(m_session.profileName(), profile, calls.join(u'\n')),
        QMessageBox::NoButton, m_window);
    question->setObjectName(u"confirmSwitch"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *stay = question->addButton(tr("&Stay"), QMessageBox::RejectRole);
    stay->setObjectName(u"confirmSwitch.stay"_s);
    QPushButton *go = question->addButton(tr("&Open “%1”").arg(profile),
                                          QMessageBox::DestructiveRole);
    go->setObjectName(u"confirmSwitch.go"_s);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, this, [this, profile] { m_session.open(profile); });
    connect(question, &QMessageBox::rejected, this, &ProfileChooser::stayed);
    connect(stay, &QPushButton::clicked, this, &ProfileChooser::stayed);
    question->open();
}

void ProfileChooser::edit(const QString &profile, const QString &member)
{
    if (!m_dialog) {
        m_dialog = new ProfilesDialog(m_session.profiles(), m_window);
        connect(m_dialog, &ProfilesDialog::wanted, this, &ProfileChooser::choose);
        connect(m_dialog, &ProfilesDialog::saved, this, [this](const QString &name) {
            if (name == m_session.profileName())
                choose(name); // what was changed counts from now on
        });
    }
    showDirectory();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    m_dialog->edit(profile.isEmpty() ? m_session.profileName() : profile, member);
}

//! The address book may be read, or changed, while the dialog is open.
void ProfileChooser::showDirectory()
{
    Console *console = m_session.console();
    if (!console || !m_dialog)
        return;
    const Launches &launches = console->launches();
    connect(&launches, &Launches::addressesChanged, this, &ProfileChooser::showDirectory,
            Qt::UniqueConnection);
    m_dialog->setDirectory(m_session.profileName(),
                           console->profile().directory + launches.directory());
}

QStringList ProfileChooser::livingCalls() const
{
    QStringList calls;
    for (int row = 0; row < m_calls.rowCount(); ++row) {
        if (const Call *call = m_calls.call(m_calls.index(row, 0)); call && call->isOpen())
            calls.append(tr("%1: %2").arg(words::peerOf(*call), words::stateOf(*call)));
    }
    return calls;
}
