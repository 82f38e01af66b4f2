"""Setup: notebook cells 1-2.

Runs in the notebook's namespace, not as a function: code made earlier reads `rows` when it is
called, and cell 5 binds it anew (cell 1).
"""

# [cell 1]
rows = [3, 1, 2]
rows = sorted(rows)

# [cell 2]

def later():
    return lambda at: rows[at]
