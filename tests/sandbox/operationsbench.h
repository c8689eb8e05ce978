#pragma once

#include "graph/participant.h"
#include "sandbox/sandboxbench.h"

//! A bench with calls that stand, and what the operations on them are asked about.
class OperationsBench : public SandboxBench
{
    Q_OBJECT
public:
    explicit OperationsBench(const SandboxOptions &options = fast());

    //! A call from peer to peer that \a user has answered: John stays in it.
    QString callPerson(const QString &user = QStringLiteral("112f7296-5fa4-42ca-bae8-6a692b15d4b8"),
                       const QJsonObject &more = {});
    //! A meeting whose roster was told; the one of the documented request unless \a request is one.
    QString joinMeeting(const QJsonObject &request = {});

    //! A call of \a user to the application that it has been told of.
    QString receiveCall(const QString &user, const QJsonObject &more = {});

    //! A request to what is below a call.
    HttpReply ask(const QByteArray &method, const QString &call, const QString &below,
                  const QJsonObject &body = {});
    HttpReply act(const QString &call, const QString &below, const QJsonObject &body = {});

    //! Who was in a call when that was told last.
    QList<Participant> roster(const QString &call);
    //! How many that were, each time that it was told.
    QList<qsizetype> rosterSizes(const QString &call);
    //! The id of the participant with this identity; empty where there is none.
    QString participantId(const QString &call, const QString &identity);
    //! Of each operation that was told to have ended, what was told.
    QList<QJsonObject> finished();
    //! The states of a call, as they were told.
    QStringList statesOf(const QString &call);
    //! What was told last about a call itself.
    QJsonObject lastTold(const QString &call);
};

//! What lets the application call as its instance, which may bring in phones.
[[nodiscard]] QJsonObject asInstance();
[[nodiscard]] QString codeOf(const HttpReply &reply);
[[nodiscard]] QJsonObject operator+(QJsonObject object, const QJsonObject &more);
