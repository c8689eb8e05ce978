#pragma once

#include "core/future.h"

#include <QThreadPool>

#include <concepts>
#include <type_traits>

//! Runs \a work, which gives a Result, on a thread of \a pool.
template <std::invocable Work>
[[nodiscard]] auto inBackground(QThreadPool &pool, Work work)
{
    using Value = typename std::invoke_result_t<Work>::value_type;
    const Completion<Value> completion;
    pool.start([work = std::move(work), completion] { completion.finish(work()); });
    return completion.future();
}
