"""Recording figures, as Jupyter's inline backend shows them.

Figures open at the end of a cell are recorded and closed; `plt.show()` does it earlier.
`install` chooses the backend before matplotlib is imported, without importing it.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Any

from . import outputs

_BACKEND = f"{__package__}.backend"
_state: dict[str, Any] = {"drawn": False, "cell": None}


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
    if matplotlib is not None:
        matplotlib.interactive(True)


def _is_ours(matplotlib: Any) -> bool:
    backend = (
        matplotlib.rcParams._get("backend")
        if hasattr(matplotlib.rcParams, "_get")
        else matplotlib.rcParams["backend"]
    )
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


def png_of(figure: Any) -> bytes | None:
    """Draw a figure to PNG; an empty one is not shown."""
    if not figure.axes and not figure.lines:
        return None
    if figure.canvas is None:
        from matplotlib.backend_bases import FigureCanvasBase

        FigureCanvasBase(figure)
    buffer = io.BytesIO()
    figure.canvas.print_figure(
        buffer,
        format="png",
        facecolor=figure.get_facecolor(),
        edgecolor=figure.get_edgecolor(),
        dpi=figure.dpi,
        bbox_inches="tight",
    )
    return buffer.getvalue()
