#pragma once

#include "graph/request.h"

#include <QUrl>
#include <QWidget>

class QPlainTextEdit;

//! The request as it will be sent, to read and to copy.
class RequestPreview : public QWidget
{
    Q_OBJECT
public:
    explicit RequestPreview(QWidget *parent = nullptr);

    void show(const Request &request, const QUrl &graphRoot);
    using QWidget::show;

private:
    QPlainTextEdit *m_text;
    Request m_request;
    QUrl m_graphRoot;
};
