#pragma once

#include "core/future.h"

#include <QTest>

//! The result of \a future once it is there; after 20 seconds a failure that says so.
template <typename T>
[[nodiscard]] Result<T> awaited(const FutureResult<T> &future)
{
    constexpr int patience = 20'000;
    if (QTest::qWaitFor([&] { return future.isFinished(); }, patience) && future.isResultReadyAt(0))
        return future.result();
    return failure({.what = QStringLiteral("The test waited in vain.")});
}
