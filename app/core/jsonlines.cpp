#include "core/jsonlines.h"

#include <QJsonDocument>

namespace {

//! Reads valid JSON once, from its beginning, and remembers where a path is.
class Finder
{
public:
    Finder(const QByteArray &json, const QStringList &path) : m_json(json), m_path(path) { }

    int line()
    {
        value(0);
        return static_cast<int>(m_json.left(m_found).count('\n')) + 1;
    }

private:
    [[nodiscard]] char current() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipSpace()
    {
        while (current() == ' ' || current() == '\n' || current() == '\r' || current() == '\t')
            ++m_at;
    }

    //! Steps over \a separator, if it is what comes next.
    bool takes(char separator)
    {
        skipSpace();
        if (current() != separator)
            return false;
        ++m_at;
        return true;
    }

    QByteArray text()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        ++m_at;
        return m_json.mid(begin, m_at - begin);
    }

    //! \a depth members of the path are behind us; -1 off the path.
    void value(qsizetype depth)
    {
        skipSpace();
        if (current() == '{')
            members(depth);
        else if (current() == '[')
            elements(depth);
        else if (current() == '"')
            text();
        else
            while (m_at < m_json.size() && !QByteArrayView(",]} \n\r\t").contains(current()))
                ++m_at;
    }

    void members(qsizetype depth)
    {
        for (++m_at; !takes('}') && m_at < m_json.size(); takes(',')) {
            skipSpace();
            const qsizetype begin = m_at;
            const QByteArray quoted = text();
            const QString name = QJsonDocument::fromJson('[' + quoted + ']')[0].toString();
            takes(':');
            value(deeper(depth, name, begin));
        }
    }

    void elements(qsizetype depth)
    {
        int index = 0;
        for (++m_at; !takes(']') && m_at < m_json.size(); takes(',')) {
            skipSpace();
            value(deeper(depth, QString::number(index++), m_at));
        }
    }

    qsizetype deeper(qsizetype depth, const QString &name, qsizetype begin)
    {
        if (depth < 0 || depth >= m_path.size() || m_path[depth] != name)
            return -1;
        m_found = begin;
        return depth + 1;
    }

    QByteArray m_json;
    QStringList m_path;
    qsizetype m_at = 0;
    qsizetype m_found = 0;
};

} // namespace

int lineOfMember(const QByteArray &json, const QStringList &path)
{
    return Finder(json, path).line();
}

int lineOfJsonError(const QByteArray &text)
{
    QJsonParseError problem;
    QJsonDocument::fromJson(text, &problem);
    if (problem.error == QJsonParseError::NoError)
        return 0;
    return static_cast<int>(text.left(problem.offset).count('\n')) + 1;
}
