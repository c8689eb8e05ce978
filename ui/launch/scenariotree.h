#pragma once

#include "launches/launchhistory.h"

#include <QPointer>
#include <QTreeWidget>

class Console;

/*! The scenarios of the catalogue by group, what there is to do about calls that come in, then what was
    launched lately and what was saved.

    Choosing a scenario opens its form. A click on a launch opens it as it was filled in, Enter places
    it again.
*/
class ScenarioTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ScenarioTree(QWidget *parent = nullptr);

    //! Null while no profile is open.
    void setConsole(Console *console);
    void choose(const QString &scenario);
    //! Adds the group of calls that come in, with \a actions to click or to enter.
    void addIncoming(const QList<QAction *> &actions);

signals:
    void chosen(const QString &scenario);
    void launchChosen(const Launch &launch);
    void launchRepeated(const Launch &launch);
    //! Somebody wants to go on in the form that is open.
    void formWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void clicked(const QTreeWidgetItem *item);
    [[nodiscard]] QAction *actionOf(const QTreeWidgetItem *item) const;
    void showActions();
    void showLaunches();
    void fill(QTreeWidgetItem *group, const QList<Launch> &launches);
    void tell(const QTreeWidgetItem *item);
    void showMenu(const QPoint &position);
    void askForTitle(const QString &title);
    void remove(const QString &title);

    QPointer<Console> m_console;
    QTreeWidgetItem *m_incoming;
    QList<QPointer<QAction>> m_actions; // in the order of its items
    QTreeWidgetItem *m_recents;
    QTreeWidgetItem *m_saved;
    QList<Launch> m_launches; // items have their index
};
