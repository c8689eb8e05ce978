#pragma once

#include "graph/message.h"

#include <QUrl>

//! Where the service keeps a recording for as long as its call lives, and what opens it
//! (operations, "Record response"). The token is a secret.
struct RecordingKey
{
    CallId call;
    QUrl location;
    QByteArray accessToken;
};

/*! Takes the tokens of recordings out of \a messages, which are then fit to be kept, and gives what
    opens the recordings. What was rejected opens nothing.
*/
[[nodiscard]] QList<RecordingKey> takeRecordingKeys(QList<Message> &messages);
