#pragma once

#include "scenarios/field.h"

class FieldEditor;
class QToolButton;

/*! What else can be said of one of several people, folded away until somebody wants it. It belongs to
    the line of its person and goes with it.
*/
class IdentityDetails : public QWidget
{
    Q_OBJECT
public:
    //! \a person names whose details these are, such as “People 2”.
    IdentityDetails(const Field &field, const QString &person, const QString &place,
                    QWidget *parent);

    //! The arrow that unfolds them, for the line of the person.
    [[nodiscard]] QToolButton *toggle() const { return m_toggle; }

    [[nodiscard]] QMap<QString, QString> values() const;
    //! Unfolds what is there: nothing is sent that cannot be seen.
    void setValues(const QMap<QString, QString> &values);

signals:
    void changed();

private:
    QMap<QString, FieldEditor *> m_editors;
    QToolButton *m_toggle;
};
