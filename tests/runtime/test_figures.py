"""Figures are recorded as Jupyter's inline backend shows them."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
import textwrap

import pytest

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


@pytest.fixture
def outputs(project):
    """Give what the drawing stage showed, from a process of its own."""
    pytest.importorskip("matplotlib")
    pytest.importorskip("pandas")
    (project / "src/shop/stages/draw.py").write_text(STAGE)
    code = f"""
    import sys, json
    sys.path.insert(0, {str(project / "src")!r})
    import shop
    print(json.dumps([each for each in shop.run().outputs if each["cell"] == 3]))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


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
