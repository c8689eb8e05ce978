#include "shared/messagemodel.h"

#include "shared/roles.h"
#include "shared/words.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t most = 100'000;
constexpr int block = 5'000; // fewer would cost every batch, more would be felt

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

MessageRow::MessageRow(const Message &message)
    : seq(message.seq), exchange(message.exchange), time(message.time),
      direction(message.direction), kind(message.kind),
      isAnswered(message.kind == MessageKind::Response && message.status != 0), call(message.call),
      summary(words::summaryOf(message)),
      verdict(message.kind == MessageKind::Response && !message.note.isEmpty()
                  ? message.note
                  : words::verdict(message)),
      tone(toneOf(message))
{
}

QList<MessageRow> messageRows(const QList<Message> &messages)
{
    QList<MessageRow> rows;
    rows.reserve(messages.size());
    for (const Message &message : messages)
        rows.append(MessageRow(message));
    return rows;
}

MessageModel::MessageModel(Order order, QObject *parent)
    : QAbstractTableModel(parent), m_order(order)
{
}

void MessageModel::append(const QList<MessageRow> &rows)
{
    const auto fresh = std::ranges::upper_bound(rows, newest(), {}, &MessageRow::seq);
    const int count = static_cast<int>(rows.end() - fresh);
    if (count == 0)
        return;
    const int first = m_order == Order::NewestFirst ? 0 : rowCount();
    beginInsertRows({}, first, first + count - 1);
    m_rows.insert(m_rows.end(), fresh, rows.end());
    std::for_each(fresh, rows.end(), [this](const MessageRow &row) { remember(row); });
    endInsertRows();
    if (m_rows.size() > most)
        dropOldest();
}

bool MessageModel::prepend(const QList<MessageRow> &rows)
{
    const auto end = m_rows.empty()
        ? rows.end()
        : std::ranges::lower_bound(rows, oldest(), {}, &MessageRow::seq);
    const int count = static_cast<int>(end - rows.begin());
    if (count == 0)
        return true;
    const int first = m_order == Order::NewestFirst ? rowCount() : 0;
    beginInsertRows({}, first, first + count - 1);
    m_rows.insert(m_rows.begin(), rows.begin(), end);
    std::for_each(rows.begin(), end, [this](const MessageRow &row) { remember(row); });
    endInsertRows();
    if (m_rows.size() <= most)
        return true;
    dropNewest();
    return false;
}

void MessageModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_requestTimes.clear();
    endResetModel();
}

bool MessageModel::isFull() const
{
    return m_rows.size() >= most;
}

const MessageRow *MessageModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &at(index.row()) : nullptr;
}

void MessageModel::setCallNames(const QHash<CallId, QString> &names)
{
    bool isNews = false;
    for (auto name = names.begin(); name != names.end(); ++name) {
        QString &known = m_callNames[name.key()];
        isNews = isNews || known != *name;
        known = *name;
    }
    const int column = static_cast<int>(Column::Call);
    if (isNews && rowCount() > 0)
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

QList<CallId> MessageModel::callsLike(const QString &text) const
{
    QList<CallId> calls;
    for (auto name = m_callNames.begin(); name != m_callNames.end(); ++name) {
        if (name->contains(text, Qt::CaseInsensitive))
            calls.append(name.key());
    }
    return calls;
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageRow &shown = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case ValueRole:
        return value(shown, column);
    case KeyRole:
        return shown.seq;
    case Qt::ForegroundRole:
        if (column == Column::Verdict && shown.tone != Tone::Neutral)
            return toneColor(shown.tone, QGuiApplication::palette());
        return {};
    case Qt::ToolTipRole:
        return words::toolTip(column == Column::Time ? words::fullTime(shown.time)
                                                     : text(shown, column));
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

const MessageRow &MessageModel::at(int row) const
{
    const auto position = static_cast<size_t>(row);
    return m_order == Order::NewestFirst ? m_rows[m_rows.size() - 1 - position] : m_rows[position];
}

QString MessageModel::text(const MessageRow &row, Column column) const
{
    switch (column) {
    case Column::Time:
        return row.time.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Column::Direction:
        return row.direction == Direction::Out ? u"→"_s : u"←"_s;
    case Column::Summary: {
        const QDateTime asked = row.isAnswered ? m_requestTimes.value(row.exchange) : QDateTime();
        if (!asked.isValid())
            return row.summary;
        return tr("%1 in %2 ms").arg(row.summary).arg(asked.msecsTo(row.time));
    }
    case Column::Call:
        return m_callNames.value(row.call, shortId(row.call.text));
    case Column::Verdict:
        return row.verdict;
    case Column::Count:
        break;
    }
    return {};
}

QVariant MessageModel::value(const MessageRow &row, Column column) const
{
    switch (column) {
    case Column::Time:
        return row.time;
    case Column::Call:
        return m_callNames.value(row.call, row.call.text);
    case Column::Direction:
        return static_cast<int>(row.direction);
    default:
        return text(row, column);
    }
}

void MessageModel::dropOldest()
{
    const int first = m_order == Order::NewestFirst ? rowCount() - block : 0;
    beginRemoveRows({}, first, first + block - 1);
    const auto end = m_rows.begin() + block;
    std::for_each(m_rows.begin(), end, [this](const MessageRow &row) { forget(row); });
    m_rows.erase(m_rows.begin(), end);
    endRemoveRows();
}

void MessageModel::dropNewest()
{
    const int first = m_order == Order::NewestFirst ? 0 : rowCount() - block;
    beginRemoveRows({}, first, first + block - 1);
    const auto begin = m_rows.end() - block;
    std::for_each(begin, m_rows.end(), [this](const MessageRow &row) { forget(row); });
    m_rows.erase(begin, m_rows.end());
    endRemoveRows();
}

void MessageModel::remember(const MessageRow &row)
{
    if (row.kind == MessageKind::Request)
        m_requestTimes[row.exchange] = row.time;
}

void MessageModel::forget(const MessageRow &row)
{
    if (row.kind == MessageKind::Request)
        m_requestTimes.remove(row.exchange);
}
