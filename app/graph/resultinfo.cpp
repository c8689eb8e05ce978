#include "graph/resultinfo.h"

#include "core/json.h"

using namespace Qt::StringLiterals;

QJsonObject toJson(const ResultInfo &result)
{
    return {{u"@odata.type"_s, u"#microsoft.graph.resultInfo"_s},
            {u"code"_s, result.code},
            {u"subcode"_s, result.subcode},
            {u"message"_s, result.message}};
}

std::optional<ResultInfo> readResultInfo(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    const QJsonValue subcode = object.contains(u"subcode") ? object[u"subcode"]
                                                           : object[u"subCode"];
    return ResultInfo{.code = lenientInteger(object[u"code"]),
                      .subcode = lenientInteger(subcode),
                      .message = object[u"message"].toString()};
}
