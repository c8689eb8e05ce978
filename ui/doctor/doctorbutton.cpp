#include "doctor/doctorbutton.h"

#include "doctor/checkup.h"

#include <QEvent>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

DoctorButton::DoctorButton(const Checkup &checkup, QWidget *parent)
    : QToolButton(parent), m_checkup(&checkup)
{
    setObjectName(u"doctor"_s);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(&checkup, &Checkup::changed, this, &DoctorButton::refresh);
    refresh();
}

void DoctorButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void DoctorButton::refresh()
{
    if (!m_checkup)
        return;
    const Readiness readiness = m_checkup->readiness();
    const QStringList failures = m_checkup->failures();
    setIcon(toneIcon(toneOf(readiness), readiness != Readiness::NotChecked,
                     QGuiApplication::palette()));
    setText(textOf(readiness));
    setAccessibleName(text());
    setToolTip(failures.isEmpty() ? tr("What has to be right before a call, check by check.")
                                  : tr("Not right: %1.").arg(failures.join(u", "_s)));
    setAccessibleDescription(toolTip());
}
