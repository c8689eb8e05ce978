#pragma once

#include "callviews/callmodel.h"
#include "console/configuration.h"
#include "console/profiles.h"
#include "identity/secretstore.h"
#include "mainwindow/mainwindow.h"
#include "session/session.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

class QLineEdit;
class QPushButton;
class TableView;

//! A configuration folder, and a window on it that can be closed and opened again.
class WindowFixture
{
public:
    WindowFixture();

    //! Opens the window as the program does; with \a profile instead of the one last used.
    void open(const QString &profile = {});
    //! Opens it on a sandbox of the test, given by its ready line, as the profile “Local”.
    void openOn(const QJsonObject &ready);
    void close();

    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] Configuration configuration() const { return Configuration(directory()); }
    [[nodiscard]] SecretStore &secrets() { return m_secrets; }
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Session &session() { return *m_session; }

    [[nodiscard]] bool isListening() const;
    //! The table with this object name, for example calls.
    [[nodiscard]] TableView *table(const QString &name) const;
    //! The text of a cell as it is shown; empty if there is no such row.
    [[nodiscard]] QString cell(const QString &table, int row, int column) const;
    //! All cells of a column.
    [[nodiscard]] QStringList column(const QString &table, int column) const;
    //! State of the call in the first row of the Calls table.
    [[nodiscard]] QString state() const;

    template <typename T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void click(const QString &button);
    void fill(const QString &lineEdit, const QString &text);
    //! Fills in whom to call and presses Place call.
    void call(const QString &id, const QString &name);

private:
    QTemporaryDir m_directory;
    SecretStore m_secrets;
    std::unique_ptr<Profiles> m_profiles;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

inline const QString johnId = QStringLiteral("112f7296-5fa4-42ca-bae8-6a692b15d4b8");
