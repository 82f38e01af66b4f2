#!/usr/bin/env bash
# Two minutes with nbship: compile an example, install its package with its locked dependencies in an
# environment of its own, run it twice, say where the report is.
#
#   tests/demo.sh NBSHIP UV FOLDER
#
# FOLDER is thrown away first; then it holds the package and what its runs leave.
set -euo pipefail
nbship=$(realpath "$1") uv=$2
rm -rf "$3"
mkdir -p "$3"
folder=$(realpath "$3")
cd "$(dirname "$0")/../examples/churn"
export PATH=$(dirname "$nbship"):$(dirname "$uv"):$PATH UV_PYTHON_DOWNLOADS=never
step() { printf '\n$ %s\n' "$*"; "$@"; }

step nbship plan notebook.ipynb
step nbship compile notebook.ipynb -o "$folder/churn" --name churn
step ls -A "$folder/churn" "$folder/churn/src/churn/stages"
run=(uv run --quiet --frozen --project "$folder/churn")
step uv sync --quiet --frozen --project "$folder/churn"
step "${run[@]}" churn stages
step "${run[@]}" churn run --data . --store "$folder/store"
printf '\nOnce more, with nothing changed:\n'
step "${run[@]}" churn run --data . --store "$folder/store"
report=$(ls "$folder"/store/runs/*/report.html | tail -n 1)
printf '\nThe package is in %s\nThe report is %s\n' "$folder/churn" "$report"
