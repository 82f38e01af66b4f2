"""Recording figures, as Jupyter's inline backend shows them.

Figures open at the end of a cell are recorded and closed; `plt.show()` does it earlier.
`install` chooses the backend before matplotlib is imported, without importing it.
"""

from __future__ import annotations

import io
import os
import pickle
import struct
import sys
from collections.abc import Iterable
from typing import Any

from . import outputs

_BACKEND = f"{__package__}.backend"
_state: dict[str, Any] = {"drawn": False, "cell": None, "resolved": False}
_MIMES = {
    "png": "image/png",
    "retina": "image/png",
    "png2x": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
}
# What names of colour maps begin with that cmocean, colorcet and cmasher register.
_PREFIXES = ("cmo.", "cet_", "cmr.")
_inline: dict[str, Any] = {"formats": ["png"], "options": {}}


def install() -> None:
    """Make matplotlib use this backend, unless it is told otherwise later."""
    os.environ["MPLBACKEND"] = f"module://{_BACKEND}"
    matplotlib = sys.modules.get("matplotlib")
    if matplotlib is not None and not _is_ours(matplotlib):
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None:
            pyplot.switch_backend(f"module://{_BACKEND}")
        else:
            matplotlib.rcParams["backend"] = f"module://{_BACKEND}"


def chosen_backend() -> str | None:
    """Give the backend that the notebook has chosen (`matplotlib.use`), if it has."""
    matplotlib = sys.modules.get("matplotlib")
    if matplotlib is None or _is_ours(matplotlib):
        return None
    chosen = _backend_of(matplotlib)
    return chosen if isinstance(chosen, str) else None


def put_backend(chosen: str | None) -> None:
    """Draw with the backend that an earlier stage has chosen, or else with this one."""
    if chosen is None:
        install()
    elif chosen != chosen_backend():
        sys.modules["matplotlib"].use(chosen)


def begin(*, resolved: bool) -> None:
    """Begin a notebook, or go on with one in this process.

    Jupyter turns interactive mode on when the backend is resolved: by `%matplotlib`, or with the
    first figure. What the notebook chooses before that has no effect, what it chooses later holds.
    """
    _state["resolved"] = resolved
    if "matplotlib" in sys.modules:
        follow_mode(sys.modules["matplotlib"])


def follow_mode(matplotlib: Any) -> None:
    """Give matplotlib the mode it has before the notebook chooses one."""
    matplotlib.interactive(_state["resolved"])


def resolve() -> None:
    """Turn interactive mode on, the first time that the backend is asked for."""
    if not _state["resolved"]:
        begin(resolved=True)


def is_resolved() -> bool:
    """Whether the backend was asked for."""
    return _state["resolved"]


def mode() -> bool | None:
    """Give whether figures are shown by themselves, if that was decided."""
    loaded = sys.modules.get("matplotlib")
    return loaded.is_interactive() if loaded is not None and _state["resolved"] else None


def put_mode(mode: bool | None) -> None:
    """Show figures by themselves, or not, as an earlier stage has chosen."""
    if mode is not None:
        begin(resolved=True)
        sys.modules["matplotlib"].interactive(mode)


def _backend_of(matplotlib: Any) -> Any:
    if hasattr(matplotlib.rcParams, "_get"):
        return matplotlib.rcParams._get("backend")
    return matplotlib.rcParams["backend"]


def _is_ours(matplotlib: Any) -> bool:
    backend = _backend_of(matplotlib)
    return isinstance(backend, str) and backend.endswith(_BACKEND)


def note_drawing() -> None:
    """Remember that the cell has drawn something."""
    show_left_open()
    recorder = outputs.active()
    _state["drawn"] = True
    _state["cell"] = None if recorder is None else recorder.cell()


def show_left_open(*, at_end: bool = False) -> None:
    """Show what an earlier cell left open: one that nobody expected to draw has no
    `show_figures()` at its end. Called before anything else shows, or asks for open figures.
    """
    recorder = outputs.active()
    if recorder is None or not _state["drawn"]:
        return
    cell = _state["cell"]
    if at_end or recorder.cell() != cell:
        with recorder.at(cell):
            show_figures()


def show_now() -> None:
    """Do what `plt.show()` does."""
    _state["drawn"] = False
    _show_all(sys.modules["matplotlib.pyplot"])


