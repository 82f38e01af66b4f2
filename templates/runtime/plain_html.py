"""HTML of plain text and tables, written anew from what was parsed: nothing else comes through."""

from __future__ import annotations

import html
from html.parser import HTMLParser

_TEXT = ("b", "code", "em", "i", "pre", "s", "small", "span", "strong", "sub", "sup", "u")
_BLOCKS = ("br", "center", "dd", "div", "dl", "dt", "hr", "li", "ol", "p", "ul")
_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6")
_TABLES = ("caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr")
_KEPT = frozenset((*_TEXT, *_BLOCKS, *_TITLES, *_TABLES))
_EMPTY = frozenset(("br", "col", "hr"))
_NUMBERS = frozenset(("colspan", "rowspan", "span"))
_LEFT_OUT = frozenset(("style",))


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.is_plain = True
        self._open: list[str] = []
        self._left_out = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._left_out += 1
        elif tag not in _KEPT:
            self.is_plain = False
        else:
            kept = [
                f' {name}="{value}"'
                for name, value in attrs
                if name in _NUMBERS and value is not None and value.isascii() and value.isdigit()
            ]
            self.parts.append(f"<{tag}{''.join(kept)}>")
            if tag not in _EMPTY:
                self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._left_out = max(0, self._left_out - 1)
        elif tag in self._open:
            while True:
                last = self._open.pop()
                self.parts.append(f"</{last}>")
                if last == tag:
                    break

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self.parts.append(html.escape(data))

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self.is_plain = False

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self.is_plain = False

    def finished(self) -> str | None:
        self.close()
        closing = "".join(f"</{tag}>" for tag in reversed(self._open))
        return "".join(self.parts) + closing if self.is_plain else None


def plain_html(content: str) -> str | None:
    """Give HTML that shows the same text and tables without styles, links or scripts.

    None where there is more in it than text and tables, such as a drawing or a widget.
    """
    writer = _Writer()
    writer.feed(content)
    return writer.finished()
