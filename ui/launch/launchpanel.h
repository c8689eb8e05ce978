#pragma once

#include "core/error.h"
#include "graph/request.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class Console;
class QLabel;
class QSplitter;
class RequestPreview;
class ScenarioForm;

/*! Form and request side by side, folded to one line once a call is placed.

    What is filled in is kept in the settings as it is typed, so that not even a crash loses it.
*/
class LaunchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LaunchPanel(const QString &settingsFile, QWidget *parent = nullptr);
    ~LaunchPanel() override;

    //! Null while no profile is open.
    void setConsole(Console *console);
    void open(const QString &scenario);
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const;

signals:
    void foldedChanged(bool isFolded);

private:
    void place();
    void answered(const QPointer<ScenarioForm> &form, const Result<Reply> &reply);
    void preview();
    void restoreValues();
    void saveValues() const;
    [[nodiscard]] Request request() const;

    QString m_settingsFile;
    QPointer<Console> m_console;
    ScenarioForm *m_form = nullptr;
    RequestPreview *m_preview;
    QSplitter *m_unfolded;
    QWidget *m_folded;
    QLabel *m_foldedText;
    QTimer m_save;
};
