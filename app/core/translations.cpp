#include "core/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

//! Where Qt is deployed with a program, one file has the words of all of its modules.
void translateQt(QCoreApplication &application, const QLocale &language)
{
    auto *translator = new QTranslator(&application);
    for (const auto &name : {u"qtbase"_s, u"qt"_s}) {
        if (translator->load(language, name, u"_"_s,
                             QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(translator);
            return;
        }
    }
}

} // namespace

void translate(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (!translator->load(QLocale(), u"call-console"_s, u"_"_s, u":/i18n"_s))
        (void)translator->load(u":/i18n/call-console_en.qm"_s); // has the plurals
    QCoreApplication::installTranslator(translator);
    translateQt(application, QLocale(translator->language()));
}
