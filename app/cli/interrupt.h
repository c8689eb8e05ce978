#pragma once

#include <QObject>

/*! The wish of a person or of the system that the program ends: Ctrl+C, SIGINT or SIGTERM.

    There may be one object of this class at a time. A second signal of the same kind ends the
    program at once, should its orderly end hang.
*/
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

signals:
    void requested();
};
