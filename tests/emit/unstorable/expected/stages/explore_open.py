"""Open: notebook cells 1-2.

Also: Query.
"""

import sqlite3

from sample.runtime import show


def explore_open():
    # [cell 1]
    con = sqlite3.connect(":memory:")

    # [cell 2]
    rows = con.execute("select 1").fetchall()
    show(rows)
    return rows
