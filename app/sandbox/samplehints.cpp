#include "sandbox/samplehints.h"

#include <QCoreApplication>

namespace {

constexpr const char *hints[] = {
    QT_TRANSLATE_NOOP("SandboxDirectory", "Answers after 3 seconds and stays."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Answers at once and stays."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Declines after 4 seconds."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is busy."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Never answers; the call ends after a minute."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is not signed in anywhere."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Answers after 2 seconds and hangs up 20 seconds later."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Has a phone only: there is no route."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Has devices that give no sign."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Answers after 2 seconds and stays."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Answers after 4 seconds and hangs up 30 seconds later."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is blocked, or there is no route."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Has no permitted route."),
    QT_TRANSLATE_NOOP("SandboxDirectory",
                      "Is out of reach: the account is not enabled for phone calls."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is out of reach: the account is not enabled for voice."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is abroad, and only domestic calls are allowed."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is behind a gateway that is not configured."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is out of reach: the number of the caller is blocked."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is refused by the carrier."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Belongs to nobody."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is behind a gateway that gives no answer."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Gives no sign; the call ends after 30 seconds."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is switched off."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Never answers; the call is given up after 15 seconds."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Forwards its calls in a loop."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Has no gateway."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Has a carrier that is unavailable."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Fails when media is negotiated."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Fails when media is connected."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Fails when media is connected back."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Is an incomplete number."),
    QT_TRANSLATE_NOOP("SandboxDirectory",
                      "Lets you in at once. Bob presents, Amina takes over, John comes and goes."),
    QT_TRANSLATE_NOOP(
        "SandboxDirectory",
        "Lets you in at once; needs its passcode. Two guests have to wait in the lobby."),
    QT_TRANSLATE_NOOP("SandboxDirectory",
                      "Lets you in at once; has an id and no passcode. People come and go."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Has a lobby that lets you in after 5 seconds."),
    QT_TRANSLATE_NOOP("SandboxDirectory",
                      "Has a lobby that never lets you in; the wait ends after a minute."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Lets you in at once. Every kind of identity is there."),
    QT_TRANSLATE_NOOP("SandboxDirectory", "Lets you in at once; has a join token."),
    QT_TRANSLATE_NOOP("SandboxDirectory",
                      "Lets you in at once. Its organizer ends it for all after 30 seconds."),
};

} // namespace

QStringList sampleHints()
{
    QStringList all;
    for (const char *hint : hints)
        all.append(QString::fromUtf8(hint));
    return all;
}

QString translatedHint(const QString &hint)
{
    return QCoreApplication::translate("SandboxDirectory", hint.toUtf8().constData());
}
