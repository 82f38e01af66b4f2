"""`init_printing()` of SymPy, with a stand-in that asks for a shell as SymPy does."""

from __future__ import annotations

from edits import put

PRINTING = """
class Printable:
    pass


def init_printing(pretty_print=True, use_unicode=None, use_latex=None):
    try:
        shell = get_ipython()
    except NameError:
        raise SystemExit("SymPy changes sys.displayhook without a shell")
    formatters = shell.display_formatter.formatters

    def plain(value, p, cycle):
        if not isinstance(value, (Printable, int)):
            raise AttributeError("IPython is asked for its own text")
        p.text(f"pretty {use_unicode}")

    for cls in (Printable, int, list):
        formatters["text/plain"].for_type(cls, plain)
    formatters["text/latex"].for_type(int, lambda value: f"$ {value} $" if use_latex else None)
"""
LATER = '''
"""Draw: notebook cell 3."""

from shop.runtime import show


def draw(total):
    # [cell 3]
    import sympy.interactive.printing as printing

    show(printing.Printable())
    show(3)
    show([1, "a"])
    draws = [total]
    return draws
'''


def test_what_is_shown_after_init_printing(shop, project, monkeypatch):
    folder = project / "fakes" / "sympy" / "interactive"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").write_text("")
    (folder / "__init__.py").write_text("")
    (folder / "printing.py").write_text(PRINTING)
    monkeypatch.syspath_prepend(str(project / "fakes"))
    put(
        project,
        "load",
        "from sympy.interactive.printing import init_printing\ninit_printing(use_latex=None)",
    )
    (project / "src/shop/stages/draw.py").write_text(LATER)
    found = [each["data"] for each in shop.run().outputs if each["stage"] == "draw"]
    assert found == [
        {"text/plain": "pretty True"},
        {"text/plain": "pretty True", "text/latex": "$ 3 $"},
        {"text/plain": "[1, 'a']"},
    ]
