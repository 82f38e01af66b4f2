"""make_rows: notebook cell 3.

Runs in the notebook's namespace, not as a function: `Agent` takes the value of `rows` when it is
defined (cell 3). It finds there: rows.
"""

# [cell 3]
rows = rows[1:]

class Agent:
    size = len(rows)

rows = [Agent]
