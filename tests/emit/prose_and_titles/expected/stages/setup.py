"""Setup: notebook cell 1."""

import json


def setup():
    # [cell 1]
    rows = json.loads("[1, 2, 3]")
    return rows
