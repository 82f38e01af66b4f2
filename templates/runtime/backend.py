"""The matplotlib backend of a run; only matplotlib imports this module."""

from __future__ import annotations

from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from . import figures

FigureCanvas = FigureCanvasAgg


def show(*_arguments: object, **_options: object) -> None:
    """Be `plt.show()`: record and close the open figures."""
    figures.show_now()


def new_figure_manager(num: int, *arguments: Any, **options: Any) -> Any:
    """Make a figure with its manager."""
    figure_class = options.pop("FigureClass", Figure)
    return new_figure_manager_given_figure(num, figure_class(*arguments, **options))


def new_figure_manager_given_figure(num: int, figure: Any) -> Any:
    """Give a figure its manager, and note that there is something to show."""
    manager = FigureCanvasAgg.new_manager(figure, num)
    if mpl.is_interactive():
        figures.note_drawing()
    return manager
