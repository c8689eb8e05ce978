#include "shared/reveal.h"

#include <QScrollArea>
#include <QTimer>

namespace {

QScrollArea *areaOf(const QWidget *row)
{
    for (QWidget *each = row->parentWidget(); each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each))
            return area;
    }
    return nullptr;
}

} // namespace

void reveal(QWidget *row)
{
    QTimer::singleShot(0, row, [row] {
        if (QScrollArea *area = areaOf(row))
            area->ensureWidgetVisible(row);
    });
}
