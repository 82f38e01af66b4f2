"""Digest trees: equal values give equal trees, others differ, and the place is found."""

from __future__ import annotations

import collections
import dataclasses
import io
import math
import re
import sqlite3
import types
import warnings

import pytest
from nbship_verify.digest import Digester
from nbship_verify.nodes import Numbers
from nbship_verify.trees import Sides, compare

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")


class Bench:
    """Two processes in one: each side has a digester and a file of numbers."""

    def __init__(self, folder):
        self.paths = folder / "one.bin", folder / "two.bin", folder / "again.bin"
        self.numbers = [Numbers(path) for path in self.paths]
        self.one, self.two, self.again = (
            Digester(("__main__", __name__), numbers) for numbers in self.numbers
        )

    def compare(self, first, other, again=None, rtol=0.0):
        trees = (
            self.one.tree(first),
            self.two.tree(other),
            self.again.tree(first if again is None else again),
        )
        for numbers in self.numbers:
            numbers.file.flush()
        return compare(*trees, Sides(self.paths[0], self.paths[1], rtol))


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


class Model:
    def __init__(self, weights):
        self.weights = weights


class Forgetful:
    """It leaves out of its copies what the notebook may well look at."""

    def __init__(self, cache):
        self.cache = cache

    def __reduce__(self):
        return Forgetful, ({},)


class Log(dict):
    def __init__(self, *given):
        super().__init__(*given)
        self.writes = len(self)

    def items(self):
        return []


class Tagged(np.ndarray):
    tag = None


def tagged(tag):
    made = np.arange(3.0).view(Tagged)
    made.tag = tag
    return made


class Slotted:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


@dataclasses.dataclass
class Point:
    x: float
    tags: list


def passed(items, count):
    """An iterator of which some items are gone."""
    made = iter(items)
    for _ in range(count):
        next(made)
    return made


def values():
    """Builds values anew each time, none of them the same object twice."""
    frame = pd.DataFrame({"a": [1.5, 2.5, np.nan], "b": ["x", "y", None]}, index=[3, 4, 5])
    loop = [1]
    loop.append(loop)
    return {
        "numbers": [1, 2.5, True, None, 3 + 4j, 10**40],
        "text": ["a", "é", "\udc80", b"bytes", bytearray(b"ab")],
        "nan": [math.nan, -0.0, math.inf],
        "nested": {"a": [1, {"b": (2, 3)}], 2: {4, 5}, ("t", 1): frozenset("ab")},
        "long": [i / 3 for i in range(1000)],
        "ints": list(range(1000)),
        "loop": loop,
        "array": np.arange(12.0).reshape(3, 4),
        "object array": np.array(["a", None, 3], dtype=object),
        "structured": np.array([(1, 2.0)], dtype=[("n", "i4"), ("x", "f8")]),
        "masked": np.ma.masked_array([1, 2, 3], mask=[0, 1, 0]),
        "scalar": np.float32(0.1),
        "generator": np.random.default_rng(7),
        "state": np.random.RandomState(7),
        "frame": frame,
        "series": frame["a"],
        "index": pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["k", None]),
        "dates": pd.date_range("2024-01-01", periods=3, freq="D"),
        "category": pd.Series(["u", "v", "u"], dtype="category"),
        "nullable": pd.Series([1, None], dtype="Int64"),
        "stamp": [pd.Timestamp("2024-01-01"), pd.NaT, pd.NA, pd.Timedelta("1h")],
        "object": Model({"w": np.ones(3)}),
        "slots": Slotted(1, [2]),
        "point": Point(1.0, ["t"]),
        "counter": collections.Counter("abca"),
        "deque": collections.deque([1, 2], maxlen=3),
        "tuple type": collections.namedtuple("Pair", "a b")(1, 2),  # noqa: PYI024
        "pattern": re.compile("a+", re.IGNORECASE),
        "module": math,
        "class": Model,
        "function": values,
        "namespace": types.SimpleNamespace(a=1),
        "iterator": iter([7, 8]),
        "spent iterator": passed([7, 8], 2),
        "pairs": zip([1, 2], iter("ab"), strict=False),
    }


@pytest.mark.parametrize("name", sorted(values()))
def test_a_value_equals_itself_made_again(bench, name):
    found = bench.compare(values()[name], values()[name])
    assert (found.different, found.volatile, found.opaque) == ([], [], [])


