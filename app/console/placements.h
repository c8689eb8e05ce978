#pragma once

#include "calls/call.h"
#include "core/future.h"
#include "graph/request.h"

//! A call whose request is under way: it has no id yet by which it could be hung up.
struct BeingPlaced
{
    Call call; //!< as far as the request tells
    FutureResult<Reply> answer;
};

/*! The calls that are being placed: from the moment that their request is handed over, which may be
    long before it is sent, until the journal tells of the call.
*/
class Placements
{
public:
    //! Takes \a request if it creates a call.
    void add(const Request &request, const FutureResult<Reply> &answer);
    //! Forgets those that \a calls tell of, and those that came to nothing.
    void forget(const QList<Call> &calls);

    [[nodiscard]] const QList<BeingPlaced> &all() const { return m_all; }

private:
    QList<BeingPlaced> m_all;
};

//! The id of the call that \a answer tells of. An answer that names none leaves open what there is.
[[nodiscard]] Result<CallId> createdCall(const Reply &answer);
