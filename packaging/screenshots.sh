#!/usr/bin/env bash
# Takes the pictures of the README anew, in the real window on the built-in sandbox.
set -euo pipefail
cd "$(dirname "$0")/.."

cmake --preset release
cmake --build --preset release --target screenshots
mkdir -p resources/screenshots
xvfb-run -a -s "-screen 0 1280x800x24" \
    env QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 build/release/tests/ui/screenshots resources/screenshots
