"""What parameters are: the notebook's values, with those of files, options and callers on top."""

from __future__ import annotations

import importlib

import pytest

DEFAULTS = {
    "C": 1.0,
    "out": None,
    "config": {
        "z": 1.0,
        "a b": 2,
        "inner": {"pairs": [(1, 2)], "name": "x", "none": None},
        "sizes": (1, 2),
    },
}


@pytest.fixture
def params(shop):
    return importlib.import_module("shop.runtime.params")


def refusal(params, layer, defaults=DEFAULTS):
    with pytest.raises(Exception, match="--set") as caught:
        params.resolve(defaults, [("--set", layer)])
    return str(caught.value)


def test_of_a_dictionary_only_given_entries_are_replaced(params):
    given = params.parse_settings(
        ["config.z=2", 'config."a b"=3', "config.inner.name=free text", "out=a.csv"], DEFAULTS
    )
    values = params.resolve(DEFAULTS, [("file", {"config": {"sizes": [3]}}), ("--set", given)])
    inner = {"pairs": [(1, 2)], "name": "free text", "none": None}
    wanted = {"z": 2.0, "a b": 3, "inner": inner, "sizes": (3,)}
    assert repr(values) == repr({"C": 1.0, "out": "a.csv", "config": wanted})
    assert DEFAULTS["config"]["z"] == 1.0


def test_keys_keep_the_order_of_the_notebook(params):
    given = {"config": {"inner": {"name": "y", "pairs": [[3, 4]]}, "z": 5.0}}
    config = params.resolve(DEFAULTS, [("--set", given)])["config"]
    assert list(config) == ["z", "a b", "inner", "sizes"]
    assert list(config["inner"].items()) == [("pairs", [(3, 4)]), ("name", "y"), ("none", None)]


def test_unknown_entries_are_refused(params):
    assert "no parameter 'config.zz'; did you mean config.z?" in refusal(
        params, {"config": {"zz": 1}}
    )
    assert "no parameter 'name'; known: C, out, config" in refusal(params, {"name": 1})
    assert "did you mean config.sizes?" in refusal(
        params, {"sizes": [1]}, {"config": {"sizes": [2]}}
    )
    assert refusal(params, {"C": 2}, {}).endswith(
        "there is no parameter 'C'; the notebook has none"
    )


def test_entries_have_the_type_of_the_notebook_s(params):
    assert "'config.\"a b\"' must be int" in refusal(params, {"config": {"a b": "x"}})
    assert "'config' must be dict" in refusal(params, {"config": 3})
    assert "'config.inner' must be dict" in refusal(params, {"config": {"inner": [1]}})
    with pytest.raises(Exception, match="'x' is not a number"):
        params.parse_settings(["config.z=x"], DEFAULTS)


def test_dotted_names_are_those_that_set_reads(params):
    values = params.flat(DEFAULTS)
    assert list(values)[:4] == ["C", "out", "config.z", 'config."a b"']
    again = params.parse_settings(['config."a b"=7'], DEFAULTS)
    assert again == {"config": {"a b": 7}}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-01-01", "2024-01-01"),
        ("90210", "90210"),
        ("true", "true"),
        ("True", "True"),
        ("nan", "nan"),
        ("-1", "-1"),
        ("[1]", "[1]"),
        ("plain", "plain"),
        ('"quoted"', "quoted"),
        ("", ""),
    ],
)
def test_texts_need_no_quotes(params, text, value):
    defaults = {"START": "2020-01-01", "nested": {"start": "x"}, "open": None}
    assert params.parse_settings([f"START={text}"], defaults) == {"START": value}
    assert params.parse_settings([f"nested.start={text}"], defaults) == {"nested": {"start": value}}


def test_without_a_value_of_the_notebook_toml_tells_the_kind(params):
    assert params.parse_settings(["open=5"], {"open": None}) == {"open": 5}
    assert params.parse_settings(["open=True"], {"open": None}) == {"open": True}
