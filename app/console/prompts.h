#pragma once

#include "core/future.h"
#include "scenarios/form.h"

#include <QObject>
#include <QUrl>

class HttpClient;
class PromptServer;
struct HttpReply;
struct Profile;

/*! What calls of a profile are to play: looked at before the service does, which tells of a bad
    prompt late and in numbers, and served where the service is on this machine.
*/
class Prompts : public QObject
{
    Q_OBJECT
public:
    Prompts(const Profile &profile, HttpClient &http, QObject *parent = nullptr);
    ~Prompts() override;

    //! Whether \a form has a field for prompts.
    [[nodiscard]] static bool areIn(const Form &form);

    /*! Fetches the beginnings of the prompts in \a values, and says what is wrong with them. What
        cannot be reached from here is a warning: the service may reach it all the same.
    */
    [[nodiscard]] FutureResult<QList<Problem>> check(const Form &form, const FieldValues &values);

    //! Why no file can be served, as a sentence; empty if one can.
    [[nodiscard]] QString reasonAgainstServing() const;
    //! Serves \a file to this machine until the profile closes; gives its address.
    [[nodiscard]] FutureResult<QUrl> serve(const QString &file);

private:
    [[nodiscard]] FutureResult<void> check(const QUrl &prompt);

    bool m_isServiceHere;
    HttpClient &m_http;
    PromptServer *m_server = nullptr;
};
