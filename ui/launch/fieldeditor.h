#pragma once

#include "core/directory.h"
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
    //! What stands in while it is empty, shown as such.
    virtual void setSupply(const QString &) { }
    //! Whether the editor shows the field's label itself, as a check box does.
    [[nodiscard]] virtual bool hasOwnLabel() const { return false; }

signals:
    void changed();

protected:
    //! \a field outlives the editor: it is part of the catalogue.
    FieldEditor(const Field &field, QWidget *parent) : QWidget(parent), m_field(field) { }

    [[nodiscard]] const Field &field() const { return m_field; }
    //! Gives \a widget the field's words; \a part tells the widgets of one editor apart.
    static void describe(QWidget *widget, const Field &field, const QString &part = {});
    //! What an empty editor shows: an example, not to be taken for what will be sent.
    [[nodiscard]] QString exampleText() const;

private:
    const Field &m_field;
};

//! The label of a field, translated.
[[nodiscard]] QString labelOf(const Field &field);
[[nodiscard]] QString helpOf(const Field &field);
