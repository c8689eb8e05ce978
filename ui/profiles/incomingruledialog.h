#pragma once

#include "core/directory.h"
#include "scenarios/bodymembers.h"
#include "scenarios/operation.h"

#include <QDialog>

class FieldsForm;
class ToneLabel;

//! How a rule answers, rejects or redirects: the fields of the operation.
class IncomingRuleDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a body: of the rule as it is; members without a field stay in it.
    IncomingRuleDialog(const Operation &operation, const QJsonObject &body, const QString &title,
                       QWidget *parent = nullptr);

    //! Whom the fields complete from.
    void setDirectory(const QList<DirectoryEntry> &directory);

signals:
    //! The rule, without the kinds of calls that it is for.
    void decided(const QJsonObject &rule);

private:
    void take();

    QString m_operation;
    Form m_form;
    HandMade m_before; // what the rule has, also where there is no field for it
    FieldsForm *m_fields;
    ToneLabel *m_problem;
};
