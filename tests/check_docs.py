"""Checks the documentation: python tests/check_docs.py NBSHIP

Every relative link of a Markdown file leads to something. A block of text below the line
`<!-- output of: nbship … -->` is what that command writes to standard output, a line `…` standing
for any number of lines; one below `<!-- file of: … FILE -->` is, in the same way, a part of the
file of the package that the command compiles.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"<!-- (output|file) of: nbship ([^\n]+?) -->\s*```\w*\n(.*?)\n```", re.DOTALL)
FENCE = re.compile(r"```.*?```", re.DOTALL)


def pages() -> list[Path]:
    """The repository's own Markdown files."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    ours = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [page for page in ours if "templates" not in page.relative_to(ROOT).parts]


def broken_links(page: Path) -> list[str]:
    """Links to files that are not there."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    found = [link.partition("#")[0] for link in LINK.findall(text)]
    local = [link for link in found if link and "://" not in link]
    return [f"leads nowhere: {link}" for link in local if not (page.parent / link).exists()]


def shown(kind: str, command: str, nbship: Path) -> str:
    """What a block must show."""
    words = command.split()
    if kind == "output":
        done = subprocess.run(
            [nbship, *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return done.stdout
    with tempfile.TemporaryDirectory() as folder:
        compile_it = [nbship, *words[:-1], "-o", folder, "--no-lock"]
        subprocess.run(compile_it, cwd=ROOT, capture_output=True, check=True)
        return Path(folder, words[-1]).read_text(encoding="utf-8")


def fits(block: str, text: str, *, whole: bool) -> bool:
    """Whether a text is as a block shows it."""
    pieces = [
        re.escape(piece.strip("\n")) for piece in re.split(r"^ *…\n?", block, flags=re.MULTILINE)
    ]
    pattern = r"\n(?:.*\n)*".join(piece for piece in pieces if piece)
    if whole and block.rstrip().endswith("…"):
        pattern += r"\n(?:.*\n?)*"
    if whole:
        return re.fullmatch(pattern, text.strip("\n")) is not None
    return re.search(pattern, text) is not None


def main() -> None:
    nbship = Path(sys.argv[1]).absolute()
    faults = []
    blocks = 0
    for page in pages():
        name = page.relative_to(ROOT)
        faults += [f"{name}: {fault}" for fault in broken_links(page)]
        for kind, command, block in BLOCK.findall(page.read_text(encoding="utf-8")):
            blocks += 1
            if not fits(block, shown(kind, command, nbship), whole=kind == "output"):
                faults.append(f"{name}: not what `nbship {command}` gives")
    print("\n".join(faults), end="\n" if faults else "")
    print(f"{len(pages())} pages and {blocks} blocks checked, {len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