def show_figures() -> None:
    """Record and close the open figures; every cell that may draw ends with it."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None or not _state["drawn"] or not _is_ours(sys.modules["matplotlib"]):
        return
    _state["drawn"] = False
    # What pyplot does when a cell ends, before figures are shown: it lays them out once more.
    if pyplot.isinteractive():
        pyplot.draw_all()
    _show_all(pyplot)


def _show_all(pyplot: Any) -> None:
    from .display import display

    managers = sys.modules["matplotlib._pylab_helpers"].Gcf
    try:
        for manager in managers.get_all_fig_managers():
            display(manager.canvas.figure)
    finally:
        if managers.get_all_fig_managers():
            pyplot.close("all")


def left_open() -> bytes:
    """Give the figures that stay open beyond a stage: those that are only shown when asked for."""
    helpers = sys.modules.get("matplotlib._pylab_helpers")
    if helpers is None:
        return b""
    found = [manager.canvas.figure for manager in helpers.Gcf.get_all_fig_managers()]
    try:
        return pickle.dumps(found) if found else b""
    except Exception:
        return b""


def put_left_open(found: bytes) -> None:
    """Open them again: figures know that they were, and say so to pyplot."""
    if found:
        pickle.loads(found)
        _state["drawn"] = False


def numbers() -> list[int]:
    """Give the numbers of the open figures."""
    helpers = sys.modules.get("matplotlib._pylab_helpers")
    return [*helpers.Gcf.figs] if helpers is not None else []


def close_but(kept: list[int]) -> None:
    """Close what a run has left open."""
    for number in numbers():
        if number not in kept:
            sys.modules["matplotlib.pyplot"].close(number)


def own_maps(libraries: Iterable[str]) -> dict[str, Any]:
    """Give the colour maps that the notebook has registered."""
    loaded = sys.modules.get("matplotlib")
    known = getattr(loaded, "colormaps", None)
    if not hasattr(known, "_builtin_cmaps"):
        return {}
    others = {name for each in libraries for name in vars(sys.modules.get(f"{each}.cm", known))}
    return {
        name: known[name]
        for name in known
        if name not in {*known._builtin_cmaps, *others} and not name.startswith(_PREFIXES)
    }


def put_maps(maps: dict[str, Any], libraries: Iterable[str]) -> None:
    """Register colour maps as an earlier stage has; take away others."""
    for name in own_maps(libraries):
        if name not in maps:
            sys.modules["matplotlib"].colormaps.unregister(name)
    for name, each in maps.items():
        sys.modules["matplotlib"].colormaps.register(each, name=name, force=True)


def inline_backend(option: str, value: Any) -> None:
    """Set an option of Jupyter's inline backend, as `%config InlineBackend.option = value` does."""
    if option in ("figure_format", "figure_formats"):
        set_formats(*([value] if isinstance(value, str) else value))
    elif option == "print_figure_kwargs":
        _inline["options"] = dict(value)
    else:
        raise ValueError(f"the inline backend's option {option!r} is not known")


def set_formats(*formats: str, **options: Any) -> None:
    """Choose the forms in which figures are shown, as matplotlib-inline's function does."""
    unknown = sorted(set(formats) - set(_MIMES))
    if unknown:
        known = ", ".join(sorted(_MIMES))
        raise ValueError(f"supported formats are: {known} not {', '.join(unknown)}")
    _inline["formats"] = sorted(set(formats))
    _inline["options"] = {**_inline["options"], **options}


def inline_options() -> dict[str, Any]:
    """Give how figures are shown: part of the state that later stages are given."""
    return dict(_inline)


def put_inline_options(options: dict[str, Any]) -> None:
    """Show figures as an earlier stage has chosen."""
    _inline.update(options)


def forms_of(figure: Any) -> Iterable[tuple[str, bytes | str, dict[str, int]]]:
    """Draw a figure in each form that is asked for: media type, content, metadata.

    An empty figure has none.
    """
    if not figure.axes and not figure.lines:
        return
    for form in _inline["formats"]:
        double = form in ("retina", "png2x")
        content = _drawn(figure, "png" if double else form, 2 if double else 1)
        size = {}
        if double:
            width, height = struct.unpack(">II", content[16:24])
            size = {"width": width // 2, "height": height // 2}
        yield _MIMES[form], content.decode("utf-8") if form == "svg" else content, size


def _drawn(figure: Any, form: str, scale: int) -> bytes:
    if figure.canvas is None:
        from matplotlib.backend_bases import FigureCanvasBase

        FigureCanvasBase(figure)
    buffer = io.BytesIO()
    options = {
        "format": form,
        "facecolor": figure.get_facecolor(),
        "edgecolor": figure.get_edgecolor(),
        "dpi": figure.dpi * scale,
        "bbox_inches": "tight",
        **_inline["options"],
    }
    figure.canvas.print_figure(buffer, **options)
    return buffer.getvalue()
