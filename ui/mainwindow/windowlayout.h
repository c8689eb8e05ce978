#pragma once

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QSplitter;
class QWidget;
class TableView;

/*! Where the parts of the window are and how much room each has.

    It is kept in the settings, with the columns of the tables.
*/
class WindowLayout : public QObject
{
    Q_OBJECT
public:
    WindowLayout(const QString &settingsFile, QMainWindow &window);

    //! Fills the middle: \a lines, and below them form, calls and the chosen call, which share what
    //! is left of the height.
    void setCenter(const QList<QWidget *> &lines, QWidget *form, QWidget *calls, QWidget *call);
    //! Adds a dock, \a size pixels wide, at the bottom high. In the settings it is \a name.
    void addDock(const QString &title, const QString &name, QWidget *content,
                 Qt::DockWidgetArea area, int size);
    //! Brings back the dock of \a content, should somebody have closed it.
    void showDock(const QWidget *content);
    //! The tables whose columns are kept.
    void setTables(const QList<TableView *> &tables) { m_tables = tables; }

    //! What shows and hides each dock.
    [[nodiscard]] QList<QAction *> dockActions() const;

    //! Gives the room of the form to the calls, or takes it back.
    void setFormFolded(bool isFolded);

    void save() const;
    void restore();

private:
    struct Dock
    {
        QDockWidget *widget;
        int size;
        Qt::Orientation orientation; //!< of the size
    };

    QString m_settingsFile;
    QMainWindow &m_window;
    QSplitter *m_center;
    bool m_isFolded = false;
    QList<Dock> m_docks;
    QList<TableView *> m_tables;
};
