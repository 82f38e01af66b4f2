"""tell: notebook cell 4.

Changes rows in place. May change what kept holds (through rows). Passes on last: stored with rows,
kept.
"""


def tell(rows, kept, last):
    # [cell 4]
    rows.append([5, 6])
    print(kept, last)
    return rows, kept, last
