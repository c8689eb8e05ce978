#!/usr/bin/env bash
# From a fresh checkout to a running program, or to tested builds. Safe to repeat.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/build/release/call-console

# Recommended packages are not installed, so what is only needed at run time is named here too: the
# X11 platform plugin, the SQLite driver, Qt's own words in other languages, libsecret, which
# QtKeychain opens by name, and the authorities that HTTPS to Graph is checked with.
run_packages=(
    cmake ninja-build g++
    qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libexpected-dev libssl-dev
    qt6-qpa-plugins libqt6sql6-sqlite qt6-translations-l10n libsecret-1-0 ca-certificates
)
# A screen and a keychain. Tests start their own private buses, so there is no session bus here.
test_packages=(xvfb xauth dbus gnome-keyring)
# libFuzzer, for `test --long` alone.
fuzz_packages=(clang libclang-rt-dev)

usage()
{
    cat <<'TEXT'
Usage: packaging/bootstrap.sh COMMAND

  run [OPTION …]  installs what is missing, builds, and opens the window; without a display
                  it places a call in the sandbox instead. Options go to the program,
                  for example --config-dir DIR.
  test [--long]   installs what is missing, builds with warnings as errors, and runs all
                  tests, once as released and once with sanitizers. Needs no display.
                  --long kills the listener 200 times instead of 10, and then runs each
                  fuzz target for a minute (with clang, which it installs).
  bench           installs what is missing, builds as released, and measures: how fast
                  notifications are taken in, beside a bare QHttpServer, what grows with
                  rosters and journals, and how long the window stalls under load. Some
                  minutes; best on an idle machine.
  help            prints this text.

Packages are installed with apt-get (Debian, Ubuntu), through sudo unless you are root.
TEXT
}

heading()
{
    printf '\n== %s\n' "$1"
}

has_commands()
{
    local name
    for name in "$@"; do
        command -v "$name" >/dev/null || return 1
    done
}

is_installed()
{
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

install_missing()
{
    local missing=() package
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    if ((${#missing[@]} == 0)); then
        return
    fi

    heading "Installing ${missing[*]}"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get --quiet)
    if ((EUID != 0)); then
        apt=(sudo "${apt[@]}")
    fi
    "${apt[@]}" update
    "${apt[@]}" install --yes --no-install-recommends "${missing[@]}" </dev/null
}

# prepare "COMMAND …" PACKAGE …: without apt-get, the commands tell whether it is worth going on.
prepare()
{
    local -a needed
    read -ra needed <<<"$1"
    shift

    if has_commands apt-get dpkg-query; then
        install_missing "$@"
        # Part of libqt6svg6 in Debian 12, a package of its own later. Without it icons stay blank.
        if apt-cache show qt6-svg-plugins &>/dev/null; then
            install_missing qt6-svg-plugins
        fi
        return
    fi
    echo "There is no apt-get here. What is needed is in these Debian packages: $*." >&2
    has_commands "${needed[@]}"
}

build()
{
    local preset=$1
    shift

    heading "Building $preset"
    (
        cd "$root"
        # An empty value takes back what an earlier run with ccache left in the CMake cache.
        cmake --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)"
        cmake --build --preset "$preset" "$@"
    )
}

run()
{
    # Qt finds an X server by itself, but a Wayland desktop without one needs its own plugin.
    if [[ -z ${DISPLAY:-} && -n ${WAYLAND_DISPLAY:-} ]]; then
        run_packages+=(qt6-wayland)
    fi
    prepare 'cmake ninja c++' "${run_packages[@]}"
    build release --target call-console

    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        heading 'Opening the window'
        exec "$program" "$@"
    fi
    heading 'There is no display for the window: placing the call from the command line'
    exec "$program" call p2p-service-hosted \
        --user 112f7296-5fa4-42ca-bae8-6a692b15d4b8,John --wait established "$@"
}

run_tests()
{
    heading "Testing $1"
    (
        cd "$root"
        xvfb-run -a -s '-screen 0 1280x800x24' ctest --preset "$1" -j "$(nproc)"
    )
}

fuzz()
{
    build fuzz
    heading 'Fuzzing what reads from outside'
    (
        cd "$root"
        ctest --preset fuzz -j "$(nproc)"
    )
}

# test_all [--long]
test_all()
{
    local is_long=false
    case ${1:-} in
    --long)
        is_long=true
        export CALL_CONSOLE_LONG_TESTS=1
        test_packages+=("${fuzz_packages[@]}")
        ;;
    ?*)
        usage >&2
        exit 2
        ;;
    esac
    prepare 'cmake ninja c++ xvfb-run dbus-daemon' "${run_packages[@]}" "${test_packages[@]}"

    # UTF-8 without a language, and windows on the X server of xvfb-run even on a Wayland desktop.
    export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
    # Qt, fontconfig and GLib keep caches until the program ends, which would count as leaks.
    export ASAN_OPTIONS=detect_leaks=0
    export UBSAN_OPTIONS=print_stacktrace=1

    local preset
    for preset in release asan; do
        build "$preset"
        run_tests "$preset"
    done
    if $is_long; then
        fuzz
    fi
    heading 'All tests passed, as released and with sanitizers.'
}

bench()
{
    prepare 'cmake ninja c++ xvfb-run dbus-daemon' "${run_packages[@]}" "${test_packages[@]}"
    build release --target bench
    export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
    local program
    for program in "$root"/build/release/tests/bench/bench_*; do
        if [[ -f $program && -x $program ]]; then
            heading "${program##*/}"
            xvfb-run -a -s '-screen 0 1280x800x24' "$program"
        fi
    done
}

case ${1:-} in
run)
    shift
    run "$@"
    ;;
test)
    shift
    test_all "$@"
    ;;
bench)
    bench
    ;;
help | --help | -h)
    usage
    ;;
*)
    usage >&2
    exit 2
    ;;
esac
