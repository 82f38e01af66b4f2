"""The page docs/external-notebooks.md: one row for each external notebook."""

HEAD = """# External notebooks

Notebooks by other people, from source distributions on PyPI (`tests/external/notebooks.toml`; none is kept in this
repository). Each is compiled with no options, and the package is run in process and with every stage in a process of
its own. "equal" means that every exported value, printed text, display, figure and file equals the notebook's;
what two runs of the notebook itself differ in, such as a time of day in a printed summary, is left out.

This page is generated: `make external-all`. `make external` checks the rows of the notebooks marked `quick`.

"""

COLUMNS = "| notebook | code cells | stages | in process | isolated | why not |\n|---|--:|--:|---|---|---|\n"


def key(notebook: dict) -> str:
    """The name of a notebook in results and in the table."""
    return f"{notebook['package']}/{notebook['path']}"


def verdict(found: dict) -> str:
    """One line for people who wait."""
    if not found["modes"]:
        return found["why"]
    parts = [
        f"{mode}: {'equal' if equal else 'DIFFERENT'}" for mode, equal in found["modes"].items()
    ]
    return ", ".join(
        [f"{found['stages']} stages", *parts, *filter(None, [first_difference(found)])]
    )


def first_difference(found: dict) -> str:
    """Where the first mode that differs parts from the notebook."""
    for differences in found.get("differences", {}).values():
        for one in differences:
            cell = "" if one["cell"] is None else f"cell {one['cell']}: "
            words = one["package"].splitlines() if one["kind"] == "failure" else [one["what"]]
            return f"{cell}{one['kind']}: {(words or [''])[-1]}"
    return ""


def equal(found: dict) -> bool:
    """Whether both ways gave what the notebook gave."""
    return bool(found["modes"]) and all(found["modes"].values())


def summary(results: list[dict]) -> str:
    """The numbers."""
    compiled = sum(one["stages"] > 0 for one in results)
    by_mode = [
        sum(one["modes"].get(mode, False) for one in results) for mode in ("in-process", "isolate")
    ]
    both = sum(map(equal, results))
    return (
        f"{len(results)} notebooks: {compiled} compiled, {by_mode[0]} equal in process, {by_mode[1]} equal isolated, "
        f"{both} equal in both"
    )


def row(notebook: dict, found: dict) -> str:
    """The row of a notebook. Why one differs is written in notebooks.toml by whoever looked into it."""
    words = {True: "equal", False: "differs", None: "–"}
    modes = [words[found["modes"].get(mode)] for mode in ("in-process", "isolate")]
    why = "" if equal(found) else notebook.get("known") or found["why"] or "not explained yet"
    cells = [
        f"`{notebook['path']}`",
        notebook["code_cells"],
        found["stages"] or "–",
        *modes,
        why.replace("|", "\\|"),
    ]
    return "| " + " | ".join(map(str, cells)) + " |\n"


def page(notebooks: list[dict], found: dict[str, dict], seconds: int | None = None) -> str:
    """The whole page; `seconds` is the limit that the notebooks' own time was held to."""
    out = HEAD + summary(list(found.values())) + ".\n"
    if seconds is not None:
        out += f"Taken were those whose cells run for at most {seconds} seconds.\n"
    for package in dict.fromkeys((n["package"], n["version"]) for n in notebooks):
        rows = [row(n, found[key(n)]) for n in notebooks if (n["package"], n["version"]) == package]
        out += f"\n## {package[0]} {package[1]}\n\n{COLUMNS}{''.join(rows)}"
    return out


def unexpected(notebooks: list[dict], found: dict[str, dict], text: str) -> list[str]:
    """The notebooks whose row is not in the page, and those whose known difference is gone."""
    lines = set(text.splitlines(keepends=True))
    wrong = [
        f"{key(n)}: {verdict(found[key(n)])}"
        for n in notebooks
        if row(n, found[key(n)]) not in lines
    ]
    gone = [
        f"{key(n)}: equal, but notebooks.toml says why not"
        for n in notebooks
        if equal(found[key(n)]) and n.get("known")
    ]
    return wrong + gone
