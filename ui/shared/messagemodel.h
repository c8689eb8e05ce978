#pragma once

#include "graph/message.h"
#include "shared/tone.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>

/*! What a table shows of one message. Its bytes stay in the journal: a hundred thousand rows must not
    hold a gigabyte, and nothing is read from JSON when a row is painted.
*/
struct MessageRow
{
    explicit MessageRow(const Message &message);

    qint64 seq;
    qint64 exchange;
    QDateTime time;
    Direction direction;
    MessageKind kind;
    bool isAnswered; //!< a response that came
    CallId call;
    QString summary;
    QString verdict;
    Tone tone;
};

//! \a messages as rows, in their order; takes its time and may run on any thread.
[[nodiscard]] QList<MessageRow> messageRows(const QList<Message> &messages);

/*! A window on the messages of a journal, which grows at both ends.

    Rows come in batches; each is one insertion. Of more than a hundred thousand a block goes at the
    end that did not grow.
*/
class MessageModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Order { NewestFirst, OldestFirst };
    enum class Column { Time, Direction, Summary, Call, Verdict, Count };

    explicit MessageModel(Order order, QObject *parent = nullptr);

    //! Takes newer rows in the order of their seq; what is there already is left out.
    void append(const QList<MessageRow> &rows);
    //! Takes older rows in the order of their seq. False if newer ones had to go for them.
    bool prepend(const QList<MessageRow> &rows);
    void clear();

    [[nodiscard]] bool isFull() const;
    //! Null where there is no row.
    [[nodiscard]] const MessageRow *row(const QModelIndex &index) const;
    //! Seqs of the first and the last row in time; 0 without any.
    [[nodiscard]] qint64 oldest() const { return m_rows.empty() ? 0 : m_rows.front().seq; }
    [[nodiscard]] qint64 newest() const { return m_rows.empty() ? 0 : m_rows.back().seq; }

    //! Names the calls of messages, as the Calls table does.
    void setCallNames(const QHash<CallId, QString> &names);
    //! Calls whose name has \a text in it.
    [[nodiscard]] QList<CallId> callsLike(const QString &text) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const MessageRow &at(int row) const;
    [[nodiscard]] QString text(const MessageRow &row, Column column) const;
    [[nodiscard]] QVariant value(const MessageRow &row, Column column) const;
    void dropOldest();
    void dropNewest();
    void remember(const MessageRow &row);
    void forget(const MessageRow &row);

    Order m_order;
    std::deque<MessageRow> m_rows; // oldest first
    QHash<CallId, QString> m_callNames;
    QHash<qint64, QDateTime> m_requestTimes; // by exchange
};
