#pragma once

#include "core/directory.h"
#include "scenarios/form.h"

#include <QHash>
#include <QWidget>

class FieldEditor;
class QFormLayout;
class QToolButton;
class ToneLabel;

/*! The fields of a scenario or an operation, made from their declaration.

    Problems stand below the field, in words: as they are typed, and once somebody has tried to send
    it, also those of what is still empty.
*/
class FieldsForm : public QWidget
{
    Q_OBJECT
public:
    explicit FieldsForm(const Form &form, QWidget *parent = nullptr);

    [[nodiscard]] const Form &form() const { return m_form; }
    [[nodiscard]] FieldValues values() const;
    void setValues(const FieldValues &values);
    void setDirectory(const QList<DirectoryEntry> &directory);
    //! What stands in for fields that are left empty.
    void setSupplies(const Supplies &supplies);

    //! What would be sent: the values with what stands in for the empty ones.
    [[nodiscard]] FieldValues valuesToSend() const;
    [[nodiscard]] QList<Problem> problems() const;
    //! What was found out about the present values elsewhere; forgotten once they are changed.
    void setFindings(const QList<Problem> &findings);

    //! Marks everything that is wrong or missing, and leads to the first of it.
    void showMissing();
    [[nodiscard]] bool wasTried() const { return m_wasTried; }

signals:
    void changed();
    //! Enter in one of the fields.
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row
    {
        FieldEditor *editor = nullptr;
        ToneLabel *problem = nullptr;
    };

    [[nodiscard]] QToolButton *addMore(QFormLayout *form, QWidget *advanced);
    void addField(const Field &field, QFormLayout *layout);
    static void addSwitch(QWidget *cell, QFormLayout *layout);
    void applyParts(const Field &field);
    void refresh();
    void showProblems();

    const Form m_form; // its fields outlive the editors, which refer to them
    QHash<QString, Row> m_rows;
    Supplies m_supplies;
    QList<Problem> m_findings;
    QToolButton *m_more = nullptr;
    bool m_wasTried = false;
};
