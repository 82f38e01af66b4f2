"""Compares the record of a package with those of its notebook, and says where they first part."""

from __future__ import annotations

import json
from itertools import zip_longest
from pathlib import Path
from typing import Any

from .record import write_record
from .trees import Sides, compare
from .volatile import in_any_order, same_but_volatile, same_line

Record = dict[str, Any]
Found = dict[str, Any]


class Report:
    """The differences of one package run, in the order of the cells they belong to."""

    def __init__(self, notebook: Record, again: Record, package: Record, rtol: float) -> None:
        self.notebook, self.again, self.package = notebook, again, package
        self.sides = Sides(Path(notebook["numbers"]), Path(package["numbers"]), rtol)
        self.stages = {cell: stage["name"] for stage in package["stages"] for cell in stage["cells"]}
        self.differences: list[Found] = []
        self.notes: list[Found] = []
        self.volatile: list[Found] = []
        self.opaque: list[Found] = []
        self.compared = {"values": 0, "texts": 0, "displays": 0, "figures": 0, "files": 0}

    def differ(self, kind: str, what: str, notebook: str, package: str, *, cell: int | None, stage: str = "") -> None:
        """Notes a difference."""
        self.differences.append({
            "kind": kind, "what": what, "cell": cell, "stage": stage or self.stages.get(cell or 0, ""),
            "notebook": notebook, "package": package,
        })  # fmt: skip

    def run(self) -> None:
        """Compares everything."""
        if self.package["error"]:
            error = self.package["error"]
            text = f"{error['name']}: {error['message']}"
            self.differ("failure", "the run", "runs to its end", text, cell=error["cell"], stage=error["stage"] or "")
            self.differences[-1]["traceback"] = error.get("traceback", "")
        else:
            self.values()
            self.files()
        self.outputs()
        for cell in self.again["measured_once"]:
            text = "the package runs once what `%timeit` measures: compared where the notebook, too, runs it once"
            self.notes.append({"cell": cell, "text": text})
        for name in self.package.get("touched", ()):
            self.differ("file", name, "left alone", "the run changed the data folder itself", cell=None)
        self.differences.sort(key=lambda found: (found["cell"] is None, found["cell"] or 0, found["kind"] == "value"))

    # Values.

    def values(self) -> None:
        got = self.package["values"]
        for name, tree in self.notebook["values"].items():
            stage = self.package["exports"].get(name, "")
            if name not in got:
                if name in self.package["exports"]:
                    self.differ("value", name, tree["k"], "missing", cell=self.cell_of(name, stage), stage=stage)
                continue
            self.compared["values"] += 1
            found = compare(tree, got[name], self.again["values"].get(name), self.sides)
            for difference in found.different[:3]:
                cell = self.cell_of(name, stage)
                what = name + difference.path
                self.differ("value", what, difference.notebook, difference.package, cell=cell, stage=stage)
            self.volatile += [{"kind": "value", "what": name + path, "name": name} for path in found.volatile]
            self.opaque += [{"what": name + path, "why": why} for path, why in found.opaque[:3]]
        for name in got:
            # Names that begin so are IPython's own to its shell, so they are not in the record.
            if name not in self.notebook["values"] and not name.startswith("_"):
                self.differ("value", name, "not bound at the end", got[name]["k"], cell=None)

    def cell_of(self, name: str, stage: str) -> int | None:
        """The cell to look at for a name: the last of its stage, or the one that bound it last."""
        cells = next((one["cells"] for one in self.package["stages"] if one["name"] == stage), [])
        bound = self.notebook["bound"].get(name)
        return bound if bound in cells or not cells else cells[-1]

    # Outputs.

    def outputs(self) -> None:
        ours, again, theirs = self.notebook["cells"], self.again["cells"], self.package["cells"]
        last = (self.package["error"] or {}).get("cell")
        sides = (self.notebook, self.package)
        spoken = {cell for side in sides for kind in ("cells", "stderr", "warnings") for cell in side[kind]}
        for cell in sorted(map(int, spoken)):
            if self.package["error"] and (str(cell) not in theirs if last is None else cell >= last):
                continue
            key = str(cell)
            self.cell_outputs(cell, ours.get(key, []), again.get(key, []), theirs.get(key, []))
            self.errors(cell, key)

    def cell_outputs(self, cell: int, ours: list[Any], again: list[Any], theirs: list[Any]) -> None:
        repeats = len(ours) == len(again) and [kind for kind, _ in ours] == [kind for kind, _ in again]
        if not repeats:
            self.volatile.append({"kind": "output", "what": f"the outputs of cell {cell}", "cell": cell})
            return
        for place, (one, two, three) in enumerate(zip_longest(ours, again, theirs)):
            if one is None or three is None:
                shown = "nothing more"
                kind = "text" if (one or three)[0] == "text" else "display"
                left, right = (brief(one) if one else shown), (brief(three) if three else shown)
                self.differ(kind, f"output {place + 1}", left, right, cell=cell)
                return
            if one[0] != three[0]:
                self.differ("display", f"output {place + 1}", brief(one), brief(three), cell=cell)
                return
            if isinstance(one[1], str):
                self.compared["texts"] += self.text(cell, "text", "printed text", one[1], two[1], three[1])
            else:
                self.shown(cell, place, one[1], two[1], three[1])

    def text(self, cell: int, kind: str, what: str, one: str, two: str, three: str) -> bool:
        """Compares two texts, with what is volatile in them. Gives whether all of them could be compared."""
        if not same_but_volatile(one, two, three):
            line, left, right = first_line(one, three, two)
            self.differ(kind, f"{what}, line {line}" if kind != "figure" else what, left, right, cell=cell)
        elif one != two:
            line, left, _ = first_line(one, two)
            is_count = one.strip() in map(str, self.notebook["counts"].get(str(cell), ()))
            found = {"kind": kind, "what": f"{what}, line {line}: {left}", "cell": cell, "is_count": is_count}
            self.volatile.append({**found, "in_any_order": in_any_order(one, two)})
            return False
        return True

    def shown(self, cell: int, place: int, one: dict[str, str], two: dict[str, str], three: dict[str, str]) -> None:
        """Every form of a shown value."""
        compared = True
        for form in sorted(one.keys() | three.keys()):
            if self.notebook["engine"] != "IPythonShell" and form not in one:
                continue
            kind = "figure" if form.startswith("image/") else "display"
            what = f"output {place + 1} ({form})"
            left, right = one.get(form), three.get(form)
            if left is None or right is None:
                here, there = ("shown" if left is not None else "absent"), ("shown" if right is not None else "absent")
                self.differ(kind, what, here, there, cell=cell)
                continue
            compared &= self.text(cell, kind, what, left, two.get(form, left), right)
        self.compared["figures" if "image/png" in one or "image/png" in three else "displays"] += compared

    def errors(self, cell: int, key: str) -> None:
        """Standard error. Warnings say once a place what is the matter, and places differ: they are
        only noted."""
        one, two, three = (side["stderr"].get(key, "") for side in (self.notebook, self.again, self.package))
        if one or three:
            self.compared["texts"] += self.text(cell, "text", "standard error", one, two, three)
        ours, theirs = (set(side["warnings"].get(key, ())) for side in (self.notebook, self.package))
        for text in sorted(ours - theirs):
            self.notes.append({"cell": cell, "text": f"only the notebook warned: {text}"})
        for text in sorted(theirs - ours):
            self.notes.append({"cell": cell, "text": f"only the package warned: {text}"})

    # Files.

    def files(self) -> None:
        ours, again, theirs = self.notebook["files"], self.again["files"], self.package["files"]
        for name in sorted(ours.keys() | theirs.keys()):
            if name not in theirs:
                self.differ("file", name, "written", "not written", cell=None)
            elif name not in ours:
                self.differ("file", name, "not written", "written", cell=None)
            else:
                self.compared["files"] += 1
                found = compare(ours[name], theirs[name], again.get(name), self.sides)
                for difference in found.different[:1]:
                    what = f"{name} {difference.path}".strip()
                    self.differ("file", what, difference.notebook, difference.package, cell=None)
                self.volatile += [{"kind": "file", "what": f"{name} {path}".strip(), "name": name} for path in found.volatile]  # fmt: skip
        gone, theirs_gone = set(self.notebook["deleted"]), set(self.package["deleted"])
        for name in sorted(gone ^ theirs_gone):
            self.differ("file", name, "deleted" if name in gone else "kept", "deleted" if name in theirs_gone else "kept", cell=None)  # fmt: skip


