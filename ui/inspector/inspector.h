#pragma once

#include "graph/message.h"
#include "shared/jsontreemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

/*! One message in a window of its own: what it is, its headers, and its JSON to fold, search and copy,
    as a tree and as it crossed the wire.
*/
class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(const Message &message, QWidget *parent = nullptr);

private:
    void find(int firstStep);
    void copyValue();
    void copyPath();
    [[nodiscard]] QWidget *makeTree();
    [[nodiscard]] QWidget *makeText(const QString &name, const QString &text);

    JsonTreeModel m_model;
    QTreeView *m_tree;
    QLineEdit *m_search;
    QLabel *m_found;
};
