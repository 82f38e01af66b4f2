"""Texts: what may differ is what two runs of the notebook differ in, and nothing else."""

from __future__ import annotations

import base64
import json
import struct
import zlib

import pytest
from nbship_verify.notebook import message_of
from nbship_verify.record import Outputs, Plain, png_points
from nbship_verify.tracebacks import Places
from nbship_verify.volatile import same_but_volatile

# Three hashes that have their ends in common.
HASHES = [f"5e1{middle * 26}7b9" for middle in "abc"]

CASES = [
    ("equal", "a 1\n", "a 1\n", "a 1\n", True),
    ("changed", "a 1\n", "a 1\n", "a 2\n", False),
    ("a time", "took 0.12 s", "took 3.4 s", "took 12.345e-3 s", True),
    ("a word beside a time", "took 0.12 s", "took 3.4 s", "took 0.5 ms", False),
    ("a line after a time", "took 0.1\nend", "took 0.2\nend", "took 0.3\nEnd", False),
    ("a missing line", "took 0.1\nend", "took 0.2\nend", "took 0.3", False),
    ("more parts", "took 1min 2s ok", "took 3s ok", "took 59s ok", True),
    ("more parts, other end", "took 1min 2s ok", "took 3s ok", "took 59s no", False),
    ("rows in any order", "a 1\nb 1\nc 2", "b 1\na 1\nc 2", "c 2\nb 1\na 1", True),
    ("a row is another", "a 1\nb 1\nc 2", "b 1\na 1\nc 2", "a 1\nb 1\nc 3", False),
    ("a row is lacking", "a 1\nb 1\nc 2", "b 1\na 1\nc 2", "a 1\nb 1", False),
    ("times that changed places", "took 1 s\ntook 2 s", "took 2 s\ntook 1 s", "took 1 s\ntook 3 s", True),
    ("a word beside them", "took 1 s\ntook 2 s", "took 2 s\ntook 1 s", "took 1 s\ntook 3 m", False),
    ("some of the rows", "│ a ┆ 1 │\n│ b ┆ 1 │", "│ c ┆ 1 │\n│ d ┆ 1 │", "│ e ┆ 7 │\n│ a ┆ 1 │", True),
    ("in HTML", "<tr><td>a</td></tr><tr><td>b</td></tr>", "<tr><td>b</td></tr><tr><td>a</td></tr>",
     "<tr><td>a</td></tr><tr><td>b</td></tr>", True),
    ("others in HTML", "<tr><td>a</td></tr><tr><td>b</td></tr>", "<tr><td>b</td></tr><tr><td>a</td></tr>",
     "<tr><td>a</td></tr><tr><td>c</td></tr>", False),
    ("times in a table", "a 0.1\nb 0.2", "a 0.3\nb 0.4", "a 0.5\nc 0.6", False),
    ("more lines", "a\n1\n2\nz", "a\n1\nz", "a\n1\n2\n3\nz", True),
    ("a picture of another size", f"592x448 {HASHES[0]}", f"592x448 {HASHES[1]}", f"606x448 {HASHES[2]}", True),
    ("the same picture twice", f"592x448 {HASHES[0]}", f"592x448 {HASHES[0]}", f"592x448 {HASHES[1]}", False),
    ("other bytes", f"bytes {HASHES[0]}", f"bytes {HASHES[1]}", f"bytes {HASHES[2]}", True),
    ("more lines, other end", "a\n1\n2\nz", "a\n1\nz", "a\n1\n2\n3\ny", False),
]


@pytest.mark.parametrize(
    ("first", "second", "other", "same"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_volatile_texts(first, second, other, same):
    assert same_but_volatile(first, second, other) is same


def test_own_modules_folders_and_addresses_are_taken_out():
    plain = Plain(("__main__", "churn"), ["/tmp/run-1"])
    told = "<churn.functions.Model object at 0x7f12ab34cd56> in /tmp/run-1/data\r\n"
    assert plain.text(told) == "<__main__.Model object at 0x…> in <folder>/data\n"
    assert plain.text("churn.stages.load.fit.<locals>.Model") == "__main__.Model"
    assert plain.text("churn rate, churn.csv") == "churn rate, churn.csv"


def test_warnings_are_told_apart_from_other_errors():
    text, warnings = Plain(("__main__",), []).errors(
        "/tmp/ipykernel_1/2.py:3: UserWarning: be careful\n  f(x)\nreal trouble\n"
    )
    assert text == "real trouble\n"
    assert warnings == ["UserWarning: be careful"]


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(level, points, note=b""):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0))
    said = chunk(b"tEXt", note) if note else b""
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + said
        + chunk(b"IDAT", zlib.compress(points, level))
        + chunk(b"IEND", b"")
    )


def test_pictures_are_their_points():
    assert png_points(png(1, b"\0ab")) == png_points(png(9, b"\0ab", b"Software\0other"))
    assert png_points(png(1, b"\0ab")) != png_points(png(1, b"\0ac"))
    assert png_points(b"no picture")[0] == "?"


