#include "doctor/check.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString toWord(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        break;
    case CheckState::Warning:
        return u"warning"_s;
    case CheckState::Failed:
        return u"failed"_s;
    case CheckState::Skipped:
        return u"skipped"_s;
    }
    return u"ok"_s;
}

Diagnosis failed(const Error &error)
{
    return {.state = CheckState::Failed,
            .reason = error.what,
            .next = error.next,
            .detail = error.detail};
}

QString Check::translatedTitle() const
{
    return QCoreApplication::translate("Doctor", title);
}
