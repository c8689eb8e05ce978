#pragma once

class QTreeWidget;

//! How wide \a tree, with groups of items, has to be for its texts in the language of the window.
[[nodiscard]] int treeWidth(QTreeWidget &tree);
