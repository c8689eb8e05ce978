#pragma once

#include <QTableView>

#include <optional>

class QMenu;
class QSettings;

/*! A table as all tables of the window are: whole rows, columns that can be moved, hidden and sorted,
    rows that can be copied as text, CSV or JSON, and a sentence where there is nothing yet.
*/
class TableView : public QTableView
{
    Q_OBJECT
public:
    //! \a name is the accessible name and, in the settings, the key of the columns.
    TableView(const QString &name, const QString &key, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    //! What is shown while there is no row: what will fill the table and how.
    void setEmptyText(const QString &text);
    //! Widths in average characters, by column; at least that of its title, which is longer in some
    //! languages. What is missing stretches last.
    void setColumnWidths(const QList<int> &characters);

    /*! The edge where news come: while the view is there it stays there. Everywhere else the rows in
        view hold still, whatever comes or goes above them. Without an edge they always do.
    */
    void setFollowedEdge(std::optional<Qt::Edge> edge) { m_followedEdge = edge; }

    void saveColumns(QSettings &settings) const;
    void restoreColumns(const QSettings &settings);

signals:
    //! A menu for the current row is about to be shown, and can be added to.
    void menuOpening(QMenu *menu);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    enum class CopyFormat { Text, Csv, Json };

    void rememberPosition();
    void holdStill(int rowsAbove);
    void copyRows(CopyFormat format) const;
    [[nodiscard]] QString rowsAs(CopyFormat format) const;
    void showColumnMenu(const QPoint &position);

    QString m_key;
    QString m_emptyText;
    std::optional<Qt::Edge> m_followedEdge = Qt::TopEdge;
    // As they were before rows came or went:
    int m_topRow = 0;
    int m_position = 0;
    std::optional<Qt::Edge> m_reachedEdge;
};
