#pragma once

#include <QList>

#include <cstddef>
#include <iterator>

/*! A list whose copies share what has not changed since: a copy, a change and a comparison of two
    copies cost about what has changed between them, however long the list is.
*/
template <typename T>
class SharedList
{
public:
    class const_iterator // NOLINT(readability-identifier-naming): the name that ranges expect
    {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;

        const_iterator() = default;
        const_iterator(const SharedList *list, qsizetype position)
            : m_list(list), m_position(position)
        {
        }

        const T &operator*() const { return (*m_list)[m_position]; }
        const T *operator->() const { return &**this; }
        const_iterator &operator++()
        {
            ++m_position;
            return *this;
        }
        const_iterator operator++(int)
        {
            const const_iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const const_iterator &) const = default;

    private:
        const SharedList *m_list = nullptr;
        qsizetype m_position = 0;
    };

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const T &operator[](qsizetype position) const
    {
        return m_parts.at(position / part).at(position % part);
    }
    [[nodiscard]] const T &first() const { return (*this)[0]; }
    [[nodiscard]] const_iterator begin() const { return {this, 0}; }
    [[nodiscard]] const_iterator end() const { return {this, m_size}; }

    void append(const T &value)
    {
        if (m_size % part == 0)
            m_parts.append(QList<T>());
        m_parts.last().append(value);
        ++m_size;
    }

    //! To change one element; the others of the same copy stay shared.
    [[nodiscard]] T &edit(qsizetype position) { return m_parts[position / part][position % part]; }

    //! Calls \a visit with every position at which \a other, a list at least as long, may differ.
    template <typename Visit>
    void forEachUnshared(const SharedList &other, Visit visit) const
    {
        for (qsizetype at = 0; at < m_parts.size(); ++at) {
            if (m_parts[at].isSharedWith(other.m_parts[at]))
                continue;
            for (qsizetype place = 0; place < m_parts[at].size(); ++place)
                visit(at * part + place);
        }
    }

    bool operator==(const SharedList &other) const
    {
        bool isEqual = m_size == other.m_size;
        if (isEqual)
            forEachUnshared(other, [&](qsizetype position) {
                isEqual = isEqual && (*this)[position] == other[position];
            });
        return isEqual;
    }

private:
    static constexpr qsizetype part = 64;

    QList<QList<T>> m_parts; // all full but the last one
    qsizetype m_size = 0;
};
