#pragma once

#include "identity/profile.h"
#include "scenarios/scenario.h"

#include <QHash>
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
    //! What stands in for an empty callback.
    void setCallbackUri(const QString &uri);

    [[nodiscard]] QJsonObject body() const;

    //! While a request is under way it cannot be sent once more.
    void setBusy(bool isBusy);
    //! A sentence below the buttons; empty for none.
    void setOutcome(const QString &sentence);

signals:
    void changed();
    void submitted();

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
    void submit();
    void refresh();
    void showProblems(const QList<Problem> &problems);
    [[nodiscard]] FieldValues valuesToSend() const;

    const Scenario &m_scenario;
    QHash<QString, Row> m_rows;
    QString m_callbackUri;
    QToolButton *m_more = nullptr;
    QPushButton *m_place = nullptr;
    QPushButton *m_sendAnyway = nullptr;
    ToneLabel *m_outcome = nullptr;
    bool m_wasTried = false;
};
