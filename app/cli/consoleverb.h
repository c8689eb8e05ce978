#pragma once

#include "cli/verb.h"
#include "console/profiles.h"

#include <memory>
#include <optional>

class Console;
struct Batch;
struct Problem;

/*! A verb that works with the services of a profile: client, journal and, where it is wanted,
    the callback listener.
*/
class ConsoleVerb : public Verb
{
    Q_OBJECT
public:
    explicit ConsoleVerb(const Environment &environment);
    ~ConsoleVerb() override;

protected:
    //! The profile as it is declared; nothing is started.
    [[nodiscard]] Result<Profile> describe() const;

    //! Where notifications of \a profile go: its public URL, else its listener's own address.
    [[nodiscard]] static QString declaredCallback(const Profile &profile);

    //! Says what is wrong or unusual with fields. False if that keeps a request from being sent; most
    //! of it does not once somebody has asked for that.
    [[nodiscard]] bool mayBeSent(const QList<Problem> &problems, bool isSentAnyway) const;

    //! Opens the profile and its journal, then calls opened(). \a port replaces the profile's.
    void open(std::optional<quint16> port = {});
    //! Starts the listener, then calls listening().
    void listen();

    virtual void opened() = 0;
    virtual void listening() = 0;
    //! What was written to the journal since the last time.
    virtual void recorded(const Batch &batch) = 0;

    [[nodiscard]] Console &console() const { return *m_console; }

private:
    void openConsole(const Profile &description, std::optional<quint16> port);
    void listenerChanged();

    Profiles m_profiles;
    std::unique_ptr<Console> m_console; // ends before the sandbox that it may talk to
};
