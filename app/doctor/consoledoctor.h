#pragma once

#include "doctor/callbackwatch.h"
#include "doctor/doctor.h"

#include <memory>

class Configuration;
class Console;

/*! A doctor for the profile that \a console has open: with its listener, its secrets and its journal.

    Best made once the listener is up or has failed. The console has to be there when it starts.
*/
[[nodiscard]] std::unique_ptr<Doctor> doctorOf(Console &console,
                                               const Configuration &configuration);

//! A watch over the callback URL of that profile; the console has to outlive it.
[[nodiscard]] std::unique_ptr<CallbackWatch> watchOf(Console &console);
