#include "launch/promptcheck.h"

#include "console/prompts.h"
#include "launch/fieldsform.h"

void PromptCheck::setPrompts(Prompts *prompts)
{
    m_prompts = prompts;
    forget();
}

void PromptCheck::begin(FieldsForm &form)
{
    if (!m_prompts || !Prompts::areIn(form.form())) {
        emit passed();
        return;
    }
    m_isRunning = true;
    emit changed();
    const auto found = m_prompts->check(form.form(), form.valuesToSend());
    whenDone(found, &form, [this, &form, run = ++m_run](const Result<QList<Problem>> &findings) {
        if (run == m_run)
            finish(form, findings.value_or(QList<Problem>()));
    });
}

void PromptCheck::forget()
{
    ++m_run;
    m_isRunning = false;
    emit changed();
}

void PromptCheck::finish(FieldsForm &form, const QList<Problem> &findings)
{
    form.setFindings(findings);
    forget();
    if (!hasErrors(findings))
        emit passed();
}
