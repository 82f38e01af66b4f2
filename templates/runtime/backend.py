"""The matplotlib backend of a run; only matplotlib imports this module."""

from __future__ import annotations

from typing import Any

import matplotlib as mpl
from matplotlib._pylab_helpers import Gcf
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from . import figures

FigureCanvas = FigureCanvasAgg


_open_figure, _active_figure = Gcf.get_fig_manager, Gcf.get_active


def _get_fig_manager(num: int) -> Any:
    figures.show_left_open()
    return _open_figure(num)


def _get_active() -> Any:
    figures.show_left_open()
    return _active_figure()


# A cell draws on figures of its own: those of earlier cells are closed when they were shown.
_managers: Any = Gcf
_managers.get_fig_manager = staticmethod(_get_fig_manager)
_managers.get_active = staticmethod(_get_active)


def show(*_arguments: object, **_options: object) -> None:
    """Be `plt.show()`: record and close the open figures."""
    figures.resolve()
    figures.show_now()


def new_figure_manager(num: int, *arguments: Any, **options: Any) -> Any:
    """Make a figure with its manager."""
    figure_class = options.pop("FigureClass", Figure)
    return new_figure_manager_given_figure(num, figure_class(*arguments, **options))


def new_figure_manager_given_figure(num: int, figure: Any) -> Any:
    """Give a figure its manager, and note that there is something to show."""
    figures.resolve()
    manager = FigureCanvasAgg.new_manager(figure, num)
    if mpl.is_interactive():
        figures.note_drawing()
    return manager
