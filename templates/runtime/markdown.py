"""A small, safe subset of Markdown as HTML: everything is escaped before it is marked up."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

_INLINE: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\*\*(.+?)\*\*|__(.+?)__"), lambda m: f"<strong>{m[1] or m[2]}</strong>"),
    (
        re.compile(r"(?<![\w*])\*([^*\s][^*]*)\*|(?<!\w)_([^_\s][^_]*)_(?!\w)"),
        lambda m: f"<em>{m[1] or m[2]}</em>",
    ),
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (
        re.compile(r"\[([^\]]+)\]\((https?://[^\s()&<>]+(?:&amp;[^\s()&<>]+)*|#[\w-]*)\)"),
        r'<a href="\2" rel="noopener noreferrer">\1</a>',
    ),
)
_CODE = re.compile(r"`([^`]+)`")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*+]|(?P<number>\d{1,9})[.)])\s+(?P<text>.*)")
_RULE = re.compile(r"\s*([-*_])(\s*\1){2,}\s*$")
_ROW = re.compile(r"\s*\|.*\|\s*$")

# Lists that lie deeper are items of the one around them.
_DEEPEST = 8


def render(source: str) -> str:
    """Give HTML for a Markdown cell."""
    parts: list[str] = []
    block: list[str] = []
    lines = source.split("\n")
    place = 0
    while place < len(lines):
        line = lines[place]
        if line.lstrip().startswith(("```", "~~~")):
            _end_block(block, parts)
            place = _fence(lines, place, parts)
        elif _ROW.match(line):
            _end_block(block, parts)
            place = _table(lines, place, parts)
        elif _ITEM.match(line) and not _RULE.match(line):
            _end_block(block, parts)
            place = _list(lines, place, parts)
        else:
            _line(line, block, parts)
            place += 1
    _end_block(block, parts)
    return "\n".join(parts)


def _line(line: str, block: list[str], parts: list[str]) -> None:
    heading = _HEADING.match(line)
    if heading:
        _end_block(block, parts)
        level = len(heading[1])
        parts.append(f"<h{level}>{inline(heading[2])}</h{level}>")
    elif _RULE.match(line):
        _end_block(block, parts)
        parts.append("<hr>")
    elif line.startswith(">"):
        _end_block(block, parts)
        parts.append(f"<blockquote>{inline(line.lstrip('> '))}</blockquote>")
    elif line.strip():
        block.append(line.strip())
    else:
        _end_block(block, parts)


def _end_block(block: list[str], parts: list[str]) -> None:
    if block:
        parts.append(f"<p>{inline(' '.join(block))}</p>")
        block.clear()


def _fence(lines: list[str], place: int, parts: list[str]) -> int:
    fence = lines[place].lstrip()[:3]
    body = []
    place += 1
    while place < len(lines) and not lines[place].lstrip().startswith(fence):
        body.append(lines[place])
        place += 1
    parts.append(f"<pre>{html.escape(chr(10).join(body))}</pre>")
    return place + 1


def _list(lines: list[str], place: int, parts: list[str]) -> int:
    text, place = _items(lines, place, _DEEPEST)
    parts.append(text)
    return place


def _items(lines: list[str], place: int, deepest: int) -> tuple[str, int]:
    """Give the list that begins at a line, with those within its items, and the line after it."""
    first = _ITEM.match(lines[place])
    indent, number = _indent(lines[place]), first["number"] if first else None
    items: list[str] = []
    while place < len(lines) and lines[place].strip():
        found, more = _ITEM.match(lines[place]), _indent(lines[place]) - indent
        if found and items and more > 1 and deepest:
            inner, place = _items(lines, place, deepest - 1)
            items[-1] += inner
            continue
        if found and (more < 0 or (found["number"] is None) != (number is None)):
            break
        if not found and (more < 1 or lines[place].lstrip().startswith(("```", "~~~"))):
            break
        if found:
            items.append(inline(found["text"]))
        else:
            items[-1] += " " + inline(lines[place].strip())
        place += 1
    start = f' start="{int(number)}"' if number and int(number) != 1 else ""
    tag = "ul" if number is None else "ol"
    return f"<{tag}{start}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>", place


def _indent(line: str) -> int:
    line = line.expandtabs(4)
    return len(line) - len(line.lstrip())


def _table(lines: list[str], place: int, parts: list[str]) -> int:
    rows = []
    while place < len(lines) and _ROW.match(lines[place]):
        cells = [cell.strip() for cell in lines[place].strip().strip("|").split("|")]
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            tag = "td" if rows else "th"
            rows.append("".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in cells))
        place += 1
    parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return place


def inline(text: str) -> str:
    """Give HTML for a line of text."""
    pieces = _CODE.split(text)
    for place, piece in enumerate(pieces):
        escaped = html.escape(piece)
        if place % 2:
            pieces[place] = f"<code>{escaped}</code>"
            continue
        for pattern, replacement in _INLINE:
            escaped = pattern.sub(replacement, escaped)
        pieces[place] = escaped
    return "".join(pieces)
