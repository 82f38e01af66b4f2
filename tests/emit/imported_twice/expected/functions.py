"""The notebook's own functions and classes: cell 3."""

from textwrap import TextWrapper as Text


class Page:
    def __init__(self, text):
        self.lines = Text(width=5).wrap(text)
