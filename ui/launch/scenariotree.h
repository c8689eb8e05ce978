#pragma once

#include <QTreeWidget>

//! The scenarios of the catalogue by group. Choosing one opens its form.
class ScenarioTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ScenarioTree(QWidget *parent = nullptr);

    void choose(const QString &scenario);

signals:
    void chosen(const QString &scenario);
};