def test_outputs_keep_their_order_and_join_what_was_printed(tmp_path):
    outputs = Outputs(tmp_path)
    outputs.cell = 3
    for text in ("a", "b\n"):
        outputs.stream("stdout", text)
    outputs.stream("stderr", "oops")
    outputs.show({"text/plain": "\x1b[31m1\x1b[0m"})
    outputs.stream("stdout", "c")
    record = outputs.plain(Plain(("__main__",), []))
    assert record["cells"] == {
        "3": [["text", "ab\n"], ["shown", {"text/plain": "1"}], ["text", "c"]]
    }
    assert record["stderr"] == {"3": "oops"}


def page(tmp_path, html):
    """How a page is compared."""
    (entry,) = shown(tmp_path, lambda outputs: outputs.show({"text/html": html}))
    return entry[1]["text/html"]


def test_names_made_by_chance_do_not_count_in_pages(tmp_path):
    styled = (
        "<style>#T_{0}_row1_col0 {{ color: {1}; }}</style>"
        '<table id="T_{0}"><th id="T_{0}_level0_row0">T_bad5e</th>'
    )
    lime = page(tmp_path, styled.format("be367", "lime"))
    assert lime == page(tmp_path, styled.format("01234", "lime"))
    assert lime != page(tmp_path, styled.format("be367", "red"))
    assert "T_bad5e" in lime
    folds = "<input id='section-{0}'><label for='section-{0}'>{2}</label><input id='attrs-{1}'>"
    first = "253d3a66-7216-4650-9079-6b748e9cd1e5", "af53de16-76e1-440b-9e07-db2f798076be"
    assert page(tmp_path, folds.format(*first, "a")) == page(tmp_path, folds.format(*first[::-1], "a"))
    assert page(tmp_path, folds.format(*first, "a")) != page(tmp_path, folds.format(*first, "b"))
    assert page(tmp_path, folds.format(*first, "a")) != page(tmp_path, folds.format(*first[:1] * 2, "a"))
    assert page(tmp_path, f"<p>{first[0]}</p>") == f"<p>{first[0]}</p>"


def test_warnings_are_told_from_other_errors():
    plain = Plain(("__main__", "churn"), [])
    told = (
        "<folder>/x.py:3: Pandas4Warning: old\nSee there.\n  df.drop()\n"
        "first line\nsecond line\n"
        "x.py:4: UserWarning: short\n  use()\n"
        "x.py:5: UserWarning: without its line\n"
        "third line\n"
    )
    text, found = plain.errors(told)
    assert text == "first line\nsecond line\nthird line\n"
    assert found == [
        "Pandas4Warning: old\nSee there.",
        "UserWarning: short",
        "UserWarning: without its line",
    ]


def test_a_warning_may_have_blank_and_indented_lines():
    told = (
        "x.py:3: FutureWarning: \n\nPassing it is deprecated.\n\n  show(plot())\n"
        "real trouble\n"
        "x.py:4: ConvergenceWarning: no end\n\nSee also:\n    the guide\n  fit()\n"
        "x.py:5: UserWarning: without its line\n"
        "x.py:6: UserWarning: short\n  use()\n"
        "x.py:7: UserWarning: without its line\n"
        "Traceback (most recent call last):\n  File x\nValueError: no\n"
    )
    text, found = Plain(("__main__",), []).errors(told)
    assert text == "real trouble\nTraceback (most recent call last):\nValueError: no\n"
    assert [warning.partition("\n")[0] for warning in found] == [
        "FutureWarning: ",
        "ConvergenceWarning: no end",
        "UserWarning: without its line",
        "UserWarning: short",
        "UserWarning: without its line",
    ]


def shown(tmp_path, *steps):
    """What a cell has shown at its end."""
    outputs = Outputs(tmp_path)
    outputs.cell = 1
    for step in steps:
        step(outputs)
    return outputs.plain(Plain(("__main__",), []))["cells"].get("1", [])


def test_what_is_cleared_is_gone(tmp_path):
    def said(text):
        return lambda outputs: outputs.stream("stdout", text)

    def at_once(outputs):
        outputs.clear()

    def with_the_next(outputs):
        outputs.clear(wait=True)

    assert shown(tmp_path, said("a"), at_once) == []
    assert shown(tmp_path, said("a"), with_the_next) == [["text", "a"]]
    assert shown(tmp_path, said("a"), with_the_next, said("b"), said("c")) == [["text", "bc"]]


def test_updates_take_the_place_of_what_was_shown(tmp_path):
    def show(text, **how):
        return lambda outputs: outputs.show({"text/plain": text}, display_id="x", **how)

    assert shown(tmp_path, show("1"), show("2", update=True)) == [["shown", {"text/plain": "2"}]]
    assert shown(tmp_path, show("1", update=True)) == []


def test_forms_of_bytes_are_compared_as_bytes(tmp_path):
    outputs = Outputs(tmp_path)
    letters = base64.encodebytes(bytes(range(90))).decode()
    assert outputs.form("image/jpeg", bytes(range(90))) == outputs.form("image/jpeg", letters)
    assert outputs.form("image/jpeg", bytes(range(91))) != outputs.form("image/jpeg", letters)


