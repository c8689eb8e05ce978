#pragma once

#include "launch/fieldeditor.h"

class QLabel;
class QPlainTextEdit;
class ToneLabel;

//! A long text that something else has made: pasted, or loaded from a file.
class BlobEditor : public FieldEditor
{
    Q_OBJECT
public:
    BlobEditor(const Field &field, QWidget *parent);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;

    //! Takes the text of \a fileName; what cannot be read is told and changes nothing.
    void load(const QString &fileName);

private:
    void chooseFile();
    void tell(const QString &problem);

    QPlainTextEdit *m_edit;
    ToneLabel *m_problem;
};
