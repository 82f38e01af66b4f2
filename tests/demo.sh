#!/usr/bin/env bash
# Two minutes with nbship: compile an example, look at it, run it twice, verify it.
#
#   tests/demo.sh NBSHIP PYTHON
set -euo pipefail
nbship=$(realpath "$1") python=$2
cd "$(dirname "$0")/../examples/churn"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
step() { printf '\n$ %s\n' "$*"; "$@"; }

step "$nbship" plan notebook.ipynb
step "$nbship" compile notebook.ipynb -o "$folder/churn" --name churn --no-lock
step ls -A "$folder/churn" "$folder/churn/src/churn/stages"
export PYTHONPATH=$folder/churn/src
step "$python" -m churn stages
step "$python" -m churn run --data . --store "$folder/store"
echo "again, with nothing changed:"
step "$python" -m churn run --data . --store "$folder/store"
step "$nbship" verify notebook.ipynb --python "$python"
