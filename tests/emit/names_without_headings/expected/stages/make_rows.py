"""make_rows: notebook cell 3.

Runs in the notebook's namespace, not as a function: `Agent` reads or binds names of the notebook
that change (cell 3). It finds there: rows.
"""

# [cell 3]
rows = rows[1:]

class Agent:
    size = len(rows)

rows = [Agent]
