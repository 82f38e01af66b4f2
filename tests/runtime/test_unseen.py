"""Changes that the plan does not know of stop a run where later stages would miss them."""

from __future__ import annotations

import functools
import importlib
from collections import deque

import numpy as np
import pandas as pd
import pytest
from edits import put


@pytest.fixture
def contents(shop):
    """Give the module that looks into values."""
    return importlib.import_module("shop.runtime.contents")


def test_a_change_that_the_plan_does_not_know_stops_an_isolated_run(project):
    put(project, "report", "draws.append(1)")
    shop = importlib.import_module("shop")
    with pytest.raises(Exception, match="it changes 'draws', which later stages take as it was"):
        shop.run(isolate=True)


def test_in_one_process_all_see_the_change_and_the_stage_is_not_reused(project):
    put(project, "report", "draws.append(1)")
    shop = importlib.import_module("shop")
    assert shop.run().values["draws"][-1] == 1
    again = shop.run()
    assert again.values["draws"][-1] == 1
    assert [each["stage"] for each in again.stages if not each["cached"]] == ["report"]


@pytest.fixture
def sharing(project):
    """Give the sample with an object in two values that are stored apart, one of which changes."""
    load = project / "src/shop/stages/load.py"
    load.write_text(load.read_text().replace("maybe = MISSING", "maybe = [sales[0]]"))
    model = project / "src/shop/stages/model.py"
    model.write_text(model.read_text() + "sales[0].amount += 1\n")
    return importlib.import_module("shop")


def test_an_object_in_values_that_are_stored_apart_stops_an_isolated_run(sharing):
    with pytest.raises(Exception, match="changes an object that 'sales' and 'maybe' share"):
        sharing.run(isolate=True)


def test_in_one_process_it_is_one_object(sharing):
    run = sharing.run()
    assert run.values["maybe"][0].amount == run.values["sales"][0].amount == 12.5


def test_values_from_earlier_runs_that_no_longer_share_are_computed_again(sharing):
    wanted = sharing.run().outputs
    for _ in range(2):
        again = sharing.run()
        ran = [each["stage"] for each in again.stages if not each["cached"]]
        assert {"load", "model"} <= {*ran}
        assert again.values["maybe"][0].amount == again.values["sales"][0].amount == 12.5
        assert again.outputs == wanted


def test_a_run_that_meets_values_of_no_use_begins_again(sharing):
    cache = importlib.import_module("shop.runtime.cache")
    told = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache, "forget", lambda *_: None)
        sharing.run()
    again = sharing.run(progress=told.append)
    assert [each for each in told if each["event"] == "again"]
    assert again.record["status"] == "done"
    assert again.values["maybe"][0].amount == again.values["sales"][0].amount == 12.5
    assert not any(each["cached"] for each in again.stages if each["stage"] in ("load", "model"))


def test_a_value_that_cannot_be_loaded_is_computed_again(project, shop, monkeypatch):
    wanted = shop.run().values["summary"]
    put(project, "report", "sales")
    shop = importlib.import_module("shop")
    artifacts = importlib.import_module("shop.runtime.artifacts")
    own = artifacts.Shelf.load
    lost = [True]

    def load(shelf, record):
        if "sales" in record["names"] and lost:
            lost.clear()
            raise artifacts.StoreError("sales cannot be loaded")
        return own(shelf, record)

    monkeypatch.setattr(artifacts.Shelf, "load", load)
    again = shop.run()
    assert not lost
    assert again.values["summary"] == wanted
    assert not any(each["cached"] for each in again.stages)


CHANGES = {
    "list": (lambda: [1], lambda box: box.append(2)),
    "element": (lambda: [[1]], lambda box: box[0].append(2)),
    "tuple": (lambda: ([1],), lambda box: box[0].append(2)),
    "dictionary": (lambda: {"a": 1}, lambda box: box.update(a=2)),
    "order": (lambda: {"a": 1, "b": 1}, lambda box: box.update(a=box.pop("a"))),
    "set": (lambda: {1}, lambda box: box.add(2)),
    "deque": (lambda: deque([1]), lambda box: box.append(2)),
    "bytes": (lambda: bytearray(b"a"), lambda box: box.extend(b"b")),
    "partial": (lambda: functools.partial(print, [1]), lambda box: box.args[0].append(2)),
    "method": (lambda: [1].append, lambda box: None),
    "array": (lambda: np.zeros((2, 3)).T, lambda box: box.fill(1)),
    "dates": (lambda: np.zeros(2, "M8[s]"), lambda box: box.fill(1)),
    "objects": (lambda: np.array([[1], [2, 3]], object), lambda box: box[0].append(2)),
    "frame": (lambda: pd.DataFrame({"a": [1.0], "b": ["x"]}), lambda box: box.insert(0, "c", 1)),
    "cell": (lambda: pd.DataFrame({"a": [[1]]}), lambda box: box["a"].iloc[0].append(2)),
    "value": (lambda: pd.DataFrame({"a": [1.0, 2.0]}), lambda box: box.iloc.__setitem__(0, 9)),
    "index": (lambda: pd.Series([1.0]), lambda box: setattr(box.index, "name", "row")),
}


@pytest.mark.parametrize("kind", [*CHANGES])
def test_what_is_seen(contents, kind):
    make, change = CHANGES[kind]
    value = make()
    objects = contents.objects_in(value)
    states = contents.States()
    states.note(objects)
    assert not any(map(states.changed, objects))
    change(value)
    assert any(map(states.changed, objects)) == (kind != "method")


LOOKS = {
    "frame": (pd.DataFrame({"a": [1.0], "b": ["x"], "c": [2.0]}), lambda box: box["a"].sum()),
    "grouped": (pd.DataFrame({"a": [1.0]}), lambda box: box.groupby("a").mean()),
    "blocks": (pd.DataFrame({"a": [1.0]}).assign(b=2.0), lambda box: box.to_numpy()),
    "not a number": ([float("nan")], lambda box: box.__setitem__(0, float("nan"))),
    "equal": ([1.5, (1, "a")], lambda box: box.__setitem__(slice(None), [0.5 + 1, (1, "a")])),
}


@pytest.mark.parametrize("kind", [*LOOKS])
def test_what_is_no_change(contents, kind):
    value, look = LOOKS[kind]
    objects = contents.objects_in(value)
    states = contents.States()
    states.note(objects)
    look(value)
    assert not any(map(states.changed, objects))


def test_views_are_one_object_with_their_memory(contents):
    base = np.zeros((4, 4))
    assert contents.identity_of(base[1:].T) == contents.identity_of(base)
    assert contents.identity_of(base.copy()) != contents.identity_of(base)


def test_what_is_too_much_is_not_looked_into(contents):
    assert contents.objects_in([[0]] * 2_000_000) == []


def test_arrays_beyond_what_is_looked_at_are_no_change(contents):
    arrays = [np.zeros(20 << 20, np.uint8), np.zeros(20 << 20, np.uint8), np.zeros(3)]
    states = contents.States()
    states.note(arrays)
    assert not any(map(states.changed, arrays))
    arrays[0][-1] = 1
    assert states.changed(arrays[0])
