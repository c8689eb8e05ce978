#include "profiles/tenantband.h"

#include "identity/profile.h"
#include "shared/tone.h"

#include <QEvent>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

const auto usualColor = u"orange"_s;

} // namespace

TenantBand::TenantBand(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"tenantBand"_s);
    setTextFormat(Qt::PlainText); // the name comes from a file
    setAlignment(Qt::AlignCenter);
    setAutoFillBackground(true);
    setMargin(2);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    hide();
}

void TenantBand::setProfile(const Profile *profile)
{
    setVisible(profile && isRealTenant(*profile));
    if (!profile)
        return;
    m_color = profile->color.isEmpty() ? usualColor : profile->color;
    setText(tr("Real tenant: %1. Calls reach people.").arg(profile->name));
    recolor();
}

void TenantBand::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

//! The base colour is what tones stand out from: as text on one it is as easy to read.
void TenantBand::recolor()
{
    const QPalette application = QGuiApplication::palette();
    const QColor color = profileColor(m_color, application);
    if (m_color.isEmpty() || palette().color(QPalette::Window) == color)
        return; // setting it tells of a change of the palette, too
    QPalette colors = palette();
    colors.setColor(QPalette::Window, color);
    colors.setColor(QPalette::WindowText, application.color(QPalette::Base));
    setPalette(colors);
}
