#include "scenarios/phonenumbers.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &emergencyNumbers()
{
    // clang-format off
    static const QSet<QString> numbers{
        // 3GPP TS 22.101, 10.1.1: with any SIM, and without one
        u"112"_s, u"911"_s, u"000"_s, u"08"_s, u"110"_s, u"118"_s, u"119"_s, u"999"_s,
        // of countries: common knowledge, see the header
        u"15"_s, u"17"_s, u"18"_s, u"100"_s, u"101"_s, u"102"_s, u"103"_s, u"104"_s, u"106"_s,
        u"108"_s, u"111"_s, u"113"_s, u"114"_s, u"115"_s, u"116"_s, u"117"_s, u"120"_s, u"122"_s,
        u"123"_s, u"128"_s, u"133"_s, u"144"_s, u"190"_s, u"191"_s, u"192"_s, u"193"_s, u"194"_s,
        u"197"_s, u"199"_s, u"995"_s, u"997"_s, u"998"_s};
    // clang-format on
    return numbers;
}

void collect(const QJsonValue &value, QStringList &numbers)
{
    for (const QJsonValue &element : value.toArray())
        collect(element, numbers);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString number = member.value()[u"id"].toString();
        if (member.key() == u"phone" && !number.isEmpty())
            numbers.append(number);
        else
            collect(*member, numbers);
    }
}

} // namespace

QStringList phoneNumbersIn(const QJsonObject &body)
{
    QStringList numbers;
    collect(body, numbers);
    return numbers;
}

bool isEmergencyNumber(const QString &number)
{
    static const QRegularExpression noDigit(u"[^0-9]"_s);
    constexpr qsizetype longestCountryCode = 3;
    QString digits = number;
    digits.remove(noDigit);
    if (emergencyNumbers().contains(digits))
        return true;
    // No subscriber has so short a number behind a country code: +44 999 can be nothing else.
    if (!number.trimmed().startsWith(u'+'))
        return false;
    for (qsizetype length = 1; length <= longestCountryCode; ++length) {
        if (emergencyNumbers().contains(digits.mid(length)))
            return true;
    }
    return false;
}
