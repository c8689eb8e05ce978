#pragma once

#include "console/console.h"
#include "shared/tone.h"

#include <QPointer>
#include <QWidget>

class DesktopNotice;
class IncomingCard;
class QAction;
class QLabel;
class QVBoxLayout;

/*! The calls that wait for a decision, a card each at the top of the window, the most urgent first,
    and a line for what became of those that nobody here decided about.

    Never takes the focus from what somebody is doing; while the window is not in front, the desktop
    tells of a new call.
*/
class IncomingBar : public QWidget
{
    Q_OBJECT
public:
    explicit IncomingBar(DesktopNotice &desktop, QWidget *parent = nullptr);

    //! Takes the calls of \a console that wait, of \a calls and of those to come; null for none.
    void setConsole(Console *console, const QList<Call> &calls = {});

    //! What lets somebody of the sandbox call.
    [[nodiscard]] QAction *callIn() const { return m_callIn; }

signals:
    //! Somebody wants to see the call with this number.
    void callWanted(int number);
    //! A form is about to take the height that others have.
    void roomWanted();

private:
    void take(const QList<Call> &calls);
    void take(const Call &call);
    void add(const Call &call);
    void settle(IncomingCard *card, const Call &call);
    void addNotice(const Call &call, const QString &became, bool isMissed);
    void send(const Request &request);
    void showCards();
    void showForms();
    [[nodiscard]] IncomingCard *cardOf(const CallId &call) const;

    QPointer<Console> m_console;
    DesktopNotice &m_desktop;
    QVBoxLayout *m_cardLayout;
    QVBoxLayout *m_noticeLayout;
    QLabel *m_more;
    QAction *m_answer;
    QAction *m_reject;
    QAction *m_callIn;
    QList<IncomingCard *> m_cards; // the most urgent first
    QSet<int> m_settled;           // numbers of calls that have had their card
};
