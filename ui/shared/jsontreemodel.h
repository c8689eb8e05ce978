#pragma once

#include <QAbstractItemModel>
#include <QJsonObject>

#include <memory>

//! A JSON object as a tree of member and value, in two columns.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Column { Member, Value, Count };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setObject(const QJsonObject &object);

    //! Where a value stands, for example value[0].resourceData.state.
    [[nodiscard]] QString path(const QModelIndex &index) const;
    //! The value as text: a text without quotes, anything else as JSON.
    [[nodiscard]] QString valueText(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Node;

    [[nodiscard]] const Node &node(const QModelIndex &index) const;

    std::unique_ptr<Node> m_root;
};
