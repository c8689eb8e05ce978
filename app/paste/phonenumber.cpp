#include "paste/phonenumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

class PhoneNumber
{
    Q_DECLARE_TR_FUNCTIONS(PhoneNumber)
};

constexpr qsizetype mostShortDigits = 6;
constexpr qsizetype mostDigits = 15; // ITU-T E.164

Error shortNumber(const QString &number)
{
    return {.kind = ErrorKind::Input,
            .what = PhoneNumber::tr(
                        "%1 is a short number, such as those of emergency services. The "
                        "service calls complete international numbers only.")
                        .arg(number),
            .next = PhoneNumber::tr("In an emergency use a telephone. Otherwise paste the whole "
                                    "number with its country code.")};
}

Error longNumber(const QString &number)
{
    return {.kind = ErrorKind::Input,
            .what = PhoneNumber::tr("%1 has more digits than a phone number can have.").arg(number),
            .next = PhoneNumber::tr("Paste one number, with its country code.")};
}

Error nationalNumber(const QString &number)
{
    return {
        .kind = ErrorKind::Input,
        .what = PhoneNumber::tr("The phone number %1 has no country code.").arg(number),
        .next = PhoneNumber::tr("Put + and the country code before it, as in +33 1 23 45 67 89.")};
}

QString withoutExtension(const QString &text)
{
    static const QRegularExpression extension(u"[;,#x].*|\\bext.*"_s,
                                              QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::DotMatchesEverythingOption);
    return QString(text).remove(extension);
}

} // namespace

Result<QString> internationalNumber(const QString &text)
{
    static const QRegularExpression nationalZero(u"\\(\\s?0\\s?\\)"_s);
    static const QRegularExpression other(u"[^0-9]"_s);

    const QString number = withoutExtension(text).trimmed();
    QString digits = QString(number).remove(other);
    const bool hasPlus = number.contains(u'+');
    if (digits.size() <= mostShortDigits)
        return failure(shortNumber(number));
    if (!hasPlus && !digits.startsWith(u"00"))
        return failure(digits.size() > mostDigits ? longNumber(number) : nationalNumber(number));

    digits = QString(number).remove(nationalZero).remove(other);
    if (!hasPlus)
        digits.remove(0, 2);
    if (digits.startsWith(u'0'))
        return failure(nationalNumber(number));
    if (digits.size() <= mostShortDigits)
        return failure(shortNumber(number));
    if (digits.size() > mostDigits)
        return failure(longNumber(number));
    return u'+' + digits;
}
