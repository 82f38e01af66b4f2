#!/usr/bin/env bash
# Every target uses what cargo built, wherever cargo builds.
#
#   tests/check_makefile.sh MAKE
set -euo pipefail
cd "$(dirname "$0")/.."
said=$(CARGO_TARGET_DIR=/elsewhere "$1" --no-print-directory --dry-run demo examples conformance)
for wanted in /elsewhere/debug/nbship /elsewhere/demo /elsewhere/debug/examples/dump_syntax; do
    grep -qF -- "$wanted" <<<"$said" || { echo "with CARGO_TARGET_DIR=/elsewhere nothing uses $wanted"; exit 1; }
done
if grep -E '(^|[ /=])target/debug' <<<"$said"; then
    echo "a folder that cargo does not build in"
    exit 1
fi
