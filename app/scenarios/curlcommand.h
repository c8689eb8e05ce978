#pragma once

#include "graph/request.h"

#include <QUrl>

//! The request as a command for a POSIX shell, safely quoted; the token is the variable TOKEN.
[[nodiscard]] QString curlCommand(const Request &request, const QUrl &graphRoot);
