"""The oracle on notebooks whose answers are known, so that it can be trusted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from compare import class_flows, closure, compare, observed_flows  # noqa: E402


@pytest.fixture(scope="module")
def run():
    process = subprocess.Popen(
        [sys.executable, str(HERE / "worker.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def run_source(*sources: str) -> list[dict]:
        job = {"id": 1, "source": "\n".join("# %%\n" + s for s in sources)}
        process.stdin.write(json.dumps(job) + "\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        assert "oracle_error" not in answer, answer["oracle_error"]
        assert answer["error"] is None, answer["error"]
        return answer["cells"]

    yield run_source
    process.stdin.close()
    process.wait()


#: (cells, what the last cell reads, writes, mutates)
KNOWN = {
    "plain read": (["a = 1", "b = a"], {"a"}, {"b"}, set()),
    "read after own bind is no read": (["a = 1", "a = 2\nb = a"], set(), {"a", "b"}, set()),
    "read before own bind": (["a = 1", "a = a + 1"], {"a"}, {"a"}, set()),
    "augmented list": (["a = [1]\nb = a", "a += [2]"], {"a"}, {"a"}, {"b"}),
    "mutation on both aliases": (["a = []\nb = a", "a.append(1)"], {"a"}, set(), {"a", "b"}),
    "mutation through container": (
        ["a = []\nb = {'k': a}", "b['k'].append(1)"],
        {"b"},
        set(),
        {"a", "b"},
    ),
    "sorted is pure": (["a = [2, 1]", "b = sorted(a)"], {"a"}, {"b"}, set()),
    "function reads a global": (["k = 1\ndef f(): return k", "f()"], {"f", "k"}, set(), set()),
    "definition does not read": (["k = 1", "def f(): return k"], set(), {"f"}, set()),
    "default is read at definition": (["k = 1", "def f(x=k): return x"], {"k"}, {"f"}, set()),
    "function through function": (
        ["k = 1\ndef f(): return k\ndef g(): return f()", "g()"],
        {"f", "g", "k"},
        set(),
        set(),
    ),
    "lambda": (["k = 1\nf = lambda: k", "f()"], {"f", "k"}, set(), set()),
    "argument mutated": (["a = []\ndef f(x): x.append(1)", "f(a)"], {"a", "f"}, set(), {"a"}),
    "global statement": (
        ["n = 0\ndef f():\n    global n\n    n += 1", "f()"],
        {"f", "n"},
        {"n"},
        set(),
    ),
    "global loop target": (
        ["def f():\n    global i\n    for i in range(2): pass", "f()"],
        {"f"},
        {"i"},
        set(),
    ),
    "class body reads": (["k = 1", "class A:\n    x = k\n    y = x"], {"k"}, {"A"}, set()),
    "class attribute": (["class A:\n    n = 0", "A.n = 1"], {"A"}, set(), {"A"}),
    "instance attribute": (
        ["class A: pass\na = A()\nb = [a]", "a.x = 1"],
        {"a"},
        set(),
        {"a", "b"},
    ),
    "comprehension scope": (["x = 1\nk = 2", "r = [x * k for x in (1, 2)]"], {"k"}, {"r"}, set()),
    "closure state": (
        ["def make():\n    s = []\n    return lambda v: s.append(v)\nf = make()", "f(1)"],
        {"f"},
        set(),
        {"f"},
    ),
    "generator": (["g = (i for i in range(3))", "next(g)"], {"g"}, set(), {"g"}),
    "iterator": (["it = iter([1, 2])", "next(it)"], {"it"}, set(), {"it"}),
    "default argument": (["def f(x, seen=[]): seen.append(x)", "f(1)"], {"f"}, set(), {"f"}),
    "delete": (["a = 1", "del a"], {"a"}, set(), set()),
    "delete its own": (["a = 1", "a = 2\ndel a"], set(), set(), set()),
    "eval": (["a = 1", "eval('a')"], {"a"}, set(), set()),
    "globals": (["a = 1", "globals()['a']"], {"a"}, set(), set()),
    "exec": (["a = 1", "exec('b = a')"], {"a"}, {"b"}, set()),
    "import": (["import math", "math.pi"], {"math"}, set(), set()),
    "untaken branch": (["a = 1\nb = 2", "a if a else b"], {"a"}, set(), set()),
    "minus one is not minus two": (["a = [-1] * 20", "a[3] = -2"], {"a"}, set(), {"a"}),
    "set": (["a = {1}", "a.add(2)"], {"a"}, set(), {"a"}),
    "dict order": (["a = {1: 1, 2: 2}", "a[1] = a.pop(1)"], {"a"}, set(), {"a"}),
    "format_map": (["a = 1", "'{a}'.format_map(globals())"], {"a"}, set(), set()),
    "lru_cache": (
        ["import functools\n@functools.lru_cache\ndef f(x): return x", "f(1)"],
        {"f"},
        set(),
        set(),
    ),
    "deque": (
        ["from collections import deque\nd = deque(range(9))", "d.rotate(1)"],
        {"d"},
        set(),
        {"d"},
    ),
    "slots": (["class A:\n    __slots__ = ('x',)\na = A()", "a.x = 1"], {"a"}, set(), {"a"}),
    "memo in slots": (
        ["class A:\n    __slots__ = ('x', '_mhash')\na = A()\na.x = 1", "a._mhash = hash(a.x)"],
        {"a"},
        set(),
        set(),
    ),
    "own generator": (["import random\nr = random.Random(1)", "r.random()"], {"r"}, set(), {"r"}),
}

LIBRARIES = {
    "view": (
        ["import numpy as np\na = np.arange(4)\nv = a[:2]", "v[0] = 9"],
        {"v"},
        set(),
        {"a", "v"},
    ),
    "copy": (
        ["import numpy as np\na = np.arange(4)\nv = a[:2].copy()", "v[0] = 9"],
        {"v"},
        set(),
        {"v"},
    ),
    "column": (
        ["import pandas as pd\nd = pd.DataFrame({'a': [1]})", "d['b'] = 2"],
        {"d"},
        set(),
        {"d"},
    ),
    "inspection": (
        [
            "import pandas as pd\nd = pd.DataFrame({'a': [1, 2], 'b': [1.0, 2.0]})",
            "d['a'].sum(); d.head(); d.describe(); d",
        ],
        {"d"},
        set(),
        set(),
    ),
    "query": (
        ["import pandas as pd\nd = pd.DataFrame({'a': [1, 2]})\nk = 1", "d.query('a > @k')"],
        {"d", "k"},
        set(),
        set(),
    ),
    "frames in a list": (
        [
            "import pandas as pd\nd = pd.DataFrame({'a': [1]})\ne = d.copy()\nb = [d, e]",
            "for x in b: x['c'] = 1",
        ],
        {"b"},
        {"x"},
        {"b", "d", "e"},
    ),
    "inplace": (
        ["import pandas as pd\nd = pd.DataFrame({'a': [1, None]})", "d.dropna(inplace=True)"],
        {"d"},
        set(),
        {"d"},
    ),
    "numpy generator": (
        ["import numpy as np\nr = np.random.default_rng(1)", "r.random()"],
        {"r"},
        set(),
        {"r"},
    ),
}


def check(run, case) -> None:
    sources, reads, writes, mutates = case
    cell = run(*sources)[-1]
    assert set(cell["reads"]) == reads
    assert set(cell["writes"]) == writes
    assert set(cell["mutates"]) == mutates


@pytest.mark.parametrize("name", KNOWN)
def test_known(run, name) -> None:
    check(run, KNOWN[name])


@pytest.mark.parametrize("name", LIBRARIES)
def test_libraries(run, name) -> None:
    pytest.importorskip("pandas")
    check(run, LIBRARIES[name])


def test_through(run) -> None:
    cell = run("k = 1\ndef inner(): return k\ndef outer(): return inner()", "outer()")[-1]
    assert cell["reads"] == {"inner": ["outer"], "k": ["inner"], "outer": [""]}


def test_random_state(run) -> None:
    cells = run("import random", "random.seed(1)", "random.random()", "1", "random.random()")
    assert [c["state"].get("random") for c in cells[1:]] == ["written", "updated", None, "updated"]
    assert observed_flows(cells)[1] == {(2, 3, "random"), (3, 5, "random")}


def test_flows_and_closure(run) -> None:
    cells = run("a = []", "b = a", "b.append(1)", "len(a)", "a = 3", "a")
    flows, _ = observed_flows(cells)
    assert flows == {(1, 2, "a"), (2, 3, "b"), (3, 4, "a"), (5, 6, "a")}
    pairs = {(source, target) for source, target, _ in flows}
    assert closure(pairs) == {(1, 2), (2, 3), (1, 3), (3, 4), (2, 4), (1, 4), (5, 6)}


def test_class_attribute_reaches_instances(run) -> None:
    cells = run("class A:\n    n = 0\na = A()", "A.n = 5", "a.n")
    assert (2, 3) in class_flows(cells)


def test_a_miss_is_found(run) -> None:
    cells = run("a = []", "b = a", "b.append(1)", "len(a)")
    row = {"writes": [], "mutates": [], "reads": [], "defines": [], "imports": []}
    said = [
        {**row, "cell": 1, "writes": ["a"]},
        {**row, "cell": 2, "reads": ["a"], "writes": ["b"]},
        {**row, "cell": 3, "reads": ["b"], "mutates": ["b"]},
        {**row, "cell": 4, "reads": ["a"]},
    ]
    edges = [(1, 2, "a"), (2, 3, "b"), (1, 4, "a")]
    flows = [
        {"from": a, "to": b, "name": n, "kind": "data", "certainty": "definite"}
        for a, b, n in edges
    ]
    result = compare({"cells": cells}, {"cells": said, "flows": flows}, {})
    assert {(what, cell) for what, cell, _ in result.misses} == {
        ("mutates", 3),
        ("flows", 4),
        ("closure", 4),
    }
    assert result.scores["flows"].missed == 1
    assert result.false_flows == [(1, 4, "a", "changed again in between")]
