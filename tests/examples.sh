#!/usr/bin/env bash
# Compiles every example, runs its package in all three ways and compares it with the notebook.
#
#   tests/examples.sh NBSHIP PYTHON [NAME…]
set -euo pipefail
nbship=$1 python=$2
shift 2
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- $(cd examples && ls -d */ | tr -d /)
failed=0
for name; do
    if "$nbship" verify "examples/$name/notebook.ipynb" --python "$python" --mode in-process,isolate,workers; then
        echo "examples/$name: equal"
    else
        echo "examples/$name: differs or failed (exit $?)"
        failed=$((failed + 1))
    fi
done
echo "$# examples, $failed not equal"
[ "$failed" -eq 0 ]
