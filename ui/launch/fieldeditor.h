#pragma once

#include "identity/profile.h"
#include "scenarios/field.h"

#include <QWidget>

//! Edits the values of one declared field. Which widgets it has follows from the field's kind.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    [[nodiscard]] static FieldEditor *make(const Field &field, QWidget *parent);

    [[nodiscard]] virtual QStringList values() const = 0;
    virtual void setValues(const QStringList &values) = 0;
    //! What names and ids complete from.
    virtual void setDirectory(const QList<DirectoryEntry> &) { }
    //! Whether the editor shows the field's label itself, as a check box does.
    [[nodiscard]] virtual bool hasOwnLabel() const { return false; }

signals:
    void changed();

protected:
    using QWidget::QWidget;
};

//! The label of a field, translated.
[[nodiscard]] QString labelOf(const Field &field);
[[nodiscard]] QString helpOf(const Field &field);