@pytest.mark.parametrize("name", sorted(values()))
def test_a_value_differs_from_every_other(bench, name):
    first = values()[name]
    for other, value in values().items():
        if other != name:
            assert bench.compare(first, value).different, f"{name} against {other}"


CHANGES = [
    ([1, 2], [1, 3], "[1]"),
    ([1, 2], [1, 2.0], "[1]"),
    ([1, 2], (1, 2), ""),
    ([1, True], [1, 1], "[1]"),
    ({"a": 1}, {"a": 2}, "['a']"),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}, ""),
    ({"a": 1}, {"a": 1, "b": 2}, ""),
    ({1: "x"}, {True: "x"}, ""),
    (0.0, -0.0, ""),
    (0.3, 0.1 * 3, ""),
    ([i / 3 for i in range(100)], [i / 3 + (1e-12 if i == 70 else 0) for i in range(100)], "{70}"),
    (np.zeros((2, 3)), np.zeros((3, 2)), ""),
    (np.zeros(3), np.zeros(3, dtype="f4"), ""),
    (np.array([1.0, 2.0]), np.array([1.0, 2.0 + 1e-15]), "{1}"),
    (np.array([0.0]), np.array([-0.0]), "{0}"),
    (np.random.default_rng(1), np.random.default_rng(2), "<state>['state']['state']"),
    (pd.DataFrame({"a": [1.0]}), pd.DataFrame({"a": [1]}), "['a']"),
    (pd.DataFrame({"a": [1.0, 2.0]}), pd.DataFrame({"a": [1.0, 2.5]}), "['a']{1}"),
    (pd.DataFrame({"a": [1.0]}, index=[0]), pd.DataFrame({"a": [1.0]}, index=[1]), ".index{0}"),
    (pd.DataFrame({"a": [1]}), pd.DataFrame({"b": [1]}), ""),
    (pd.Series([1], name="x"), pd.Series([1], name="y"), ".name"),
    (
        pd.Series(["a", "b"], dtype="category"),
        pd.Series(["a", "a"], dtype="category"),
        ".categories",
    ),
    (Model([1, 2]), Model([1, 3]), ".weights[1]"),
    (Slotted(1, 2), Slotted(1, 3), ".right"),
    (Point(1.0, ["a"]), Point(1.0, ["b"]), ".tags[0]"),
    ({1, 2}, {1, 3}, ""),
    ("text", "Text", ""),
    (iter([1, 2]), iter([1, 3]), "[1]"),
    (iter({1: 2}.items()), iter([(1, 3)]), "[0][1]"),
    (enumerate("ab"), enumerate("ab", 1), "<arguments>[1]"),
]


@pytest.mark.parametrize(("first", "other", "path"), CHANGES, ids=range(len(CHANGES)))
def test_the_place_of_a_difference_is_found(bench, first, other, path):
    found = bench.compare(first, other)
    assert [difference.path for difference in found.different][:1] == [path]


def test_tolerance_is_for_numbers_only(bench):
    first, near = (
        {"a": np.array([1.0, 2.0]), "b": 3.0},
        {"a": np.array([1.0, 2.0 + 1e-9]), "b": 3.0 + 1e-10},
    )
    assert bench.compare(first, near).different
    assert not bench.compare(first, near, rtol=1e-6).different
    assert bench.compare(first, {"a": np.array([1.0, 2.1]), "b": 3.0}, rtol=1e-6).different
    assert bench.compare(["a"], ["b"], rtol=1e-6).different


def test_what_differs_between_two_runs_is_volatile_and_nothing_else(bench):
    found = bench.compare({"t": 1.0, "n": 5}, {"t": 3.0, "n": 6}, again={"t": 2.0, "n": 5})
    assert found.volatile == ["['t']"]
    assert [difference.path for difference in found.different] == ["['n']"]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (lambda: iter({"a": 1, "b": 2}), lambda: iter(["a", "b"])),
        (lambda: passed({"a": 1, "b": 2}.values(), 1), lambda: iter([2])),
        (lambda: passed([1, 2], 2), lambda: passed([1, 2], 2)),
        (lambda: zip(passed([1], 1), [2], strict=False), lambda: zip(iter([]), [2], strict=False)),
        (lambda: reversed([1, 2, 3]), lambda: passed([9, 3, 2, 1], 1)),
    ],
)
def test_iterators_are_what_they_still_give(bench, first, other):
    mine = first()
    assert not bench.compare(mine, other()).different
    assert list(mine) == list(first()), "to compare it must not use it up"


