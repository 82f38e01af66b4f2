"""End: notebook cell 5."""


def end(rows):
    # [cell 5]
    rows = rows[:2]
    print(rows)
    return rows
