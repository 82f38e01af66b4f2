"""Merge: notebook cell 3.

Runs in the notebook's namespace, not as a function: `tmp` reads or binds names of the notebook that
change (cell 3). It finds there: rows, other.
"""

# [cell 3]

def tmp():
    rows.append(other["a"])

tmp()
