#pragma once

#include "scenarios/field.h"
#include "shared/tone.h"

#include <QLabel>

//! Plain text in the colour of a tone, also after light and dark were changed.
class ToneLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ToneLabel(QWidget *parent = nullptr);

    void setTone(Tone tone);
    //! Each with its source, a line each; hidden where there is none.
    void showProblems(const QList<Problem> &problems);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    Tone m_tone = Tone::Neutral;
};

//! The dot of a tone, beside the word that says the same.
class ToneDot : public QLabel
{
    Q_OBJECT
public:
    explicit ToneDot(QWidget *parent = nullptr);

    void setTone(Tone tone, bool isFilled);

protected:
    void changeEvent(QEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    bool m_isFilled = false;
};
