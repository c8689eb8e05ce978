#pragma once

#include "core/error.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <concepts>
#include <memory>

template <typename T>
using FutureResult = QFuture<Result<T>>;

//! Calls \a done with the result, in the thread of \a context; forgets it if \a context goes first.
template <typename T, std::invocable<T> Done>
void whenDone(const QFuture<T> &future, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)] {
                         if (watcher->future().isResultReadyAt(0)) // not when cancelled
                             done(watcher->result());
                         watcher->deleteLater();
                     });
    watcher->setFuture(future);
}

//! A promise that can be kept in a copyable callable and is finished exactly once.
template <typename T>
class Completion
{
public:
    Completion() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }

    [[nodiscard]] FutureResult<T> future() const { return m_promise->future(); }

    void finish(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

//! A future that is finished already.
template <typename T>
[[nodiscard]] FutureResult<T> finishedFuture(Result<T> result)
{
    const Completion<T> completion;
    completion.finish(std::move(result));
    return completion.future();
}
