"""Lines of at most 79 characters: the layout of nested values as IPython lays them out.

After Oppen's pretty printer in the form that IPython's `lib.pretty` gave it, whose line
breaks this follows exactly: outer groups break first, text is never cut.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from typing import Any


class _Text:
    """Text between two places where the line may break."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.width = 0

    def output(self, layout: Layout, width: int) -> int:
        layout.written.extend(self.parts)
        return width + self.width


class _Breakable:
    """A separator that becomes a line break when its group does not fit."""

    def __init__(self, separator: str, layout: Layout) -> None:
        self.separator = separator
        self.width = len(separator)
        self._indentation = layout.indentation
        self._group = layout.groups[-1]
        self._group.breakables.append(self)

    def output(self, layout: Layout, width: int) -> int:
        self._group.breakables.popleft()
        if self._group.want_break:
            layout.written.append("\n" + " " * self._indentation)
            return self._indentation
        if not self._group.breakables:
            layout.queue.remove(self._group)
        layout.written.append(self.separator)
        return width + self.width


class _Group:
    """What lies between an opening and its closing bracket."""

    def __init__(self, depth: int) -> None:
        self.depth = depth
        self.breakables: deque[_Breakable] = deque()
        self.want_break = False


class _GroupQueue:
    """The groups that may still break, outermost first."""

    def __init__(self) -> None:
        self._levels: list[list[_Group]] = []

    def add(self, group: _Group) -> None:
        while group.depth > len(self._levels) - 1:
            self._levels.append([])
        self._levels[group.depth].append(group)

    def take(self) -> _Group | None:
        for level in self._levels:
            for place, group in enumerate(reversed(level)):
                if group.breakables:
                    # IPython removes at the reversed place from the front; the breaks of
                    # its texts depend on it.
                    del level[place]
                    group.want_break = True
                    return group
            for group in level:
                group.want_break = True
            level.clear()
        return None

    def remove(self, group: _Group) -> None:
        with contextlib.suppress(ValueError):
            self._levels[group.depth].remove(group)


class Layout:
    """Takes text, possible breaks and groups; `str()` gives the lines."""

    newline = "\n"

    def __init__(self, max_width: int = 79, max_seq_length: int = 1000) -> None:
        self.max_width = max_width
        self.max_seq_length = max_seq_length
        self.indentation = 0
        self.written: list[str] = []
        self.queue = _GroupQueue()
        root = _Group(0)
        self.groups = [root]
        self.queue.add(root)
        self._buffer: deque[_Text | _Breakable] = deque()
        self._buffer_width = 0
        self._width = 0

    def __str__(self) -> str:
        self.flush()
        return "".join(self.written)

    def text(self, text: str) -> None:
        """Add text that is never broken."""
        if not self._buffer:
            self.written.append(text)
            self._width += len(text)
            return
        last = self._buffer[-1]
        if not isinstance(last, _Text):
            last = _Text()
            self._buffer.append(last)
        last.parts.append(text)
        last.width += len(text)
        self._buffer_width += len(text)
        self._break_outer_groups()

    def breakable(self, sep: str = " ") -> None:
        """Add a separator where the line may break."""
        if self.groups[-1].want_break:
            self._new_line()
            return
        self._buffer.append(_Breakable(sep, self))
        self._buffer_width += len(sep)
        self._break_outer_groups()

    def break_(self) -> None:
        """Break the line here."""
        group = self.queue.take()
        if group:
            self._break_group(group)
        self._new_line()

    def begin_group(self, indent: int = 0, open: str = "") -> None:  # noqa: A002
        """Open a group, whose lines are indented by that much more."""
        if open:
            self.text(open)
        group = _Group(self.groups[-1].depth + 1)
        self.groups.append(group)
        self.queue.add(group)
        self.indentation += indent

    def end_group(self, dedent: int = 0, close: str = "") -> None:
        """Close the innermost group."""
        self.indentation -= dedent
        group = self.groups.pop()
        if not group.breakables:
            self.queue.remove(group)
        if close:
            self.text(close)

    @contextlib.contextmanager
    def group(self, indent: int = 0, open: str = "", close: str = "") -> Generator[None]:  # noqa: A002
        """Open a group for the block."""
        self.begin_group(indent, open)
        try:
            yield
        finally:
            self.end_group(indent, close)

    @contextlib.contextmanager
    def indent(self, indent: int) -> Generator[None]:
        """Indent what the block adds."""
        self.indentation += indent
        try:
            yield
        finally:
            self.indentation -= indent

    def limited(self, items: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        """Give the items with their places, and show dots where they get too many."""
        for place, item in enumerate(items):
            if place >= self.max_seq_length:
                self.text(",")
                self.breakable()
                self.text("...")
                return
            yield place, item

    def flush(self) -> None:
        """Write out what waits."""
        for piece in self._buffer:
            self._width += piece.output(self, self._width)
        self._buffer.clear()
        self._buffer_width = 0

    def _new_line(self) -> None:
        self.flush()
        self.written.append("\n" + " " * self.indentation)
        self._width = self.indentation
        self._buffer_width = 0

    def _break_outer_groups(self) -> None:
        while self.max_width < self._width + self._buffer_width:
            group = self.queue.take()
            if not group:
                return
            self._break_group(group)

    def _break_group(self, group: _Group) -> None:
        while group.breakables:
            self._put_out()
        while self._buffer and isinstance(self._buffer[0], _Text):
            self._put_out()

    def _put_out(self) -> None:
        piece = self._buffer.popleft()
        self._width = piece.output(self, self._width)
        self._buffer_width -= piece.width
