#pragma once

#include <QtGlobal>

#include <qnamespace.h>

//! Roles that every table of the window has beside those of Qt.
enum TableRole {
    ValueRole = Qt::UserRole, //!< the raw value: sorting, filtering and copying use it
    KeyRole,                  //!< what the row is about: number of a call, seq of a message, id
};
