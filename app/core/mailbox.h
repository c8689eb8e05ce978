#pragma once

#include <QList>
#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

/*! Hands items over to the thread of their owner. What is put in before that thread comes to it is
    taken out together, in the order in which it came.

    Any thread may put something in through a slot, which outlives the box: what comes after that is
    dropped.
*/
template <typename T>
class Mailbox
{
    struct Box
    {
        QMutex mutex;
        QObject *owner;
        std::function<void(const QList<T> &)> take;
        QList<T> items = {};
    };

public:
    class Slot
    {
    public:
        void put(T item) const
        {
            const QMutexLocker locker(&m_box->mutex);
            if (!m_box->owner)
                return;
            m_box->items.append(std::move(item));
            if (m_box->items.size() == 1)
                QMetaObject::invokeMethod(
                    m_box->owner, [box = m_box] { empty(*box); }, Qt::QueuedConnection);
        }

    private:
        friend class Mailbox;
        explicit Slot(std::shared_ptr<Box> box) : m_box(std::move(box)) { }
        std::shared_ptr<Box> m_box;
    };

    //! A member of \a owner: goes before it, on its thread, which is where \a take is called.
    Mailbox(QObject *owner, std::function<void(const QList<T> &)> take)
        : m_box(new Box{.mutex = {}, .owner = owner, .take = std::move(take)})
    {
    }
    Q_DISABLE_COPY_MOVE(Mailbox)
    ~Mailbox()
    {
        QMutexLocker locker(&m_box->mutex);
        m_box->owner = nullptr;
        const QList<T> dropped = std::exchange(m_box->items, {});
        locker.unlock(); // whatever they take along may come here once more
    }

    [[nodiscard]] Slot slot() const { return Slot(m_box); }

    //! Nothing waits at this moment.
    [[nodiscard]] bool isEmpty() const
    {
        const QMutexLocker locker(&m_box->mutex);
        return m_box->items.isEmpty();
    }

private:
    static void empty(Box &box)
    {
        QMutexLocker locker(&box.mutex);
        const QList<T> items = std::exchange(box.items, {});
        locker.unlock();
        if (!items.isEmpty()) // the box may have gone since this was queued
            box.take(items);
    }

    std::shared_ptr<Box> m_box;
};
