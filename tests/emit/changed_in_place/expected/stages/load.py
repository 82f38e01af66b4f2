"""Load: notebook cell 1."""

import json


def load():
    # [cell 1]
    rows = json.loads("[3, 1, 2]")
    table = {"rows": rows, "n": 1}
    order = [2, 1]
    other = [1]
    return rows, table, order, other
