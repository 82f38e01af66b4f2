"""The runtime of a compiled notebook: plain standard library, the same in every package.

Emitted code uses what is listed here; everything else is imported when a run needs it.
"""

from .display import DisplayHandle, clear_output, display, record_error, show
from .figures import show_figures
from .missing import MISSING
from .model import Pipeline, Stage
from .shell import shell, shell_lines, write_file

__all__ = [
    "MISSING",
    "DisplayHandle",
    "Pipeline",
    "Stage",
    "clear_output",
    "display",
    "record_error",
    "shell",
    "shell_lines",
    "show",
    "show_figures",
    "write_file",
]
