#pragma once

#include "graph/request.h"
#include "scenarios/field.h"

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

    //! Shows \a problem at its line of \a text; its field is the path of a member, or empty if the
    //! text is no JSON. One without text is none.
    void showProblem(const Problem &problem, const QByteArray &text);

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