def first_line(one: str, other: str, again: str | None = None) -> tuple[int, str, str]:
    """The first line that differs, counted from 1, on both sides; lines that only differ in what
    is volatile are passed over."""
    pairs = zip_longest(one.split("\n"), other.split("\n"), (one if again is None else again).split("\n"))
    for number, (left, right, second) in enumerate(pairs, 1):
        volatile = None not in (left, right, second) and same_line(left, second, right)
        if left != right and not volatile:
            return number, "no line" if left is None else repr(left[:300]), "no line" if right is None else repr(right[:300])  # fmt: skip
    return 1, repr(one[:300]), repr(other[:300])


def brief(entry: list[Any]) -> str:
    """An output for a message."""
    kind, content = entry
    if isinstance(content, str):
        return f"{kind} {content[:200]!r}"
    return f"{kind} {content.get('text/plain', ', '.join(sorted(content)))[:200]!r}"


def is_value(tree: Record) -> bool:
    """Whether a name holds something of the notebook's own, rather than what it imported."""
    return tree["k"] not in ("module", "class", "function") or tree["t"].startswith("~")


def main(job_path: str) -> None:
    """Compares the records that the job names."""
    job = json.loads(Path(job_path).read_text(encoding="utf-8"))
    notebook, again, package = (
        json.loads(Path(job[side]).read_text(encoding="utf-8", errors="surrogatepass"))
        for side in ("notebook", "again", "package")
    )
    report = Report(notebook, again, package, job["rtol"])
    report.run()
    names = set(notebook["values"]) - set(package["values"]) - set(package["exports"])
    own = [name for name in notebook["values"] if name in names and is_value(notebook["values"][name])]
    write_record(job["record"], {
        "differences": report.differences, "volatile": report.volatile, "opaque": report.opaque,
        "notes": report.notes, "compared": report.compared, "not_exported": own,
        "seconds": {"notebook": notebook["seconds"], "package": package["seconds"]},
    })  # fmt: skip
