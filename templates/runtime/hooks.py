"""Making libraries behave as they do under Jupyter, the moment they are imported."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

from . import figures, of_sympy, outputs
from .display import clear_output, display, publish_display_data
from .state import put_filters

_installed = False


def notebook_surroundings(*, begins: bool = True) -> None:
    """Prepare this process for running notebook code; libraries already loaded included.

    The backend that a stage has chosen is kept until another run begins.
    """
    global _installed
    if begins:
        figures.install()
    _warn_as_main()
    for name, adapt in _ADAPTATIONS.items():
        if name in sys.modules and not _installed:
            adapt(sys.modules[name])
    if not _installed:
        _installed = True
        sys.meta_path.insert(0, _Finder())


def _warn_as_main() -> None:
    """Show what is deprecated where stages use it, as Python does for a notebook's own code."""
    package = re.escape(str(__package__).rpartition(".")[0])
    own = re.compile(rf"{package}\.(functions|stages\.\w+)\Z")
    filters: list[Any] = list(warnings.filters)
    main = ("default", None, DeprecationWarning, "__main__", 0)
    shown = ("default", None, DeprecationWarning, own, 0)
    if main in filters and shown not in filters:
        filters.insert(filters.index(main), shown)
        put_filters(filters)


def _adapt_pandas(pandas: Any) -> None:
    """Show as many columns as in a notebook; in a terminal pandas fits them to its width."""
    config = sys.modules["pandas._config.config"]
    option = config._registered_options.get("display.max_columns")
    if option is not None and option.defval == 0:
        config._registered_options["display.max_columns"] = option._replace(defval=20)
        if pandas.get_option("display.max_columns") == 0:
            pandas.set_option("display.max_columns", 20)


def _adapt_console(module: Any) -> None:
    """Fit tables to the usual width where an option leaves it to pandas (`display.width` is None):
    in a notebook that is a page; in a script it would be without end.
    """
    options = sys.modules["pandas._config.config"]

    def size() -> tuple[int | None, int | None]:
        names = ("display.width", "display.max_rows")
        width, height = (
            options.get_option(each) or options._registered_options[each].defval for each in names
        )
        return width, height

    module.get_console_size = _while_recording(size, module.get_console_size)
    asked = module.in_interactive_session
    module.in_interactive_session = _while_recording(lambda: True, asked)


def _adapt_matplotlib(matplotlib: Any) -> None:
    """Draw at once, as the inline backend does, once there is one."""
    figures.follow_mode(matplotlib)


def _adapt_display(module: Any) -> None:
    """Record what IPython's own `display` shows; without a shell it would be printed."""
    for name, ours in _DISPLAYS.items():
        original = getattr(module, name, None)
        if original is None or getattr(original, "recording", False):
            continue
        chosen = _while_recording(ours, original)
        for each in (
            module,
            *(sys.modules.get(f"IPython.{m}") for m in ("display", "core.display")),
        ):
            if getattr(each, name, None) is original:
                setattr(each, name, chosen)


def _adapt_formats(module: Any) -> None:
    """Choose how figures are shown; without a shell the function would start one."""
    original = module.set_matplotlib_formats
    module.set_matplotlib_formats = _while_recording(figures.set_formats, original)


def _adapt_plotly(module: Any) -> None:
    """Show figures as under Jupyter; without a shell they would open a browser."""
    original = module.show

    def recorded(fig: Any, renderer: Any = None, validate: Any = True, **options: Any) -> None:
        if renderer is not None or module.renderers.default not in _OUTSIDE_JUPYTER:
            original(fig, renderer, validate, **options)
            return
        content = module.validate_coerce_fig_to_dict(fig, validate)
        bundle = module.renderers["plotly_mimetype"].to_mimebundle(content)
        page = import_module("plotly.io").to_html(
            content, include_plotlyjs="cdn", full_html=False, validate=False
        )
        display({**bundle, "text/html": page}, raw=True)

    module.show = _while_recording(recorded, original)
    if module.renderers.default == "":  # figures as last values would say what they are in words
        module.renderers.default = _RECORDED


def _while_recording(ours: Callable[..., Any], original: Callable[..., Any]) -> Callable[..., Any]:
    def chosen(*arguments: Any, **options: Any) -> Any:
        return (ours if outputs.active() else original)(*arguments, **options)

    chosen.recording = True  # ty: ignore[missing-attribute]
    return chosen


_DISPLAYS: dict[str, Callable[..., Any]] = {
    "display": display,
    "publish_display_data": publish_display_data,
    "clear_output": clear_output,
}
# What plotly chooses where there is no shell of IPython.
_OUTSIDE_JUPYTER = ("browser", "", None, "plotly_mimetype")
_RECORDED = _OUTSIDE_JUPYTER[-1]
_ADAPTATIONS: dict[str, Callable[[Any], None]] = {
    "pandas": _adapt_pandas,
    "pandas.io.formats.console": _adapt_console,
    "matplotlib": _adapt_matplotlib,
    "IPython.core.display_functions": _adapt_display,
    "matplotlib_inline.backend_inline": _adapt_formats,
    "plotly.io._renderers": _adapt_plotly,
    "sympy.interactive.printing": of_sympy.adapt,
}


class _Finder(MetaPathFinder):
    """Finds the adapted libraries as usual, and adapts them once they are loaded."""

    def find_spec(
        self,
        name: str,
        path: Any = None,
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        if name not in _ADAPTATIONS:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            spec.loader = _Adapting(spec.loader, _ADAPTATIONS[name])
        return spec


class _Adapting(Loader):
    """Loads a module and then adapts it."""

    def __init__(self, loader: Any, adapt: Callable[[Any], None]) -> None:
        self._loader = loader
        self._adapt = adapt

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._adapt(module)
