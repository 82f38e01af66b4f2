"""Sort: notebook cell 2.

Changes rows in place. May change order in place. May change what table holds (through rows).
"""

import random


def sort(rows, table, order, other):
    # [cell 2]
    rows.sort()
    if random.random() > 2:
        order.append(3)
    other = other + [2]
    return rows, table, order, other
