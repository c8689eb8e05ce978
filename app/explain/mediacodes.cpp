#include "explain/mediacodes.h"

#include <QCoreApplication>

QList<ServiceCode> mediaCodes()
{
    return {
        {.code = 8500,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The call hosts its media elsewhere, or another media "
                                      "action is running."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Wait for the running action; prompts, recordings and "
                                     "tones need a call with service-hosted media.")},
        {.code = 8503,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The audio of the call is not active yet."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Wait until the call reports active audio, then try again.")},
        {.code = 8504,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The media streams of the call are not available."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Wait until the call reports active media, then try again.")},
        {.code = 8508,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The operation was cancelled.")},
        {.code = 8509,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The recording ended because of the silence after the "
                                      "speech."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Allow a longer silence if that was too early.")},
        {.code = 8510,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "Nobody said anything."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Check the microphone of the callee, or wait longer for "
                                     "the first word.")},
        {.code = 8511,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The prompt could not be played."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Use WAV, PCM, mono, 16 bit, 16 kHz at a public address.")},
        {.code = 8512,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The beep could not be played."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Try again.")},
        {.code = 8513,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service received no media from the call."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Have the network of the speaker and the media ports "
                                     "checked.")},
        {.code = 8514,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The recording ended because somebody pressed the stop "
                                      "tone."),
         .isFailure = false},
        {.code = 8515,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The recording reached its greatest length."),
         .isFailure = false},
        {.code = 8535,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The format of the prompt file is not supported."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Use WAV, PCM, mono, 16 bit, 16 kHz.")},
        {.code = 8536,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service could not download the prompt file."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The developer should put it where everybody can read it "
                                     "without signing in, and switch off compressed transfer.")},
        {.code = 8553,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "A recording is already running."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Wait for its end or stop it first.")},
        {.code = 8557,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The format of the media is wrong."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Use WAV, PCM, mono, 16 bit, 16 kHz.")},
        {.code = 8588,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The recording ended because no media came any more."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Have the network of the speaker and the media ports "
                                     "checked.")},
        {.code = 8589,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service throttles recordings."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Wait a while, then try again.")},
    };
}
