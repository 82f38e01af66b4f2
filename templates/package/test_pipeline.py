"""The pipeline gives what is expected, in one process as with every stage in a process of its own."""

import importlib
import logging
import os
from pathlib import Path

import pytest

from {{ package|word }} import run
from {{ package|word }}.pipeline import PIPELINE
from {{ package|word }}.runtime.errors import DataError
from {{ package|word }}.runtime.expected import unexpected

EXPECTED = Path(__file__).with_name("expected.json")
FUNCTION_STAGES = [stage for stage in PIPELINE.stages if stage.function]


def run_with_data(**options):
    """A run without what is stored; skips the test where the data is not there and nobody named it.

    What pytest hears logs with is put aside, as a stage would find logging to be set up by it.
    """
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    try:
        return run(cache=False, **options)
    except DataError as error:
        if os.environ.get("{{ variable|word }}"):
            raise
        pytest.skip(str(error))
    finally:
        root.handlers = handlers


@pytest.fixture(scope="module")
def stores(tmp_path_factory):
    """Two stores that share nothing."""
    return tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")


@pytest.fixture(scope="module")
def here(stores):
    """A run in this process."""
    return run_with_data(store=stores[0])


@pytest.fixture(scope="module")
def apart(stores):
    """A run with each stage in a fresh process."""
    return run_with_data(store=stores[1], isolate=True)


@pytest.fixture(scope="module")
def volatile(here, tmp_path_factory):
    """What differs between two runs of the same kind: times, randomness without a seed."""
    again = run_with_data(store=tmp_path_factory.mktemp("again"))
    values = {name for name in PIPELINE.exports if not same(here.values[name], again.values[name])}
    cells = {cell for cell in texts(here) if texts(here)[cell] != texts(again).get(cell)}
    return values, cells


def same(left, right, seen=()):
    """Whether two values are equal, all the way down."""
    if left is right or (id(left), id(right)) in seen:
        return True
    seen = (*seen, (id(left), id(right)))
    kind = type(left)
    if kind.__qualname__ != type(right).__qualname__:
        return False
    if isinstance(left, dict):
        return same(list(left.items()), list(right.items()), seen)
    if isinstance(left, list | tuple):
        pairs = zip(left, right, strict=False)
        return len(left) == len(right) and all(same(*pair, seen) for pair in pairs)
    if hasattr(left, "equals"):
        return bool(left.equals(right))
    if hasattr(left, "dtype") and hasattr(left, "tolist"):
        plain = left.dtype == right.dtype and left.shape == right.shape
        return plain and same(left.tolist(), right.tolist(), seen)
    if hasattr(left, "__code__"):
        return left.__code__.co_code == right.__code__.co_code
    if isinstance(left, int | str | bytes | float | complex):
        return left == right or (left != left and right != right)
    return same_object(left, right, seen)


def same_object(left, right, seen):
    """Whether two objects are equal by their own account, or else by their state."""
    if type(left).__module__.startswith("matplotlib."):
        return True  # A figure is compared by what it shows.
    try:
        if left == right:
            return True
    except Exception:  # An object may refuse to be compared: then its state decides.
        return same(left.__getstate__(), right.__getstate__(), seen)
    state = left.__getstate__()
    return state is not None and same(state, right.__getstate__(), seen)


def texts(finished):
    """The text of every cell that printed or showed something."""
    out = {}
    for output in finished.outputs:
        text = output.get("text") or output.get("data", {}).get("text/plain") or output.get("ename")
        out.setdefault(output.get("cell"), []).append("".join(text or ""))
    return out


@pytest.mark.parametrize("stage", FUNCTION_STAGES, ids=lambda stage: stage.name)
def test_stage_is_a_function(stage):
    module = importlib.import_module(f"{{ package|word }}.stages.{stage.name}")
    assert callable(getattr(module, stage.function))


@pytest.mark.skipif(
    not EXPECTED.exists(),
    reason="nothing is expected yet: `make expected` records what a run gives",
)
def test_run_gives_what_is_expected(here):
    found = unexpected(PIPELINE, here, EXPECTED)
    assert not found, "\n".join(found)


def test_every_export_has_a_value(here):
    assert sorted(PIPELINE.exports) == sorted(set(here.values) & set(PIPELINE.exports))


def test_isolated_run_gives_the_same_values(here, apart, request):
    different = {
        name for name in PIPELINE.exports if not same(here.values[name], apart.values[name])
    }
    if different:
        different -= request.getfixturevalue("volatile")[0]
    assert not different


def test_isolated_run_prints_the_same(here, apart, request):
    first, second = texts(here), texts(apart)
    cells = first.keys() | second.keys()
    different = {cell for cell in cells if first.get(cell) != second.get(cell)}
    if different:
        different -= request.getfixturevalue("volatile")[1]
    assert not different


def test_unknown_parameters_are_refused(stores):
    with pytest.raises(Exception, match="no_such_parameter"):
        run({"no_such_parameter": 1}, store=stores[0])
