#include "launch/requestdraft.h"

#include "core/json.h"
#include "launch/fieldsform.h"
#include "launch/scenarioform.h"

void RequestDraft::begin(ScenarioForm &form)
{
    m_form = &form;
    m_handMade.reset();
    m_typed.reset();
}

void RequestDraft::type(const QByteArray &text)
{
    m_typed = text;
    if (const Result<QJsonObject> body = readJsonObject(text))
        read(*body);
}

void RequestDraft::followForm()
{
    if (!m_isReading)
        m_typed.reset();
}

void RequestDraft::add(const QJsonObject &members)
{
    const QJsonObject known = m_form->body();
    m_handMade = HandMade{.body = withMembers(known, members), .known = known};
}

void RequestDraft::read(const QJsonObject &body)
{
    const Scenario &scenario = m_form->scenario();
    FieldValues values = readBody(scenario, body);
    for (const Field &field : scenario.fields) {
        const QString supply = m_supplies.value(field.supply);
        const QString value = values.value(field.key).value(0);
        if (supply.isEmpty() || value.isEmpty())
            continue;
        const IdentityValue stated = IdentityValue::fromText(value);
        if (value == supply)
            values.remove(field.key);
        else if (field.kind == FieldKind::Identity
                 && stated.id == IdentityValue::fromText(supply).id)
            values[field.key] = QStringList{IdentityValue{{}, stated.displayName}.toText()};
    }
    m_isReading = true;
    m_form->fields().setValues(values);
    m_isReading = false;
    m_handMade = HandMade{.body = body, .known = m_form->body()};
}

QByteArray RequestDraft::body() const
{
    return m_typed ? *m_typed : compactJson(members());
}

QByteArray RequestDraft::text() const
{
    return m_typed ? *m_typed : indentedJson(members());
}

QJsonObject RequestDraft::extra() const
{
    return unknownMembers(m_form->body(), members());
}

QList<Problem> RequestDraft::problems() const
{
    const Result<QJsonObject> body = m_typed ? readJsonObject(*m_typed) : members();
    if (!body)
        return {{.text = body.error().text()}};
    return bodyProblems(m_form->scenario(), *body);
}

QJsonObject RequestDraft::members() const
{
    return m_handMade ? merged(m_form->body(), *m_handMade) : m_form->body();
}