def test_the_warning_that_is_called_an_error():
    text, warnings = Plain(("__main__",), []).errors(
        "/tmp/x.py:3: ChainedAssignmentError: A value\nis set.\n  f(x)\nx.py:3: OtherError: said\n"
    )
    assert text == "x.py:3: OtherError: said\n"
    assert warnings == ["ChainedAssignmentError: A value\nis set."]


@pytest.mark.parametrize(
    "told",
    [
        "\r  0%|          | 0/3 [00:00<?, ?it/s]\r 33%|###       | 1/3 [00:01<00:02,  1.20s/it]\r100%|##########| 3/3 [00:03<00:00,  1.20s/it]\n",
        "\r  0%|          | 0/3 [00:00<?, ?it/s]\r100%|##########| 3/3 [00:00<00:00, 29.9it/s]\n",
    ],
)
def test_bars_of_progress_are_compared_without_their_times(told):
    text, _ = Plain(("__main__",), []).errors(told)
    assert text == "100%|##########| 3/3 […]\n"


def test_bars_without_a_total(told="\r0it [00:00, ?it/s]\r12it [00:03,  3.9it/s]\nthen\n"):
    assert Plain(("__main__",), []).errors(told)[0] == "12it […]\nthen\n"


def test_fonts_that_are_not_found_are_no_difference():
    assert Plain(("__main__",), []).errors("findfont: Font family 'x' not found.\nyes\n")[0] == "yes\n"


@pytest.mark.parametrize("place", ["", "/tmp/x/ipykernel/12.py:3: "])
def test_warnings_with_blank_lines_are_warnings(place):
    told = f"{place}UserWarning:\n\ncareful\nwith this\n\nthen\n"
    assert Plain(("__main__",), []).errors(told) == ("then\n", ["UserWarning: careful\nwith this"])


def test_warnings_with_blank_lines_have_paragraphs():
    told = "x.py:3: FirstWarning:\n\n\none\n\ntwo\n\nx.py:4: SecondWarning:\n\nthree\n\nfour\n\n"
    text, warnings = Plain(("__main__",), []).errors(told)
    assert (text, warnings) == ("", ["FirstWarning: one\n\ntwo", "SecondWarning: three\n\nfour"])


def test_exceptions_that_cannot_say_what_they_are():
    class Mute(Exception):
        def __str__(self):
            raise ValueError

    assert message_of(Mute()) == "<exception str() failed>"
    assert message_of(KeyError("a")) == "'a'"


def test_a_warning_of_many_lines_ends_at_its_line_of_code():
    lines = "".join(f"    line {place}\n\n" for place in range(12))
    told = f"<ipython-input-2-0928b66e>:1: OldDeprecationWarning: \nOld.\n\n{lines}See also.\n  f(x)\nreal\n"
    text, warnings = Plain(("__main__",), []).errors(told)
    assert text == "real\n"
    assert [each.splitlines()[1] for each in warnings] == ["Old."]


def test_an_error_some_way_below_a_warning_is_no_part_of_it():
    lines = "".join(f"line {place}\n" for place in range(20))
    told = f"/tmp/2.py:3: UserWarning: careful\n{lines}  end\n"
    assert Plain(("__main__",), []).errors(told)[0] == f"{lines}  end\n"


NOTEBOOKS_TRACE = """Traceback (most recent call last):
  File "<ipython-input-4-05b563d3d50a>", line 2, in <module>
    total(rows)
  File "/tmp/ipykernel_77/12345.py", line 9, in total
    return loads(row)
           ^^^^^^^^^^
  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads
    return _default_decoder.decode(s)
ValueError: no
and after it
"""
PACKAGES_TRACE = """Traceback (most recent call last):
  File "/work/p/src/churn/stages/read.py", line 13, in read
    total(rows=rows)
  File "/work/p/src/churn/runtime/notebook_calls.py", line 7, in called
    return function()
  File "/work/p/src/churn/functions.py", line 11, in total
    return loads(row)
  File "/usr/lib/python3.11/json/__init__.py", line 346, in loads
    return _default_decoder.decode(s)
ValueError: no
and after it
"""
CHANGES_OF_A_TRACE = {
    "nothing": ("", "", True),
    "another function": ("in total", "in count", False),
    "another function of a stage": ("in read", "in helper", False),
    "another line of a library": ("line 346", "line 347", False),
    "another exception": ("ValueError: no", "KeyError: no", False),
    "another line after it": ("and after", "or after", False),
    "a place less": ('  File "/work/p/src/churn/functions.py", line 11, in total\n', "", False),
    "code that is not the notebook's": ("/src/churn/functions", "/src/other/functions", False),
    "one more": ("and after it", "Traceback (most recent call last):\nand after it", False),
}


@pytest.mark.parametrize("spelt", [str, repr, json.dumps])
@pytest.mark.parametrize("change", CHANGES_OF_A_TRACE)
def test_places_in_the_notebooks_own_code_are_the_same(change, spelt):
    before, after, same = CHANGES_OF_A_TRACE[change]
    one = Places([]).text(spelt(NOTEBOOKS_TRACE))
    assert (one == Places(["churn"]).text(spelt(PACKAGES_TRACE.replace(before, after)))) is same
