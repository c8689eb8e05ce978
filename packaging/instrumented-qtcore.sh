#!/usr/bin/env bash
# Builds QtCore of the installed Debian release for the thread sanitizer, which then understands what
# threads hand over through Qt. The other libraries stay as they are: it takes the place of the one
# that they were linked with. Needs a deb-src line, and the packages that cmake names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$root/build/instrumented-qtcore
libraries=lib/$(dpkg-architecture --query DEB_HOST_MULTIARCH)

mkdir -p "$folder"
cd "$folder"
apt-get source --download-only qt6-base
rm -rf source
dpkg-source --extract qt6-base_*.dsc source

# The features of QtCore, and where it looks for plugins, are those of Debian's debian/rules.
cmake -S source -B . -G Ninja -DCMAKE_BUILD_TYPE=None \
    -DCMAKE_C_COMPILER_LAUNCHER="$(command -v ccache || true)" \
    -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)" \
    -DCMAKE_C_FLAGS='-O1 -g1 -fno-omit-frame-pointer' \
    -DCMAKE_CXX_FLAGS='-O1 -g1 -fno-omit-frame-pointer' \
    -DECM_ENABLE_SANITIZERS=thread \
    -DCMAKE_INSTALL_PREFIX=/usr -DINSTALL_LIBDIR="$libraries" \
    -DINSTALL_ARCHDATADIR="$libraries/qt6" -DINSTALL_DATADIR=share/qt6 \
    -DINSTALL_SYSCONFDIR=/etc/xdg -DINSTALL_INCLUDEDIR=include/qt6 \
    -DFEATURE_doubleconversion=ON -DFEATURE_glib=ON -DFEATURE_icu=ON \
    -DFEATURE_system_pcre2=ON -DFEATURE_system_libb2=ON -DFEATURE_mimetype_database=OFF \
    -DFEATURE_relocatable=OFF -DFEATURE_rpath=OFF \
    -DFEATURE_dbus=OFF -DFEATURE_gui=OFF -DFEATURE_network=OFF -DFEATURE_sql=OFF
cmake --build . --target Core

# tst_translations runs lupdate, which is not built for the sanitizer and cannot load this one.
printf 'Test with it: LD_LIBRARY_PATH=%s ctest --preset tsan -E tst_translations\n' "$folder/$libraries"
