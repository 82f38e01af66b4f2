"""The report: what the notebook said and showed, and nothing that could run or load."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import sys

import pytest
from edits import put


@pytest.fixture
def report(project):
    """Give the text of a report with a hostile notebook in it."""
    cells = [
        {"kind": "markdown", "source": "# Shop <script>alert(1)</script>\n\n- **bold** `a<b`"},
        {"kind": "code", "cell": 1, "source": "x = '</pre><script>'", "stage": "load"},
    ]
    (project / "src/shop/notebook.json").write_text(json.dumps(cells))
    shop = importlib.import_module("shop")
    return shop.run().report.read_text()


def test_text_is_escaped(report):
    assert "<script>" not in report
    assert "<h1>Shop &lt;script&gt;alert(1)&lt;/script&gt;</h1>" in report
    assert "<li><strong>bold</strong> <code>a&lt;b</code></li>" in report


def test_outputs_stand_under_their_cells(report):
    assert report.index("cell 1 · load") < report.index("read 4 of 40")


def test_parameters_and_data_are_named(report):
    assert "<th>rows</th><td>40 (changed; the notebook has 50)</td>" in report
    assert "<th>sales.csv</th>" in report


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\nb", "<p>a b</p>"),
        ("## Two *words*", "<h2>Two <em>words</em></h2>"),
        ("1. x\n2. y", "<ol><li>x</li><li>y</li></ol>"),
        ("3. x\n4. y", '<ol start="3"><li>x</li><li>y</li></ol>'),
        ("- x\n- y\n1. z", "<ul><li>x</li><li>y</li></ul>\n<ol><li>z</li></ol>"),
        (
            "1. x\n   - a\n   - b\n2. y",
            "<ol><li>x<ul><li>a</li><li>b</li></ul></li><li>y</li></ol>",
        ),
        ("- x\n  goes on\n- y", "<ul><li>x goes on</li><li>y</li></ul>"),
        ("    - x\n- y", "<ul><li>x</li></ul>\n<ul><li>y</li></ul>"),
        ("- x\n```\ny\n```", "<ul><li>x</li></ul>\n<pre>y</pre>"),
        ("```\n<b>\n```", "<pre>&lt;b&gt;</pre>"),
        (
            "|a|b|\n|-|-|\n|1|2|",
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        ),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        (
            "[x](https://example.org/a)",
            '<p><a href="https://example.org/a" rel="noopener noreferrer">x</a></p>',
        ),
        ('[x](https://e.org/"onclick=)', "<p>[x](https://e.org/&quot;onclick=)</p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
    ],
)
def test_markdown(project, source, expected):
    markdown = importlib.import_module("shop.runtime.markdown")
    assert markdown.render(source) == expected


def test_a_picture_that_cannot_be_read_is_said_to_be_one(project):
    report = importlib.import_module("shop.runtime.report")
    data = {"image/png": '"><img src=x>', "text/plain": "x"}
    output = {"output_type": "display_data", "data": data, "cell": 1}
    assert "cannot be read" in report._output(output)
    assert "src=x" not in report._output(output)
    report.write_figures(None, "runs/x", [output])


def test_what_was_written_and_changed_is_named(project):
    shop = importlib.import_module("shop")
    run = shop.run({"label": "a<b"})
    page = run.report.read_text()
    place = "work/data/out/total.txt"
    assert f'<a href="{place}">out/total.txt</a>' in page
    assert run.files["out/total.txt"] == run.folder / place
    assert run.files["out/total.txt"].is_file()
    assert "<td>a&lt;b (changed; the notebook has all)</td>" in page
    again = shop.run({"label": "a<b"})
    assert again.files["out/total.txt"].is_file()
    assert all(stage["cached"] for stage in again.record["stages"])


def test_a_flow_past_a_stage_has_a_lane_of_its_own(project):
    graph = importlib.import_module("shop.runtime.graph")
    lanes = graph.lanes_of([(0, 1), (1, 2), (0, 2), (1, 3), (0, 3), (3, 5)])
    assert (0, 1) not in lanes
    assert lanes == {(0, 2): 0, (1, 3): 1, (3, 5): 0, (0, 3): 2}


def test_stages_are_drawn_with_what_flows(report):
    picture = report[report.index("<svg") : report.index("</svg>")]
    assert 'marker-end="url(#tip)"' in picture
    assert "<title>model, predicted" in picture or "<title>predicted" in picture
    assert ">report</text>" in picture


def test_what_was_edited_since_it_was_compiled_is_said(project, capsys):
    places = [path for path in (project / "src/shop").rglob("*.py") if "runtime" not in path.parts]
    hashes = {
        path.relative_to(project).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in places
    }
    lines = [f'"{name}" = "{digest}"' for name, digest in hashes.items()]
    (project / "nbship.lock").write_text("[files]\n" + "\n".join(lines))
    cells = [
        {"kind": "code", "cell": 1, "source": "x = 1", "stage": "load"},
        {"kind": "code", "cell": 2, "source": "y = 1", "stage": "load"},
        {"kind": "code", "cell": 3, "source": "z = 1", "stage": "draw"},
    ]
    (project / "src/shop/notebook.json").write_text(json.dumps(cells))
    for path in places:  # as a checkout on Windows has them
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    shop = importlib.import_module("shop")
    run = shop.run()
    assert run.record["edited"] == []
    assert "was edited" not in run.report.read_text()

    put(project, "load", "print('by hand <b>')")
    run = shop.run()
    assert run.record["edited"] == ["stages/load.py"]
    page = run.report.read_text()
    first = page.index("x = 1")
    assert page.index("stages/load.py was edited since it was compiled", first) < page.index(
        "y = 1"
    )
    assert page.index("print(&#x27;by hand &lt;b&gt;&#x27;)", first) < page.index("y = 1")
    assert page.count("stages/load.py was edited") == 2
    assert "stages/draw.py was edited" not in page
    main = importlib.import_module("shop.runtime.cli").main
    assert main(importlib.import_module("shop.pipeline").PIPELINE, ["show", "latest"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if "edited since" in line] == ["load"]


PLOTLY = """
class Figure:
    def _repr_mimebundle_(self, include=None, exclude=None):
        told = {"data": [{"y": [1, 2]}], "layout": {"title": {"text": "Ages </script> & more"}}}
        page = '<div><script src="https://cdn.example.org/plotly.js"></script><div id="a"></div></div>'
        return {"application/vnd.plotly.v1+json": told, "text/html": page, "text/plain": "Figure"}

