"""Values come out of the store as they went in, identities and late binding included."""

from __future__ import annotations

import collections
import enum
import importlib
import subprocess
import sys
import textwrap
import types
from pathlib import Path

import pytest
from edits import put


@pytest.fixture
def tools(project, tmp_path):
    """Give the runtime's modules and a shelf."""
    importlib.import_module("shop")
    names = ("artifacts", "store", "namespace", "definitions")
    modules = {name: importlib.import_module(f"shop.runtime.{name}") for name in names}
    store = modules["store"].Store(tmp_path / "store")
    shelf = modules["artifacts"].Shelf(store, "runs/x/artifacts", tmp_path / "work")
    return types.SimpleNamespace(shelf=shelf, root=tmp_path, **modules)


def there_and_back(tools, **values):
    """Store a bundle and load it."""
    return tools.shelf.load(tools.shelf.save("stage", values))


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (1, "json"),
        ("text é", "json"),
        ([1, 2.5, None, True], "json"),
        ({"a": "b"}, "json"),
        ({}, "json"),
        ((1, 2), "pickle"),
        ([[1], [2]], "pickle"),
        ({1: 2}, "pickle"),
        (float("inf"), "pickle"),
        ("\ud800", "pickle"),
        (10**400, "pickle"),
        (-0.0, "json"),
        (b"bytes", "pickle"),
    ],
)
def test_formats(tools, value, form):
    record = tools.shelf.save("stage", {"value": value})
    loaded = tools.shelf.load(record)["value"]
    assert record["format"] == form
    assert (loaded, type(loaded), repr(loaded)) == (value, type(value), repr(value))


def test_bundle_is_one_graph(tools):
    shared = [1]
    loaded = there_and_back(tools, a=[shared], b={"x": shared})
    assert loaded["a"][0] is loaded["b"]["x"]


def test_functions_without_a_module(tools):
    count = 0

    def increase(step=2, *, times=1):
        """Increase."""
        nonlocal count
        count += step * times
        return count

    def current():
        return count

    increase.note = "kept"
    loaded = there_and_back(tools, increase=increase, current=current)
    assert (loaded["increase"](), loaded["current"]()) == (2, 2)
    assert loaded["increase"].note == "kept"
    assert loaded["increase"].__doc__ == "Increase."
    assert there_and_back(tools, only=lambda n: n + 1)["only"](1) == 2


def test_recursive_function(tools):
    def factorial(n):
        return 1 if n < 2 else n * factorial(n - 1)

    assert there_and_back(tools, f=factorial)["f"](5) == 120


