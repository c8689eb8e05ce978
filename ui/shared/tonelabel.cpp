#include "shared/tonelabel.h"

#include "scenarios/form.h"

#include <QEvent>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

ToneLabel::ToneLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // what comes from outside is never markup
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    recolor();
}

void ToneLabel::showProblems(const QList<Problem> &problems)
{
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences.append(problem.source.isEmpty() ? problem.text
                                                  : u"%1 (%2)"_s.arg(problem.text, problem.source));
    setText(sentences.join(u'\n'));
    setTone(hasErrors(problems) ? Tone::Bad : Tone::Pending);
    setVisible(!problems.isEmpty());
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void ToneLabel::recolor()
{
    const QColor color = toneColor(m_tone, QGuiApplication::palette());
    if (palette().color(QPalette::WindowText) == color)
        return; // setting it tells of a change of the palette, too
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    setPalette(colors);
}

ToneDot::ToneDot(QWidget *parent) : QLabel(parent) { }

void ToneDot::setTone(Tone tone, bool isFilled)
{
    constexpr int size = 16;
    m_tone = tone;
    m_isFilled = isFilled;
    setPixmap(toneIcon(tone, isFilled, QGuiApplication::palette()).pixmap(size));
}

void ToneDot::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setTone(m_tone, m_isFilled);
}
