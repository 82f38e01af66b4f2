#!/usr/bin/env bash
# Verifies the notebooks here, which need IPython's own shell or files beside them, in all three ways;
# then, with an interpreter in which IPython cannot be imported, those that need no magics and an example.
#
#   tests/verify/notebooks/run.sh NBSHIP PYTHON
set -euo pipefail
nbship=$(realpath "$1") python=$2
cd "$(dirname "$0")"
count=0 failed=0
verify() {
    count=$((count + 1))
    if ! "$nbship" verify "$@" --python "$python"; then
        echo "$1: differs or failed"
        failed=$((failed + 1))
    fi
}
for notebook in */notebook.py */work/notebook.py; do
    verify "$notebook" --split headings --mode in-process,isolate,workers
done
export PYTHONPATH=$PWD/../without_ipython
"$python" -c 'import importlib.util; assert importlib.util.find_spec("IPython") is None'
for notebook in shown/notebook.py figure_formats/notebook.py raises/notebook.py own_module/notebook.py; do
    verify "$notebook" --split headings --mode in-process
done
verify ../../../examples/churn/notebook.ipynb --mode in-process
echo "$((count - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
