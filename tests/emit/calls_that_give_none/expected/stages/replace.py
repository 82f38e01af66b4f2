"""Replace: notebook cell 4.

Changes parts in place.
"""

from sample.runtime import show


def replace(parts):
    # [cell 4]
    show(parts[0].replace(3, 5, inplace=True))
    return parts
