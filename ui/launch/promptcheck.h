#pragma once

#include "core/future.h"
#include "scenarios/form.h"

#include <QObject>
#include <QPointer>

class FieldsForm;
class Prompts;

/*! Looks at the prompts in a form before it is sent; what is wrong with them stands at their fields.

    Nobody waits for it: an answer that comes after forget() is dropped.
*/
class PromptCheck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Null while no profile is open.
    void setPrompts(Prompts *prompts);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    //! Looks at what \a form plays; a form that plays nothing passes at once.
    void begin(FieldsForm &form);
    //! The form has become another one, or is sent as it is.
    void forget();

signals:
    //! It began, came to an end, or found something.
    void changed();
    //! Nothing is wrong, as far as can be told from here.
    void passed();

private:
    void finish(FieldsForm &form, const QList<Problem> &findings);

    QPointer<Prompts> m_prompts;
    int m_run = 0; // tells the last one from those that nobody waits for any more
    bool m_isRunning = false;
};
