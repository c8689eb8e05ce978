#pragma once

#include <QSortFilterProxyModel>

//! Filters the calls by a text in any column and by whether they live; sorts by raw values.
class CallFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Which { All, Open, Ended, Failed };

    explicit CallFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    void setWhich(Which which);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    Which m_which = Which::All;
};
