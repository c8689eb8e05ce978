#include "core/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\r' || c == u'\n';
}

/*! Whether a formula begins after any apostrophes: they count, so that a text that had one before
    is told from one that got it here. The wide forms are the same to East Asian spreadsheets.
*/
bool startsFormula(QStringView text)
{
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u'\''; });
    return first != text.end() && QStringView(u"=+-@\t\r\n＝＋－＠").contains(*first);
}

QString withoutApostrophe(const QString &cell)
{
    return cell.startsWith(u'\'') && startsFormula(cell) ? cell.mid(1) : cell;
}

tl::unexpected<Error> failureAt(QStringView text, qsizetype position, const QString &problem)
{
    qsizetype line = 1;
    qsizetype start = 0;
    for (qsizetype index = 0; index < position; ++index) {
        const bool isPair = text[index] == u'\r' && index + 1 < text.size()
            && text[index + 1] == u'\n';
        if (isLineEnd(text[index]) && !isPair) {
            ++line;
            start = index + 1;
        }
    }
    return failure({.what = QCoreApplication::translate("Csv", "Line %1, column %2: %3")
                                .arg(line)
                                .arg(position - start + 1)
                                .arg(problem),
                    .next = QCoreApplication::translate("Csv", "Correct the file there.")});
}

Result<QString> decoded(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    // Qt takes half a character at the end of UTF-16 for no error.
    const bool isCut = encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0;
    if (isCut || decoder.hasError() || !text.isValidUtf16())
        return failureAt(text, std::max<qsizetype>(text.indexOf(QChar::ReplacementCharacter), 0),
                         QCoreApplication::translate(
                             "Csv", "This is no Unicode text. Save the file as “CSV UTF-8”."));
    if (const qsizetype null = text.indexOf(QChar::Null); null >= 0)
        return failureAt(text, null,
                         QCoreApplication::translate("Csv", "There is a null character."));
    return text;
}

//! Spreadsheets write the separator of their locale; no name of a column has one in it.
QChar separatorOf(QStringView text)
{
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u',' || c == u';' || c == u'\t'))
            return c;
    }
    return u',';
}

class CsvReader
{
public:
    explicit CsvReader(const QString &text) : m_text(text), m_separator(separatorOf(text)) { }

    Result<QList<CsvRow>> rows()
    {
        QList<CsvRow> rows;
        while (!isAtEnd()) {
            const Result<CsvRow> next = row();
            if (!next)
                return failure(next.error());
            // Where rows were deleted, spreadsheets go on writing separators.
            if (!std::ranges::all_of(next->cells, &QString::isEmpty))
                rows.append(*next);
        }
        return rows;
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_position == m_text.size(); }
    [[nodiscard]] bool isAt(QChar c) const { return !isAtEnd() && m_text[m_position] == c; }
    [[nodiscard]] bool isAtLineEnd() const { return isAt(u'\r') || isAt(u'\n'); }

    Result<CsvRow> row()
    {
        CsvRow row{.line = m_line};
        bool isLast = false;
        while (!isLast) {
            const Result<QString> next = isAt(u'"') ? quotedCell() : plainCell();
            if (!next)
                return failure(next.error());
            row.cells.append(withoutApostrophe(*next));
            isLast = !isAt(m_separator);
            if (!isLast)
                ++m_position;
        }
        (void)takeLineEnd();
        return row;
    }

    QString plainCell()
    {
        const qsizetype start = m_position;
        while (!isAtEnd() && !isAtLineEnd() && !isAt(m_separator))
            ++m_position;
        return m_text.mid(start, m_position - start);
    }

    Result<QString> quotedCell()
    {
        const qsizetype start = m_position++;
        QString cell;
        while (!isAtEnd()) {
            if (isAtLineEnd()) {
                cell += takeLineEnd();
            } else if (!isAt(u'"')) {
                cell += m_text[m_position++];
            } else {
                ++m_position;
                if (!isAt(u'"'))
                    return closed(cell);
                cell += m_text[m_position++];
            }
        }
        return failureAt(m_text, start,
                         QCoreApplication::translate("Csv", "This quotation mark is not closed."));
    }

    Result<QString> closed(const QString &cell)
    {
        if (isAtEnd() || isAtLineEnd() || isAt(m_separator))
            return cell;
        return failureAt(m_text, m_position,
                         QCoreApplication::translate(
                             "Csv",
                             "Something follows the closing quotation mark. One inside a "
                             "cell is written twice."));
    }

    QString takeLineEnd()
    {
        const qsizetype start = m_position;
        if (isAt(u'\r'))
            ++m_position;
        if (isAt(u'\n'))
            ++m_position;
        if (m_position > start)
            ++m_line;
        return m_text.mid(start, m_position - start);
    }

    QString m_text;
    QChar m_separator;
    qsizetype m_position = 0;
    qsizetype m_line = 1;
};

} // namespace

QByteArray csvCell(const QString &text)
{
    QString cell = startsFormula(text) ? u'\'' + text : text;
    return '"' + cell.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

Result<QList<CsvRow>> readCsv(const QByteArray &bytes)
{
    return decoded(bytes).and_then([](const QString &text) { return CsvReader(text).rows(); });
}
