#pragma once

#include "core/error.h"

#include <QFile>
#include <QJsonObject>

/*! What a verb says: results on stdout, words for people on stderr, both in UTF-8.

    Nothing is held back: whoever reads through a pipe has a line as soon as it is said.
*/
class Output
{
public:
    Output();

    void line(const QString &text);
    void json(const QJsonObject &object);
    void bytes(const QByteArray &bytes);

    //! A sentence for the person at the terminal.
    void say(const QString &sentence);

    //! Whether all results were written; the disk behind a redirection may be full.
    [[nodiscard]] const Result<void> &outcome() const { return m_outcome; }

private:
    QFile m_results;
    QFile m_words;
    Result<void> m_outcome;
};
