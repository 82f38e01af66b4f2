"""What a notebook's own code is warned of, its stages are warned of."""

import importlib
import warnings

import pytest

WARN = "import warnings\nwarnings.warn('old', DeprecationWarning, stacklevel=1)\n"


@pytest.fixture
def hooks(shop):
    before = list(warnings.filters)
    warnings.resetwarnings()
    warnings.simplefilter("ignore", DeprecationWarning)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
    # Python's own entry for the main module has its plain name, not a pattern.
    main = ("default", None, DeprecationWarning, "__main__", 0)
    warnings.filters[0] = main
    yield importlib.import_module("shop.runtime.hooks")
    warnings.filters[:] = before


def warned(name: str) -> bool:
    with warnings.catch_warnings(record=True) as seen:
        exec(compile(WARN, "x.py", "exec"), {"__name__": name})
    return bool(seen)


def test_stages_are_warned_of_what_is_deprecated(hooks):
    assert not warned("shop.stages.load")
    hooks.notebook_surroundings()
    hooks.notebook_surroundings()
    assert warned("shop.stages.load")
    assert warned("shop.functions")
    assert not warned("other.functions")
    assert sum(each[2] is DeprecationWarning for each in warnings.filters) == 3


def test_what_the_notebook_silenced_stays_silent(hooks):
    warnings.simplefilter("ignore")
    hooks.notebook_surroundings()
    assert not warned("shop.stages.load")
