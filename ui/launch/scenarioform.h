#pragma once

#include "core/directory.h"
#include "scenarios/scenario.h"

#include <QUrl>
#include <QWidget>

class FieldsForm;
class LaterOperations;
class PromptCheck;
class Prompts;
class QPushButton;
class QVBoxLayout;
class ToneLabel;

/*! The form of one scenario: what it does and needs, its fields, and the buttons that send it.

    Errors ask for a second press, on *Send anyway*; warnings never stand in the way.
*/
class ScenarioForm : public QWidget
{
    Q_OBJECT
public:
    explicit ScenarioForm(const Scenario &scenario, QWidget *parent = nullptr);

    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    //! To fill in, complete and supply.
    [[nodiscard]] FieldsForm &fields() { return *m_fields; }
    //! What is meant for the call once it is placed.
    [[nodiscard]] LaterOperations &later() { return *m_later; }

    [[nodiscard]] QJsonObject body() const;

    //! What looks at prefetched media before it is sent; null while no profile is open.
    void setPrompts(Prompts *prompts);
    //! What is wrong beside the fields, such as permissions. Shown above the buttons.
    void setFurtherProblems(const QList<Problem> &problems);
    //! What is wrong with a request that was changed by hand, and is shown beside it.
    void setRequestProblems(const QList<Problem> &problems);
    //! Where somebody can grant what is missing; empty if nothing is.
    void setConsentLink(const QUrl &link);

    //! As Place call does.
    void submit();

    //! While a request is under way it cannot be sent once more.
    void setBusy(bool isBusy);
    //! A sentence below the buttons; empty for none.
    void setOutcome(const QString &sentence);

signals:
    void changed();
    void submitted();
    void laterChanged();
    void saveWanted();

private:
    void addButtons(QVBoxLayout *layout);
    [[nodiscard]] QPushButton *newSaveButton();
    void showButtons();
    void submitChecked();
    [[nodiscard]] QList<Problem> problems() const;

    const Scenario &m_scenario;
    FieldsForm *m_fields;
    LaterOperations *m_later;
    PromptCheck *m_promptCheck;
    bool m_isBusy = false;
    QPushButton *m_place = nullptr;
    QPushButton *m_sendAnyway = nullptr;
    ToneLabel *m_further = nullptr;
    QPushButton *m_consent = nullptr;
    QUrl m_consentLink;
    ToneLabel *m_outcome = nullptr;
    QList<Problem> m_furtherProblems;
    QList<Problem> m_requestProblems;
};
