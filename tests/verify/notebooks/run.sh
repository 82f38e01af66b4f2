#!/usr/bin/env bash
# Verifies the notebooks here, which need IPython's own shell or files beside them, in all three ways.
#
#   tests/verify/notebooks/run.sh NBSHIP PYTHON
set -euo pipefail
nbship=$(realpath "$1") python=$2
cd "$(dirname "$0")"
count=0 failed=0
for notebook in */notebook.py */work/notebook.py; do
    count=$((count + 1))
    if ! "$nbship" verify "$notebook" --split headings --python "$python" --mode in-process,isolate,workers; then
        echo "$notebook: differs or failed"
        failed=$((failed + 1))
    fi
done
echo "$((count - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