def test_script_definitions_are_rebuilt_elsewhere(tools, project):
    source = """
    import abc, dataclasses, enum, functools
    @functools.lru_cache(maxsize=5)
    def cached(n): return n * factor
    class Base(abc.ABC):
        count = 0
        @abc.abstractmethod
        def area(self): ...
    class Square(Base):
        __slots__ = ("side",)
        def __init__(self, side): self.side = side
        def area(self): return self.side ** 2 * factor
        @property
        def double(self): return self.side * 2
        @classmethod
        def unit(cls): return cls(1)
        @staticmethod
        def name(): return "square"
    class Sub(Square):
        def area(self): return super().area() + 1
    @dataclasses.dataclass(frozen=True)
    class Point:
        x: int
        y: int = 2
        tags: list = dataclasses.field(default_factory=list)
        @functools.cached_property
        def length(self): return self.x + self.y
    class Colour(enum.Enum):
        RED = 1
        BLUE = 2
        def hello(self): return self.name.lower()
    factor = 3
    values = {"square": Square(2), "sub": Sub(3), "point": Point(1), "red": Colour.RED,
              "cached": cached}
    """
    space = tools.namespace.contents()
    exec(textwrap.dedent(source), space)
    tools.definitions.remember_classes("key")
    record = tools.shelf.save("stage", {"values": space["values"], "Square": space["Square"]})
    again = tools.shelf.load(record)
    assert again["Square"] is space["Square"]
    assert type(again["values"]["red"]) is space["Colour"]
    other = f"""
    import sys
    sys.path.insert(0, {str(project / "src")!r})
    import shop
    from pathlib import Path
    from shop.runtime import artifacts, namespace, store
    root = Path({str(tools.root)!r})
    shelf = artifacts.Shelf(store.Store(root / "store"), "runs/x/artifacts", root / "work")
    first, second = shelf.load({record!r}), shelf.load({record!r})
    v = first["values"]
    namespace.contents()["factor"] = 10
    assert v["square"].area() == 40 and v["sub"].area() == 91, v["sub"].area()
    assert v["square"].double == 4 and type(v["square"]).unit().side == 1
    assert v["square"].name() == "square" and type(v["square"]).__mro__[1].__name__ == "Base"
    assert isinstance(second["values"]["sub"], first["Square"])
    assert repr(v["point"]) == "Point(x=1, y=2, tags=[])" and v["point"] == second["values"]["point"]
    assert v["red"] is type(v["red"]).RED and v["red"].hello() == "red"
    import dataclasses
    made = dataclasses.replace(v["point"], x=5)
    assert type(v["point"])(7) == type(v["point"])(7, 2, []) and made.length == 7
    assert [f.name for f in dataclasses.fields(made)] == ["x", "y", "tags"]
    assert v["cached"](2) == 20 and v["cached"].cache_info().maxsize == 5
    try:
        type(v["square"]).__mro__[1]()
    except TypeError:
        print("fine")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(other)], capture_output=True, text=True, check=False
    )
    assert done.stdout == "fine\n", done.stderr


def test_importable_things_are_stored_by_name(tools):
    loaded = there_and_back(tools, things=[enum.Enum, textwrap.dedent, sys, int, type(None)])
    assert loaded["things"] == [enum.Enum, textwrap.dedent, sys, int, type(None)]


def test_paths_in_the_work_folder_move(tools, tmp_path):
    inside = tmp_path / "work/a.txt"
    values = {"path": inside, "text": f"see {inside}!", "other": Path("/etc/hosts")}
    record = tools.shelf.save("stage", {"values": values})
    shelf = tools.artifacts.Shelf(
        tools.store.Store(tmp_path / "store"), "runs/x/artifacts", Path("/new/place")
    )
    loaded = shelf.load(record)["values"]
    assert loaded == {
        "path": Path("/new/place/a.txt"),
        "text": "see /new/place/a.txt!",
        "other": Path("/etc/hosts"),
    }
    plain = shelf.load(tools.shelf.save("stage", {"text": str(inside)}))
    assert plain == {"text": "/new/place/a.txt"}


def test_what_cannot_be_stored_is_named(tools):
    values = {"fine": 1, "lines": (n for n in [1])}
    with pytest.raises(TypeError) as caught:
        tools.shelf.save("stage", values)
    text = tools.artifacts.unstorable("load", values, caught.value, tools.shelf)
    assert "'load'" in text
    assert "'lines' of type builtins.generator" in text


def test_array_views_stay_views(tools):
    numpy = pytest.importorskip("numpy")
    base = numpy.arange(12.0).reshape(3, 4)
    loaded = there_and_back(tools, base=base, row=base[1], part=base[::2, 1:3], back=base[::-1])
    assert numpy.array_equal(loaded["part"], base[::2, 1:3])
    assert numpy.array_equal(loaded["back"], base[::-1])
    loaded["row"][0] = 99
    assert loaded["base"][1, 0] == loaded["back"][1, 0] == 99
    two = there_and_back(tools, left=base[:2], right=base[1:])
    two["left"][1, 0] = 7
    assert two["right"][0, 0] == 7


def test_memory_layout_of_arrays_survives(tools):
    numpy = pytest.importorskip("numpy")
    cube = numpy.arange(24.0).reshape(2, 3, 4).transpose(2, 0, 1)[:, :, ::2]
    loaded = there_and_back(tools, cube=cube)["cube"]
    assert numpy.array_equal(loaded, cube)
    assert numpy.argsort(loaded.strides).tolist() == numpy.argsort(cube.strides).tolist()
    column = numpy.asfortranarray(numpy.ones((3, 4)))
    assert there_and_back(tools, column=column)["column"].flags.f_contiguous


def test_frames_keep_values_layout_and_independence(tools):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"a": [1.5, 2, 3], "b": [1, 2, 3], "c": ["x", None, "z"]})
    frame.attrs["note"] = 1
    shallow = frame[["a"]]
    loaded = there_and_back(tools, frame=frame, shallow=shallow, series=frame["a"])
    pandas.testing.assert_frame_equal(loaded["frame"], frame)
    assert loaded["frame"].attrs == {"note": 1}
    loaded["series"].iloc[0] = 100
    assert loaded["frame"]["a"].iloc[0] == 1.5
    assert loaded["shallow"]["a"].iloc[0] == 1.5


def test_script_functions_bring_their_libraries(tools):
    source = """
    import textwrap as tw
    from fractions import Fraction
    limit = 3
    def use(n):
        return tw.shorten("a b", 5), [Fraction(k) for k in range(n)], limit
    """
    space = tools.namespace.contents()
    exec(textwrap.dedent(source), space)
    record = tools.shelf.save("stage", {"use": space["use"]})
    tools.namespace.clear()
    use = tools.shelf.load(record)["use"]
    with pytest.raises(NameError, match="limit"):
        use(1)
    space["limit"] = 9
    assert use(2) == ("a b", [0, 1], 9)


class Formula:
    """A model as statsmodels has them: it looks for names in the frames that load it."""

    def __setstate__(self, state):
        frame = sys._getframe(1)
        while frame is not None and state["name"] not in frame.f_globals:
            frame = frame.f_back
        if frame is None:
            raise NameError(state["name"])
        self.found = frame.f_globals[state["name"]]

    def __reduce__(self):
        return Formula, (), {"name": self.name}


def test_models_find_the_names_of_the_notebook(tools):
    model = Formula()
    model.name = "describe_total"
    functions = importlib.import_module("shop.functions")
    functions.describe_total = len
    assert there_and_back(tools, model=model)["model"].found is len


def test_scripts_have_the_notebooks_doc(tools):
    tools.namespace.clear()
    assert tools.namespace.contents()["__doc__"].startswith("Automatically created module")


@pytest.fixture
def own(tools):
    """Let a class be one that the notebook defines."""
    functions = importlib.import_module("shop.functions")

    def adopt(cls):
        cls.__module__, cls.__qualname__ = "shop.functions", cls.__name__
        setattr(functions, cls.__name__, cls)
        return cls

    return adopt


def test_what_cannot_be_stored_is_left_to_its_class(tools, own):
    class Client:
        def __init__(self):
            self.lines = (n for n in [1])
            self.sent = [1]

        def __getstate__(self):
            return {"sent": self.sent}

        def __setstate__(self, state):
            self.__dict__.update(state, lines=None)

    loaded = there_and_back(tools, client=own(Client)())["client"]
    assert (loaded.sent, loaded.lines) == ([1], None)


def test_what_can_be_stored_is_whole(tools, own):
    class Model:
        loads = 0

        def __init__(self):
            self.cache = {"a": 1}

        def __getstate__(self):
            return {}

        def __setstate__(self, state):
            Model.loads += 1

    assert there_and_back(tools, model=own(Model)())["model"].cache == {"a": 1}
    assert Model.loads == 0


def test_a_nan_is_the_same_in_all_bundles(tools):
    nan = float("nan")
    one = there_and_back(tools, value=nan)["value"]
    other = there_and_back(tools, values=[1.0, nan, 2.0])["values"]
    assert one in other
    assert nan is one


@pytest.mark.parametrize("kind", [set, frozenset])
def test_sets_keep_their_order(tools, kind):
    left = set(range(0, 5000, 7))
    left -= set(range(0, 4900, 7))
    few = {n * 37 % 101 for n in range(60)}
    for number in range(55):
        few.discard(number * 37 % 101)
    for value in (kind(left), kind(few), kind({5, 13, 21, 3, 29})):
        loaded = there_and_back(tools, values=[value])["values"][0]
        assert type(loaded) is kind
        assert list(loaded) == list(value)


def test_nested_more_deeply_than_calls_may_be(tools):
    value = []
    for _ in range(5000):
        value = [value]
    loaded, depth = there_and_back(tools, value=value)["value"], 0
    while loaded:
        loaded, depth = loaded[0], depth + 1
    assert depth == 5000


def test_what_no_later_stage_takes_need_not_be_storable(shop, project):
    put(project, "report", "return (each for each in 'abc')")
    run = shop.run(isolate=True)
    with pytest.raises(Exception, match="was not stored"):
        run.values["summary"]
    assert run.values["total"] > 0
    put(project, "draw", "return (each for each in 'abc')")
    with pytest.raises(Exception, match="cannot store 'draws'"):
        shop.run(isolate=True)


def test_views_of_dictionaries_stay_views(tools):
    held, ordered = {"a": 1}, collections.OrderedDict(x=1)
    views = [held.keys(), held.values(), held.items(), ordered.keys()]
    loaded = there_and_back(tools, held=held, ordered=ordered, views=views)
    loaded["held"]["b"] = loaded["ordered"]["y"] = 2
    assert [type(view) for view in loaded["views"]] == [type(view) for view in views]
    assert [len(view) for view in loaded["views"]] == [2, 2, 2, 2]


# As openpyxl has them: a sheet holds its columns, which make what they lack by a method of the sheet.
WORKBOOK = """
from collections import defaultdict

class BoundDictionary(defaultdict):
    def __init__(self, reference=None, *args):
        self.reference = reference
        super().__init__(*args)

class DimensionHolder(BoundDictionary):
    def __init__(self, worksheet, reference="index", default_factory=None):
        self.worksheet = worksheet
        super().__init__(reference, default_factory)

class Sheet:
    def __init__(self):
        self.columns = DimensionHolder(self, default_factory=self.column)
        self.columns["A"].append(20)

    def column(self):
        return [self]
"""


def test_columns_of_a_sheet_go_on_making_columns(tools, monkeypatch):
    module = types.ModuleType("openpyxl.worksheet.dimensions")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    exec(WORKBOOK, module.__dict__)
    sheet = module.Sheet()
    loaded = there_and_back(tools, sheet=sheet, columns=sheet.columns)
    again = loaded["sheet"]
    assert loaded["columns"] is again.columns
    assert again.columns.worksheet is again
    assert again.columns["A"] == [again, 20]
    assert again.columns["B"] == [again]
    columns = there_and_back(tools, columns=sheet.columns)["columns"]
    assert columns["C"] == [columns.worksheet]
    assert columns.reference == "index"
