#!/usr/bin/env bash
# Prints the Python of a test environment, making the environment first where it is missing.
#
#   tests/environment.sh science      from tests/requirements/science.txt
#   tests/environment.sh uv           prints the path of uv, installing it first where it is missing
#
# Environments lie outside the tree, in $NBSHIP_CACHE (default ~/.cache/nbship), one for each content
# of the requirements, so that a changed file gives a fresh one. NBSHIP_PYTHON chooses the interpreter.
set -euo pipefail
name=$1
cache=${NBSHIP_CACHE:-${HOME}/.cache/nbship}
python=${NBSHIP_PYTHON:-python3}
find_uv() {
    command -v uv && return
    if [ ! -e "$cache/uv/ready" ]; then
        mkdir -p "$cache"
        exec 8>"$cache/uv.lock"
        flock 8
    fi
    if [ ! -e "$cache/uv/ready" ]; then
        { "$python" -m venv "$cache/uv" && "$cache/uv/bin/pip" install -q 'uv>=0.13,<0.14'; } >&2
        touch "$cache/uv/ready"
    fi
    echo "$cache/uv/bin/uv"
}
if [ "$name" = uv ]; then
    find_uv
    exit
fi
here=$(cd "$(dirname "$0")" && pwd)
requirements=${2:-$here/requirements/$name.txt}
key=$( { cat "$requirements"; "$python" -V; } | sha256sum | cut -c1-16)
folder=$cache/$name-$key
if [ ! -e "$folder/ready" ]; then
    mkdir -p "$cache"
    exec 9>"$cache/$name.lock"
    flock 9
fi
if [ ! -e "$folder/ready" ]; then
    uv=$(find_uv)
    export UV_PYTHON_DOWNLOADS=never
    "$uv" venv -q --clear --python "$python" "$folder" >&2
    "$uv" pip install -q --compile-bytecode --python "$folder/bin/python" -r "$requirements" >&2
    touch "$folder/ready"
fi
echo "$folder/bin/python"
