#pragma once

#include "graph/id.h"

#include <QByteArray>

//! One request to Graph before it is sent: made by the catalogue, sent by the client.
struct Request
{
    QByteArray method;
    QString path; //!< relative to the Graph root, for example /communications/calls
    QByteArray body = {};
    bool repeatable = false; //!< whether sending it twice does no more than sending it once
    QString key = {};        //!< id of the scenario or operation that it came from
    CallId call = {};        //!< the call that it is about; empty when it creates one
    QString tenant = {};     //!< of the call, where it is known: the token has to be its own
    QString note = {};       //!< why it is sent, in words, where nobody has asked for it
};

//! The answer to a request. A status outside 2xx is an Error, not a Reply.
struct Reply
{
    int status = 0;
    QByteArray body;
    QString requestId;
};

//! The id of the call that a Graph path is about, normalised; empty if it names none.
[[nodiscard]] CallId callOfPath(const QString &path);
