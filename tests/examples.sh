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
    if said=$("$nbship" verify "examples/$name/notebook.ipynb" --python "$python" --mode in-process,isolate,workers); then
        echo "$said"
        echo "examples/$name: equal"
        # What the README shows of this example is what it says.
        if [ "$name" = churn ] && ! grep -qxF "$(grep '^isolate: ' <<<"$said")" README.md; then
            echo "README.md shows other counts"
            failed=$((failed + 1))
        fi
    else
        status=$?
        echo "$said"
        echo "examples/$name: differs or failed (exit $status)"
        failed=$((failed + 1))
    fi
done
echo "$# examples, $failed not equal"
[ "$failed" -eq 0 ]
