#pragma once

//! Has the help of menu entries read out to those who cannot point at them: Qt tells assistive
//! technology their text only. For every menu of the program; once is enough.
void describeMenuEntries();
