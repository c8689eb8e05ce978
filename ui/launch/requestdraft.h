#pragma once

#include "scenarios/bodymembers.h"
#include "scenarios/scenario.h"

#include <QPointer>

#include <optional>

class ScenarioForm;

/*! The request of a form as it will go out: what the form says, and what somebody wrote by hand.

    A text that was typed goes out as it is, until the form is changed; members that the form does
    not know stay in it.
*/
class RequestDraft
{
public:
    //! Begins anew, with nothing but what \a form says.
    void begin(ScenarioForm &form);
    //! What the profile supplies stays empty in the form, also where a text says it.
    void setSupplies(const Supplies &supplies) { m_supplies = supplies; }

    //! Takes \a text for the request, and brings it into the form as far as it can be read.
    void type(const QByteArray &text);
    //! The form was changed: from now on it speaks, unless it was type() that changed it.
    void followForm();
    //! Adds \a members that the form has no field for.
    void add(const QJsonObject &members);

    [[nodiscard]] bool isTyped() const { return m_typed.has_value(); }
    //! As it will be sent.
    [[nodiscard]] QByteArray body() const;
    //! As people read it.
    [[nodiscard]] QByteArray text() const;
    //! The members of it that the form has no field for.
    [[nodiscard]] QJsonObject extra() const;
    //! JSON that is none, and members of another type than the API's, wherever they came from.
    [[nodiscard]] QList<Problem> problems() const;

private:
    void read(const QJsonObject &body);
    [[nodiscard]] QJsonObject members() const;

    QPointer<ScenarioForm> m_form;
    Supplies m_supplies;
    std::optional<HandMade> m_handMade; // for what the form has no field for
    std::optional<QByteArray> m_typed;
    bool m_isReading = false;
};
