"""Shell lines are expanded as IPython expands them."""

from __future__ import annotations

import importlib

import pytest

NAMES = {"x": 4, "d": {"k": [5, 6]}, "files": ["a", "b"], "name": "b c"}
LINES = [
    'echo "{x}" $x {x} "q"',
    "echo '$x' $x '{x}'",
    'echo {d["k"]} {d["k"][1:]} {x + 1!r} {files[0]!s}',
    "echo $x.csv",
    "echo $x.real ${x} {{x}} $$x $x$x",
    "awk '{print $1}' a.txt",
    "for i in a b; do echo $i; done",
    "ls {a,b}.txt",
    "echo {undefined} {x}",
    "echo $HOME $1 $",
    "echo {' '.join(f for f in files)}",
    "echo } {x}",
    "echo {name!r:>5} {} {0}",
    "echo \\{x\\} ü{x}",
]


@pytest.mark.parametrize("line", LINES)
def test_as_ipython(shop, line):
    text = pytest.importorskip("IPython.utils.text")
    try:
        wanted = text.DollarFormatter().vformat(line, args=[], kwargs=dict(NAMES))
    except Exception:
        wanted = line
    assert importlib.import_module("shop.runtime.shell").expand(line, NAMES) == wanted


def test_the_users_shell(shop, monkeypatch, capsys):
    shell = importlib.import_module("shop.runtime.shell")
    monkeypatch.setenv("SHELL", "/bin/sh")
    assert shell.shell_lines("echo $0") == ["/bin/sh"]
    monkeypatch.setenv("SHELL", "/no/such/shell")
    assert shell.shell_lines("echo {x}") == ["{x}"]
