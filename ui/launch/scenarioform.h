#pragma once

#include "core/directory.h"
#include "scenarios/scenario.h"

#include <QHash>
#include <QUrl>
#include <QWidget>

class FieldEditor;
class QFormLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class ToneLabel;

/*! The form of one scenario, made from its declaration.

    Problems stand below the field, in words. Errors ask for a second press, on *Send anyway*;
    warnings never stand in the way.
*/
class ScenarioForm : public QWidget
{
    Q_OBJECT
public:
    ScenarioForm(const Scenario &scenario, QWidget *parent = nullptr);

    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    [[nodiscard]] FieldValues values() const;
    void setValues(const FieldValues &values);
    void setDirectory(const QList<DirectoryEntry> &directory);
    //! What stands in for fields that are left empty.
    void setSupplies(const Supplies &supplies);

    [[nodiscard]] QJsonObject body() const;
    //! What would be sent: the values with what stands in for the empty ones.
    [[nodiscard]] FieldValues valuesToSend() const;

    //! What is wrong beside the fields: permissions, a hand-made request. Shown above the buttons.
    void setFurtherProblems(const QList<Problem> &problems);
    //! Where somebody can grant what is missing; empty if nothing is.
    void setConsentLink(const QUrl &link);

    //! Marks what is still missing, as a try to place the call would.
    void showMissing();

    //! As Place call does.
    void submit();

    //! While a request is under way it cannot be sent once more.
    void setBusy(bool isBusy);
    //! A sentence below the buttons; empty for none.
    void setOutcome(const QString &sentence);

signals:
    void changed();
    void submitted();
    void saveWanted();

private:
    struct Row
    {
        FieldEditor *editor = nullptr;
        ToneLabel *problem = nullptr;
    };

    void addField(const Field &field, QFormLayout *layout);
    static void addSwitch(QWidget *cell, QFormLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void submitOnEnter();
    void refresh();
    void showProblems(const QList<Problem> &problems);
    void applyParts(const Field &field);
    void focusFirstError(const QList<Problem> &problems);

    const Scenario &m_scenario;
    QHash<QString, Row> m_rows;
    Supplies m_supplies;
    QToolButton *m_more = nullptr;
    QPushButton *m_place = nullptr;
    QPushButton *m_sendAnyway = nullptr;
    ToneLabel *m_further = nullptr;
    QPushButton *m_consent = nullptr;
    QUrl m_consentLink;
    ToneLabel *m_outcome = nullptr;
    QList<Problem> m_furtherProblems;
    bool m_wasTried = false;
};
