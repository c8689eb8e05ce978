#include "shared/jsontreemodel.h"

#include "shared/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

using namespace Qt::StringLiterals;

struct JsonTreeModel::Node
{
    QString member;
    QJsonValue value;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children = {};

    void add(const QString &name, const QJsonValue &child)
    {
        auto node = std::make_unique<Node>(Node{name, child, this,
                                                static_cast<int>(children.size())});
        node->expand();
        children.push_back(std::move(node));
    }

    void expand()
    {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            add(entry.key(), *entry);
        int number = 0;
        for (const QJsonValue &element : value.toArray())
            add(u"[%1]"_s.arg(number++), element);
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(new Node) { }

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setObject(const QJsonObject &object)
{
    beginResetModel();
    m_root = std::make_unique<Node>(Node{{}, object});
    m_root->expand();
    endResetModel();
}

QString JsonTreeModel::path(const QModelIndex &index) const
{
    QString path;
    for (const Node *step = &node(index); step->parent; step = step->parent) {
        const bool isFirst = step->parent == m_root.get() || step->member.startsWith(u'[');
        path.prepend(isFirst ? step->member : u'.' + step->member);
    }
    return path;
}

QString JsonTreeModel::valueText(const QModelIndex &index) const
{
    const QJsonValue &value = node(index).value;
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson());
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson());
    return value.isNull() ? u"null"_s : value.toVariant().toString();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent).children[static_cast<size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    const Node *parent = index.isValid() ? node(index).parent : nullptr;
    if (!parent || parent == m_root.get())
        return {};
    return createIndex(parent->row, 0, parent);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(Column::Count);
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::ToolTipRole)
        return words::toolTip(valueText(index));
    if (role != Qt::DisplayRole)
        return {};
    const Node &shown = node(index);
    if (static_cast<Column>(index.column()) == Column::Member)
        return shown.member;
    if (shown.value.isObject())
        return u"{…}"_s;
    if (shown.value.isArray())
        return tr("%n element(s)", nullptr, static_cast<int>(shown.children.size()));
    return valueText(index);
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return static_cast<Column>(section) == Column::Member ? tr("Member") : tr("Value");
}

const JsonTreeModel::Node &JsonTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}
