#include "shared/messagefeed.h"

#include <algorithm>

namespace {

constexpr int firstPage = 200;
constexpr int laterPage = 500;
constexpr qint64 farBehind =
    5'000; // to page through more than that takes longer than to begin anew

} // namespace

MessageFeed::MessageFeed(MessageModel &model, QObject *parent) : QObject(parent), m_model(model) { }

void MessageFeed::show(History *history, const MessageQuery &query)
{
    ++m_round;
    m_history = history;
    m_query = query;
    m_isFetching = m_isBehind = m_isSearching = m_hasBegun = m_hasOldest = false;
    m_older = query.before;
    m_reached = m_heldBack = 0;
    if (m_model.rowCount() > 0)
        m_model.clear();
    if (!m_history)
        m_told = 0;
    fetchOlder();
}

void MessageFeed::take(const QList<Message> &messages)
{
    if (!m_history || messages.isEmpty())
        return;
    const bool isUpToDate = m_reached >= m_told;
    m_told = messages.last().seq;
    if (m_isPaused) {
        m_heldBack += messages.size();
        return;
    }
    m_isBehind = m_isBehind || !mayGrow();
    if (m_isBehind)
        return;
    if (!m_hasBegun)
        return fetchOlder(); // unless it is under way
    if (!isUpToDate || m_query.isFiltered() || m_isFetching)
        return catchUp();
    QList<Message> ours;
    std::ranges::copy_if(messages, std::back_inserter(ours),
                         [this](const Message &message) { return isOfCall(message); });
    append(messageRows(ours));
    m_reached = std::max(m_reached, m_told);
}

void MessageFeed::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_heldBack = 0;
    if (isPaused || !m_history)
        return;
    if (m_told - m_reached > farBehind && m_isFollowing)
        startOver();
    else
        catchUp();
}

void MessageFeed::fetchOlder()
{
    if (m_hasOldest)
        return;
    MessageQuery query = m_query;
    query.order = MessageQuery::Order::NewestFirst;
    query.before = m_older;
    query.limit = m_hasBegun ? laterPage : firstPage;
    fetch(query, &MessageFeed::takeOlder);
}

void MessageFeed::fetchNewer()
{
    if (m_isBehind)
        catchUp();
}

void MessageFeed::catchUp()
{
    if (m_isPaused || m_reached >= m_told)
        return;
    MessageQuery query = m_query;
    query.after = m_reached;
    query.limit = laterPage;
    fetch(query, &MessageFeed::takeNewer);
}

void MessageFeed::fetch(const MessageQuery &query, Take taker)
{
    if (!m_history || m_isFetching)
        return;
    m_isFetching = true;
    const auto pages = m_history->page(query).then(
        QtFuture::Launch::Async, [](const Result<MessagePage> &read) {
            return read.map([](const MessagePage &page) {
                return Page{.rows = messageRows(page.messages),
                            .next = page.next,
                            .newest = page.newest,
                            .isComplete = page.isComplete};
            });
        });
    whenDone(pages, this, [this, taker, round = m_round](const Result<Page> &page) {
        if (round != m_round)
            return;
        m_isFetching = false;
        if (page)
            return (this->*taker)(*page);
        m_isSearching = false;
        emit failed(page.error());
    });
}

void MessageFeed::takeOlder(const Page &page)
{
    m_older = page.next;
    m_hasOldest = page.isComplete;
    m_isSearching = page.rows.isEmpty() && !m_hasOldest;
    if (!m_hasBegun)
        m_reached = page.newest;
    m_hasBegun = true;
    if (!m_model.prepend(page.rows)) {
        m_isBehind = true;
        m_reached = m_model.newest();
    }
    emit fetched();
    if (!m_isBehind)
        catchUp();
    if (m_isSearching)
        fetchOlder();
}

void MessageFeed::takeNewer(const Page &page)
{
    m_reached = page.next;
    append(page.rows);
    m_isBehind = m_reached < m_told && (m_isBehind || !mayGrow());
    emit fetched();
    if (m_isSearching)
        fetchOlder(); // each in turn
    if (!m_isBehind || page.rows.isEmpty())
        catchUp();
}

void MessageFeed::append(const QList<MessageRow> &rows)
{
    const qint64 oldest = m_model.oldest();
    m_model.append(rows);
    if (oldest == 0 || oldest == m_model.oldest())
        return;
    m_older = m_model.oldest(); // those that were dropped can be fetched again
    m_hasOldest = false;
}

bool MessageFeed::isOfCall(const Message &message) const
{
    const bool isOfAny = m_query.call.isEmpty() && m_query.exchange == 0;
    return isOfAny || (!m_query.call.isEmpty() && message.call == m_query.call)
        || (m_query.exchange != 0 && message.exchange == m_query.exchange);
}
