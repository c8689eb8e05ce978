#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

/*! Measures for how long the thread that it lives on does not come round to its event loop.

    A round is due every millisecond. Other programs make a round late, too; the processor time of the
    thread in the slowest round tells what was its own doing.
*/
class StallMeter : public QObject
{
    Q_OBJECT
public:
    explicit StallMeter(QObject *parent = nullptr);

    //! Begins anew.
    void start();
    void stop();

    //! The round that \a share (0 to 1) of all rounds do not exceed, in milliseconds.
    [[nodiscard]] double quantile(double share) const;
    [[nodiscard]] double maximum() const { return quantile(1); }
    //! Most processor time that the thread has used in one round, in milliseconds.
    [[nodiscard]] double maximumOfProcessor() const { return m_maximumOfProcessor; }
    //! Share of the time, 0 to 1, in which the thread was at work.
    [[nodiscard]] double busy() const;

private:
    void round();

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_last = 0; // in nanoseconds, as all of these
    qint64 m_firstOfProcessor = 0;
    qint64 m_lastOfProcessor = 0;
    double m_maximumOfProcessor = 0;
    QList<qint64> m_rounds;
};