def test_an_iterator_of_very_many_is_not_read(bench):
    found = bench.compare(iter(range(1 << 40)), iter(range(1 << 40)))
    assert not found.different


def test_own_classes_compare_by_state_wherever_they_live(tmp_path):
    """A class of the notebook is in `__main__` there, and in a module of the package here."""

    def made(module, name):
        kind = type(name, (), {"__module__": module, "__qualname__": f"load.<locals>.{name}"})
        value = kind()
        value.size = [1, 2]
        return value

    one = Digester(("__main__",), Numbers(tmp_path / "a"))
    two = Digester(("__main__", "churn"), Numbers(tmp_path / "b"))
    assert (
        one.tree(made("__main__", "Model"))["h"] == two.tree(made("churn.functions", "Model"))["h"]
    )
    assert (
        one.tree(made("__main__", "Model"))["h"]
        == two.tree(made("churn.functions", "Model_2"))["h"]
    )
    assert (
        one.tree(made("__main__", "Model"))["h"]
        != two.tree(made("churned.functions", "Model"))["h"]
    )


def test_what_cannot_be_looked_into_is_said(bench):
    for value in [(i for i in ()), io.StringIO("x"), {"deep": [(i for i in ())]}]:
        found = bench.compare(value, value)
        assert found.opaque or not isinstance(value, types.GeneratorType)
    assert (
        bench.compare({"deep": [(i for i in ())]}, {"deep": [(i for i in ())]}).opaque[0][0]
        == "['deep'][0]"
    )


def test_a_very_deep_value_ends(bench):
    deep = []
    for _ in range(100_000):
        deep = [deep]
    assert bench.compare(deep, deep).opaque


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (Forgetful({"a": 1}), Forgetful({})),
        (Log({"a": 1}), Log({"a": 2})),
        (tagged("one"), tagged("two")),
    ],
)
def test_what_a_class_leaves_out_of_copies_counts(bench, first, other):
    assert bench.compare(first, other).different
    assert not bench.compare(first, first).different


def test_caught_warnings_are_told_apart_by_what_they_say_not_where(bench):
    def caught(text):
        with warnings.catch_warnings(record=True) as found:
            warnings.simplefilter("always")
            warnings.warn(text, UserWarning, stacklevel=2)
        return found

    first = caught("old")
    assert not bench.compare(first, caught("old")).different
    assert bench.compare(first, caught("new")).different


def test_rows_of_databases_by_names_and_values(bench):
    def row(query):
        connection = sqlite3.connect(":memory:")
        connection.row_factory = sqlite3.Row
        return connection.execute(query).fetchone()

    assert not bench.compare(row("SELECT 1 AS a"), row("SELECT 1 AS a")).different
    assert bench.compare(row("SELECT 1 AS a"), row("SELECT 2 AS a")).different
    assert bench.compare(row("SELECT 1 AS a"), row("SELECT 1 AS b")).different


def test_what_lies_elsewhere_in_memory_makes_no_other_vectorizer(bench):
    text = pytest.importorskip("sklearn.feature_extraction.text")
    first, second = (text.CountVectorizer().fit(["a good day", "no money"]) for _ in range(2))
    assert hasattr(first, "_stop_words_id")
    second._stop_words_id += 16
    found = bench.compare(first, second)
    assert (found.different, found.volatile, found.opaque) == ([], [], [])


@pytest.mark.parametrize("name", ["KDTree", "BallTree"])
def test_what_trees_of_neighbours_count_is_no_state(bench, name):
    kind = getattr(pytest.importorskip("sklearn.neighbors"), name)
    rows = np.arange(60.0).reshape(-1, 1)
    new, asked, other = kind(rows), kind(rows), kind(rows + 1)
    asked.query([[50.0]], k=3)
    assert not bench.compare(new, asked).different
    assert bench.compare(new, other).different


def test_types_may_know_of_no_module(bench):
    value = type("Nowhere", (), {"__module__": None})()
    assert not bench.compare(value, value).different
