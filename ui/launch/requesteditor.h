#pragma once

#include "graph/request.h"

#include <QUrl>
#include <QWidget>

class QPlainTextEdit;
class ToneLabel;

//! The request as it will be sent: to read, to copy, and to change by hand.
class RequestEditor : public QWidget
{
    Q_OBJECT
public:
    explicit RequestEditor(QWidget *parent = nullptr);

    //! Shows \a request; a text that somebody has typed is not touched as long as it is that.
    void show(const Request &request, const QUrl &graphRoot);
    using QWidget::show;

    //! As if somebody had typed \a text.
    void setText(const QByteArray &text);

    //! What is wrong with the text, and the line that it is in, from 1; empty for nothing.
    void setProblem(const QString &sentence, int line);

signals:
    //! Somebody has typed; \a text may be no JSON at all.
    void edited(const QByteArray &text);

private:
    void markLine(int line);

    QPlainTextEdit *m_text;
    ToneLabel *m_problem;
    Request m_request;
    QUrl m_graphRoot;
};
