#pragma once

#include "core/error.h"
#include "graph/request.h"
#include "launch/unsentforms.h"
#include "launches/launchhistory.h"
#include "scenarios/bodymembers.h"
#include "scenarios/scenario.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class Checkup;
class Console;
class PhoneGuard;
class QLabel;
class QSplitter;
class RequestEditor;
class ScenarioForm;

/*! Form and request side by side, folded to one line once a call is placed.

    Either side follows the other. A request that was changed by hand goes out as it was typed, until
    the form is changed; members that the form does not know stay in it. What is filled in is kept in
    the settings as it is typed, so that not even a crash loses it, but for what is secret.
*/
class LaunchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LaunchPanel(const QString &settingsFile, QWidget *parent = nullptr);
    ~LaunchPanel() override;

    //! Null while no profile is open.
    void setConsole(Console *console);
    //! Who is asked before a request goes out.
    void setPhoneGuard(PhoneGuard *phones) { m_phones = phones; }
    //! Who looks whether all is ready for a call; what is not stands at the form.
    void setCheckup(Checkup *checkup);
    void open(const QString &scenario);
    //! Opens the form that \a values are for, with them filled in.
    void open(const QString &scenario, const FieldValues &values);
    //! Opens the form of \a launch as it was filled in.
    void open(const Launch &launch);
    //! Opens it and places the call, unless something is wrong or missing.
    void repeat(const Launch &launch);
    //! Opens the form that \a body is for, with all of it; the present one if it is for none.
    void openBody(const QJsonObject &body);
    void setFolded(bool isFolded);
    //! Unfolds the form and leads to its first field.
    void beginNewCall();
    [[nodiscard]] bool isFolded() const;

signals:
    void opened(const QString &scenario);
    void foldedChanged(bool isFolded);

private:
    void place();
    void send();
    void answered(const QPointer<ScenarioForm> &form, const Result<Reply> &reply);
    void formChanged();
    void requestEdited(const QByteArray &text);
    void readRequest(const QJsonObject &body);
    void showRequest();
    void showProblems();
    void showSupplies();
    [[nodiscard]] QList<Problem> requestProblems() const;
    [[nodiscard]] QStringList roles() const;
    [[nodiscard]] QList<Problem> callbackProblems() const;
    [[nodiscard]] QList<Problem> doctorProblems() const;
    [[nodiscard]] QUrl consentLink() const;
    [[nodiscard]] FieldValues firstValues() const;
    void restoreValues();
    void saveValues() const;
    void askForTitle();
    void showDirectory();
    [[nodiscard]] Launch launch() const;
    void putIntoTabOrder();
    [[nodiscard]] QByteArray body() const;
    [[nodiscard]] QJsonObject wholeBody() const;

    UnsentForms m_unsent;
    QPointer<Console> m_console;
    PhoneGuard *m_phones = nullptr;
    Checkup *m_checkup = nullptr;
    ScenarioForm *m_form = nullptr;
    std::optional<HandMade> m_handMade; // a request by hand, for what the form has no field for
    std::optional<QByteArray> m_typed;  // the same as it was typed, until the form is changed
    bool m_isReading = false;
    Supplies m_supplies;
    RequestEditor *m_editor;
    QSplitter *m_unfolded;
    QWidget *m_folded;
    QLabel *m_foldedText;
    QTimer m_save;
};
