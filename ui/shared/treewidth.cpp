#include "shared/treewidth.h"

#include <QScrollBar>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>

int treeWidth(QTreeWidget &tree)
{
    int widest = 0;
    for (QTreeWidgetItemIterator each(&tree); *each; ++each)
        widest = std::max(widest, tree.fontMetrics().horizontalAdvance((*each)->text(0)));
    const int margin = tree.fontMetrics().averageCharWidth();
    return widest + 2 * tree.indentation() + tree.verticalScrollBar()->sizeHint().width()
        + 2 * margin;
}
