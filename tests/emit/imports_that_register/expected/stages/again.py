"""Again: notebook cell 4."""

import janitor  # noqa: F401 - may register what others use

from sample.functions import filled


def again(table, name):
    # [cell 4]
    total = filled(table).sum()
    print(name, total)
    return total
