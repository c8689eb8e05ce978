#pragma once

class QWidget;

//! Scrolls to all of \a row, which is in a QScrollArea: also to a sentence that has only just appeared
//! in it, as soon as the layouts have made room for that.
void reveal(QWidget *row);
