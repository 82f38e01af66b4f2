"""`get_ipython()` in scripts that were exported from notebooks."""

from __future__ import annotations

import importlib

import pytest


@pytest.fixture
def shell(project):
    importlib.import_module("shop")
    return importlib.import_module("shop.runtime.interactive").get_ipython()


def test_what_sets_up_a_notebook_does_nothing(shell):
    for line in ("matplotlib inline", "%load_ext autoreload", "autoreload 2"):
        assert shell.magic(line) is None
    shell.run_line_magic("config", "InlineBackend.figure_format = 'png'")


def test_commands_run(shell, capsys):
    shell.system("echo hello")
    assert shell.getoutput("echo a; echo b") == ["a", "b"]
    assert capsys.readouterr().out == "hello\n"


def test_what_means_nothing_here_says_so(shell):
    with pytest.raises(NotImplementedError, match="%timeit"):
        shell.run_line_magic("timeit", "f()")
    with pytest.raises(NotImplementedError, match="run_cell"):
        shell.run_cell("x = 1")
