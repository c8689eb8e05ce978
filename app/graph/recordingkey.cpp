#include "graph/recordingkey.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const auto tokenMember = u"recordingAccessToken"_s;
const auto masked = u"[secret]"_s;

//! Also where the body is no JSON: a fragment may hold a token, too.
QByteArray withoutToken(const QByteArray &body)
{
    static const QRegularExpression member(
        uR"re(("recordingAccessToken"\s*:\s*)"(?:\\.|[^"\\])*"?)re"_s);
    if (!body.contains("recordingAccessToken"))
        return body;
    return QString::fromUtf8(body).replace(member, u"\\1\"[secret]\""_s).toUtf8();
}

//! The operation in \a content: a notification wraps it.
QJsonObject operationIn(const QJsonObject &content)
{
    return content.contains(tokenMember) ? content : content[u"resourceData"].toObject();
}

QJsonObject withoutToken(QJsonObject content)
{
    if (content.contains(tokenMember)) {
        content[tokenMember] = masked;
        return content;
    }
    QJsonObject operation = content.value(u"resourceData").toObject();
    if (operation.contains(tokenMember)) {
        operation[tokenMember] = masked;
        content[u"resourceData"] = operation;
    }
    return content;
}

} // namespace

QList<RecordingKey> takeRecordingKeys(QList<Message> &messages)
{
    QList<RecordingKey> keys;
    for (Message &message : messages) {
        const QJsonObject operation = operationIn(message.content);
        if (!operation.contains(tokenMember) && !message.body.contains("recordingAccessToken"))
            continue; // as nearly all
        const RecordingKey key{.call = message.call,
                               .location = QUrl(operation[u"recordingLocation"].toString()),
                               .accessToken = operation[tokenMember].toString().toUtf8()};
        const bool isOpen = !key.location.isEmpty() && !key.accessToken.isEmpty();
        if (isOpen && message.verdict != Verdict::Rejected)
            keys.append(key);
        message.content = withoutToken(message.content);
        message.notification.reset(); // it may have the token, too
        message.body = withoutToken(message.body);
    }
    return keys;
}
