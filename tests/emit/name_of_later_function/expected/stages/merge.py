"""Merge: notebook cell 3.

Runs in the notebook's namespace, not as a function: `tmp` reads `rows` when it is called, and cell
5 binds it anew (cell 3). It finds there: rows, other.
"""

# [cell 3]

def tmp():
    rows.append(other["a"])

tmp()
