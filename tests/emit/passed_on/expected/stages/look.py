"""look: notebook cells 2-3.

Passes on rows, kept: stored with last.
"""


def look(kept, rows):
    # [cell 2]
    last = kept[0][-1]
    print(last)

    # [cell 3]
    print(rows)
    return last, rows, kept
