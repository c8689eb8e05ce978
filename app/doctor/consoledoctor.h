#pragma once

#include "doctor/doctor.h"

#include <memory>

class Configuration;
class Console;

/*! A doctor for the profile that \a console has open: with its listener, its secrets and its journal.

    Best made once the listener is up or has failed. The console has to be there when it starts.
*/
[[nodiscard]] std::unique_ptr<Doctor> doctorOf(Console &console,
                                               const Configuration &configuration);
