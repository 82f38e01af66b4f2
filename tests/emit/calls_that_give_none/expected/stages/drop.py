"""Drop: notebook cell 2.

Changes parts in place.
"""


def drop(parts):
    # [cell 2]
    parts[0].drop("a", axis=1, inplace=True)
    return parts
