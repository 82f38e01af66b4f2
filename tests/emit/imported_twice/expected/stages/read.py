"""Read: notebook cells 2-4.

Also: Class; Use.
"""

from io import BytesIO
from textwrap import TextWrapper as Text

from sample.functions import Page


def read(Tally):
    # [cell 2]
    rows = [Text(width=9), BytesIO(b"a")]
    texts = [row.fill("a b c d e f g") for row in rows[:1]]

    # [cell 4]
    page = Page(texts[0])
    print(page.lines, Text.__name__, Tally(a=1))
    return rows, texts, page
