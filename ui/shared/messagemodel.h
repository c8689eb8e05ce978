#pragma once

#include "graph/message.h"

#include <QAbstractTableModel>
#include <QHash>

/*! A window on the newest messages, live. Older ones are in the journal.

    Messages come in batches; each is one insertion. Of more than a hundred thousand the oldest are
    dropped in blocks.
*/
class MessageModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Order { NewestFirst, OldestFirst };
    enum class Column { Time, Direction, Summary, Call, Verdict, Count };

    explicit MessageModel(Order order, QObject *parent = nullptr);

    //! Takes messages in the order of their seq; what is there already is left out.
    void append(const QList<Message> &messages);
    void clear();
    //! Puts what the journal has before what came since.
    void setHistory(const QList<Message> &messages);

    [[nodiscard]] const Message *message(const QModelIndex &index) const;

    //! Names the call of messages, as the Calls table does.
    void setCallName(const CallId &call, const QString &name);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] qsizetype position(int row) const;
    [[nodiscard]] QString text(const Message &message, Column column) const;
    [[nodiscard]] QVariant value(const Message &message, Column column) const;
    void dropOldest();

    Order m_order;
    QList<Message> m_messages; // oldest first
    QHash<CallId, QString> m_callNames;
    QHash<qint64, QDateTime> m_requestTimes; // by exchange
};
