#include "shared/messagemodel.h"

#include "shared/roles.h"
#include "shared/tone.h"
#include "shared/words.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype most = 100'000;
constexpr qsizetype block = 5'000;

Tone toneOf(const Message &message)
{
    switch (message.verdict) {
    case Verdict::Rejected:
        return Tone::Bad;
    case Verdict::None:
        return message.status >= 400 || !message.note.isEmpty() ? Tone::Bad : Tone::Neutral;
    case Verdict::Accepted:
        return Tone::Neutral;
    default:
        return Tone::Pending;
    }
}

} // namespace

MessageModel::MessageModel(Order order, QObject *parent)
    : QAbstractTableModel(parent), m_order(order)
{
}

void MessageModel::append(const QList<Message> &messages)
{
    const qint64 newest = m_messages.isEmpty() ? 0 : m_messages.last().seq;
    QList<Message> fresh;
    for (const Message &message : messages) {
        if (message.seq <= newest)
            continue;
        fresh.append(message);
        if (message.kind == MessageKind::Request)
            m_requestTimes[message.exchange] = message.time;
    }
    if (fresh.isEmpty())
        return;
    dropOldest();
    const int count = static_cast<int>(fresh.size());
    const int first = m_order == Order::NewestFirst ? 0 : rowCount();
    beginInsertRows({}, first, first + count - 1);
    m_messages += fresh;
    endInsertRows();
}

void MessageModel::clear()
{
    beginResetModel();
    m_messages.clear();
    m_requestTimes.clear();
    endResetModel();
}

void MessageModel::setHistory(const QList<Message> &messages)
{
    const QList<Message> live = m_messages;
    clear();
    append(messages);
    append(live);
}

const Message *MessageModel::message(const QModelIndex &index) const
{
    return index.isValid() ? &m_messages[position(index.row())] : nullptr;
}

void MessageModel::setCallName(const CallId &call, const QString &name)
{
    if (m_callNames.value(call) == name)
        return;
    m_callNames[call] = name;
    const int column = static_cast<int>(Column::Call);
    if (rowCount() > 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message &message = m_messages[position(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(message, column);
    case ValueRole:
        return value(message, column);
    case KeyRole:
        return message.seq;
    case Qt::ForegroundRole:
        if (column == Column::Verdict && toneOf(message) != Tone::Neutral)
            return toneColor(toneOf(message), QGuiApplication::palette());
        return {};
    case Qt::ToolTipRole:
        return words::toolTip(column == Column::Time ? words::fullTime(message.time)
                                                     : text(message, column));
    default:
        return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Direction:
        return tr("Way");
    case Column::Summary:
        return tr("Message");
    case Column::Call:
        return tr("Call");
    case Column::Verdict:
        return tr("Verdict");
    case Column::Count:
        break;
    }
    return {};
}

qsizetype MessageModel::position(int row) const
{
    return m_order == Order::NewestFirst ? m_messages.size() - 1 - row : row;
}

QString MessageModel::text(const Message &message, Column column) const
{
    switch (column) {
    case Column::Time:
        return message.time.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Column::Direction:
        return message.direction == Direction::Out ? u"→"_s : u"←"_s;
    case Column::Summary: {
        const QDateTime asked = m_requestTimes.value(message.exchange);
        if (message.kind != MessageKind::Response || message.status == 0 || !asked.isValid())
            return words::summaryOf(message);
        return tr("%1 in %2 ms").arg(words::summaryOf(message)).arg(asked.msecsTo(message.time));
    }
    case Column::Call:
        return m_callNames.value(message.call, shortId(message.call.text));
    case Column::Verdict:
        return message.kind == MessageKind::Response ? message.note : words::verdict(message);
    case Column::Count:
        break;
    }
    return {};
}

QVariant MessageModel::value(const Message &message, Column column) const
{
    switch (column) {
    case Column::Time:
        return message.time;
    case Column::Call:
        return m_callNames.value(message.call, message.call.text);
    case Column::Direction:
        return static_cast<int>(message.direction);
    default:
        return text(message, column);
    }
}

void MessageModel::dropOldest()
{
    if (m_messages.size() < most)
        return;
    const int count = static_cast<int>(block);
    const int first = m_order == Order::NewestFirst ? rowCount() - count : 0;
    beginRemoveRows({}, first, first + count - 1);
    m_messages.remove(0, block);
    endRemoveRows();
}
