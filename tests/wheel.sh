#!/usr/bin/env bash
# Builds the wheel, installs it in an environment of its own, and compares what its `nbship` gives
# with what this tree's gives: tests/wheel.sh NBSHIP UV
set -euo pipefail
nbship=$(realpath "$1")
uv=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The same profile as the tests, so that nothing is compiled twice.
MATURIN_PEP517_ARGS="--profile dev" "$uv" build -q --wheel --python "${NBSHIP_PYTHON:-python3}" --out-dir "$folder/wheel" .
"$uv" venv -q --python "${NBSHIP_PYTHON:-python3}" "$folder/environment"
"$uv" pip install -q --python "$folder/environment/bin/python" --no-deps "$folder"/wheel/nbship-*.whl
notebook=$PWD/examples/churn/notebook.ipynb
cd "$folder"
"$nbship" compile "$notebook" -o here/package >/dev/null
environment/bin/nbship compile "$notebook" -o there/package >/dev/null
diff -r here there
echo "wheel: $(environment/bin/nbship --version) gives the same package"
