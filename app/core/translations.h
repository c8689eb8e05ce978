#pragma once

class QCoreApplication;

/*! Lets \a application speak the language of whoever uses it, where there is a translation.

    What Qt says itself, such as the words of standard buttons, follows in that language, and in
    English where its translations are not installed.
*/
void translate(QCoreApplication &application);
