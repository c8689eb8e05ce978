#pragma once

#include <QStringList>

/*! What is compared, each with one stage more than the one before:

    - bare: QHttpServer alone, which answers 202 in place
    - guard: the guard in front of it
    - token: the callback listener, which proves the token and reads the entries, but stores nothing
    - whole: a console: journal with synchronous=FULL, reducer, and the batches for the window
*/
[[nodiscard]] QStringList benchStages();

/*! Serves \a stage until standard input ends. Prints its port, and the value of the Authorization
    header that its posts need, in one line.
*/
[[nodiscard]] int serveStage(const QString &stage);
