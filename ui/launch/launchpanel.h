#pragma once

#include "core/error.h"
#include "graph/request.h"
#include "launch/requestdraft.h"
#include "launch/unsentforms.h"
#include "launches/launchhistory.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class Checkup;
class Console;
class PhoneGuard;
class QLabel;
class QSplitter;
class RequestEditor;
class ScenarioForm;

/*! Form and request side by side, folded to one line once a call is placed.

    Either side follows the other. What is filled in is kept in the settings as it is typed, so that
    not even a crash loses it, but for what is secret.
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
    //! Folds the form, which somebody may be filling in, because they do something else now.
    void makeRoom();
    //! Unfolds the form and leads to its first field.
    void beginNewCall();
    [[nodiscard]] bool isFolded() const;

signals:
    void opened(const QString &scenario);
    void foldedChanged(bool isFolded);

private:
    void fold(const QString &sentence);
    void setFolded(bool isFolded);
    void place();
    void send();
    void answered(const QPointer<ScenarioForm> &form, const Result<Reply> &reply);
    void formChanged();
    void requestEdited(const QByteArray &text);
    void showRequest();
    void showProblems();
    void showSupplies();
    void showDirectory();
    void restoreValues();
    void saveValues() const;
    void askForTitle();
    [[nodiscard]] Launch launch() const;
    void putIntoTabOrder();

    UnsentForms m_unsent;
    QPointer<Console> m_console;
    PhoneGuard *m_phones = nullptr;
    Checkup *m_checkup = nullptr;
    ScenarioForm *m_form = nullptr;
    RequestDraft m_draft;
    RequestEditor *m_editor;
    QSplitter *m_unfolded;
    QWidget *m_folded;
    QLabel *m_foldedText;
    QTimer m_save;
};