class Chart:
    def _repr_html_(self):
        return '<style>a{}</style><div id="altair-viz"></div><script>vegaEmbed(1)</script>'

class Told:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"application/vnd.plotly.v1+json": {"data": [{"y": [7]}]}}

class Plain:
    def _repr_html_(self):
        return "<script>1</script><p>words</p>"
"""


@pytest.mark.parametrize("has_plotly", [True, False])
def test_figures_that_need_scripts_are_said_and_have_a_page(project, monkeypatch, has_plotly):
    monkeypatch.delitem(sys.modules, "plotly", raising=False)
    if has_plotly:
        script = project / "libraries/plotly/package_data/plotly.min.js"
        script.parent.mkdir(parents=True)
        script.write_text("var Plotly = 1;")
        (project / "libraries/plotly/__init__.py").write_text("")
        monkeypatch.syspath_prepend(str(project / "libraries"))
    (project / "src/drawn_by_scripts.py").write_text(PLOTLY)
    put(
        project,
        "load",
        "from drawn_by_scripts import Chart, Figure, Plain, Told\n"
        "from shop.runtime import display\n"
        "display(Figure())\ndisplay(Chart())\ndisplay(Plain())\ndisplay(Told())",
    )
    report = importlib.import_module("shop").run().report
    text = report.read_text()
    assert text.count("<iframe") == text.count("words") == 1
    assert "interactive figure, plotly, “Ages  &amp; more”; it needs scripts" in text
    assert "interactive figure, altair; it needs scripts" in text
    pages = sorted(report.parent.glob("figures/*"))
    names = [each.name for each in pages]
    assert [name in text for name in names[:3]] == [True] * 3
    figure = pages[0].read_text()
    assert "vegaEmbed(1)" in pages[1].read_text()
    if has_plotly:
        assert names[3:] == ["plotly.min.js"]
        assert '<script src="plotly.min.js"></script>' in figure
        assert "Ages \\u003c/script> & more" in figure
    elif importlib.util.find_spec("plotly") is None:
        assert names[3:] == []
        assert "cdn.example.org" in figure
