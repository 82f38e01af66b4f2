"""Figures are recorded as Jupyter's inline backend shows them."""

from __future__ import annotations

import base64
import hashlib
import importlib
import json
import struct
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from edits import put

STAGE = '''
"""Draw: notebook cell 3."""

from shop.runtime import show, show_figures


def draw(total):
    # [cell 3]
    import matplotlib.pyplot as plt
    import pandas as pd

    plt.plot([1, 2])
    plt.show()
    figure, axes = plt.subplots()
    show(axes.plot([3, 1]))
    show_figures()
    show(figure)
    plt.figure()
    show_figures()
    show(pd.DataFrame({f"c{n}": range(2) for n in range(30)}))
    draws = [total]
    return draws
'''


def shown_by(project, stage):
    """Give what the drawing stage showed, from a process of its own."""
    (project / "src/shop/stages/draw.py").write_text(stage)
    code = f"""
    import sys, json
    sys.path.insert(0, {str(project / "src")!r})
    import shop
    print(json.dumps([each for each in shop.run().outputs if each["stage"] == "draw"]))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def outputs(project):
    """Give what the drawing stage showed."""
    pytest.importorskip("matplotlib")
    pytest.importorskip("pandas")
    return shown_by(project, STAGE)


def test_figures_and_frames(outputs):
    kinds = [(each["output_type"], "image/png" in each["data"]) for each in outputs]
    assert kinds == [
        ("display_data", True),
        ("execute_result", False),
        ("display_data", True),
        ("execute_result", True),
        ("display_data", False),
        ("execute_result", False),
    ]
    texts = [each["data"]["text/plain"] for each in outputs]
    assert texts[0] == texts[2] == texts[3] == "<Figure size 640x480 with 1 Axes>"
    assert texts[1].startswith("[<matplotlib.lines.Line2D at 0x")
    assert texts[4] == "<Figure size 640x480 with 0 Axes>"
    assert texts[5].endswith("[2 rows x 30 columns]")
    assert "..." in texts[5].splitlines()[0]
    pictures = [hashlib.sha256(base64.b64decode(outputs[n]["data"]["image/png"])) for n in (2, 3)]
    assert pictures[0].digest() == pictures[1].digest()


UNEXPECTED = '''
"""Draw: notebook cells 3-6. No cell but the last was expected to draw."""

from shop.runtime import show


def draw(total):
    # [cell 3]
    import matplotlib.pyplot as plt

    plt.plot([1, 2])

    # [cell 4]
    print("after")

    # [cell 5]
    first = plt.figure(figsize=(4, 2))
    plt.plot([2, 1])

    # [cell 6]
    plt.title("on a figure of its own")
    draws = [first is plt.gcf()]
    show(draws)
    return draws
'''


def test_unexpected_figures_are_shown_by_their_cells(project):
    pytest.importorskip("matplotlib")
    shown = shown_by(project, UNEXPECTED)
    kinds = [
        (
            each["cell"],
            each.get("text") or each["data"]["text/plain"],
            "image/png" in each.get("data", {}),
        )
        for each in shown
    ]
    assert kinds == [
        (3, "<Figure size 640x480 with 1 Axes>", True),
        (4, "after\n", False),
        (5, "<Figure size 400x200 with 1 Axes>", True),
        (6, "[False]", False),
        (6, "<Figure size 640x480 with 1 Axes>", True),
    ]


FORMATS = '''
"""Draw: notebook cells 3-5."""

from shop.runtime import inline_backend, show_figures


def draw(total):
    # [cell 3]
    import matplotlib.pyplot as plt

    inline_backend("figure_format", "retina")
    plt.plot([1, 2])
    show_figures()

    # [cell 4]
    inline_backend("figure_formats", ["svg", "png"])
    inline_backend("print_figure_kwargs", {"bbox_inches": None})
    plt.plot([1, 2])
    show_figures()
    draws = []
    return draws
'''


def test_figures_in_the_forms_that_the_notebook_asks_for(project):
    pytest.importorskip("matplotlib")
    double, both = shown_by(project, FORMATS)
    assert sorted(double["data"]) == ["image/png", "text/plain"]
    width, height = size_of(double["data"]["image/png"])
    assert double["metadata"] == {"image/png": {"width": width // 2, "height": height // 2}}
    assert sorted(both["data"]) == ["image/png", "image/svg+xml", "text/plain"]
    assert size_of(both["data"]["image/png"]) == (640, 480)
    assert both["data"]["image/svg+xml"].startswith("<?xml")


def size_of(png):
    """Give the width and height of a picture, in points."""
    return struct.unpack(">II", base64.b64decode(png)[16:24])


def test_forms_of_figures_reach_later_stages(project):
    figures = importlib.import_module("shop.runtime.figures")
    state = importlib.import_module("shop.runtime.state")
    keeper = state.StateKeeper(Path.cwd())
    before = keeper.capture(["matplotlib.rcParams"])
    figures.inline_backend("figure_format", "retina")
    chosen = keeper.capture(["matplotlib.rcParams"])
    keeper.restore(before)
    assert figures.inline_options()["formats"] == ["png"]
    keeper.restore(chosen)
    assert figures.inline_options()["formats"] == ["retina"]
    keeper.restore(before)
    with pytest.raises(ValueError, match="supported formats"):
        figures.inline_backend("figure_format", "gif")


@pytest.mark.parametrize("renderer", ["browser", ""])
def test_plotly_shows_figures_as_under_jupyter(shop, project, monkeypatch, renderer):
    """Without a shell, plotly itself would open a browser, or say in words what a figure is."""
    folder = project / "fakes" / "plotly" / "io"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").write_text("")
    (folder / "__init__.py").write_text(
        "from ._renderers import renderers, show\n"
        "def to_html(figure, **options):\n"
        "    return '<div>' + str(figure) + '</div>'\n"
    )
    (folder / "_renderers.py").write_text(
        "class Renderer:\n"
        "    def to_mimebundle(self, figure):\n"
        "        return {'application/vnd.plotly.v1+json': figure}\n"
        "class Renderers(dict):\n"
        f"    default = {renderer!r}\n"
        "renderers = Renderers(plotly_mimetype=Renderer())\n"
        "def validate_coerce_fig_to_dict(figure, validate):\n"
        "    return dict(figure)\n"
        "def show(figure, renderer=None, validate=True, **options):\n"
        "    raise AssertionError('this would open a browser')\n"
    )
    monkeypatch.syspath_prepend(str(project / "fakes"))
    for name in ("plotly", "plotly.io", "plotly.io._renderers"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    put(
        project,
        "draw",
        "import plotly.io\nassert plotly.io.renderers.default\nplotly.io.show({'data': [1]})",
    )
    shown = [each["data"] for each in shop.run().outputs if each["output_type"] == "display_data"]
    assert {
        "application/vnd.plotly.v1+json": {"data": [1]},
        "text/html": "<div>{'data': [1]}</div>",
    } in shown


ON_DEMAND = '''
"""Draw: notebook cell 3."""

from shop.runtime import show, show_figures


def draw(total):
    # [cell 3]
    import matplotlib.pyplot as plt

    plt.ioff()
    plt.plot([1, 2])
    show_figures()
    plt.ioff()
    plt.figure()
    show_figures()
    show([plt.isinteractive(), plt.get_fignums()])
    draws = [total]
    return draws
'''


def test_figures_on_demand_and_a_second_run(project):
    (project / "src/shop/stages/draw.py").write_text(ON_DEMAND)
    code = f"""
    import sys, json
    sys.path.insert(0, {str(project / "src")!r})
    import matplotlib, shop
    matplotlib.interactive(True)
    for _ in range(2):
        run = shop.run(cache=False)
        found = [each["data"] for each in run.outputs if each["stage"] == "draw"]
        forms = [each["text/plain"] for each in found]
        print(json.dumps([forms, matplotlib.is_interactive(), sys.modules["matplotlib.pyplot"].get_fignums()]))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert first == [["<Figure size 640x480 with 1 Axes>", "[False, [1]]"], True, []]
    assert second == first
