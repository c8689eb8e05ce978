#include "mainwindow/appearancemenu.h"

#include "shared/appearance.h"

#include <QActionGroup>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

const auto appearanceKey = u"window/appearance"_s;

} // namespace

AppearanceMenu::AppearanceMenu(const QString &settingsFile, QWidget *parent)
    : QMenu(tr("&Appearance"), parent)
{
    const Appearance chosen = appearanceFromWord(
        QSettings(settingsFile, QSettings::IniFormat).value(appearanceKey).toString());
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, Appearance appearance) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setChecked(appearance == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [settingsFile, appearance] {
            QSettings(settingsFile, QSettings::IniFormat)
                .setValue(appearanceKey, toWord(appearance));
            ::apply(appearance);
        });
    };
    add(tr("As the &system"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
    ::apply(chosen);
}
