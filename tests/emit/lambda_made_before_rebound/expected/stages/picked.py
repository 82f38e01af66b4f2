"""Picked: notebook cell 6.

Runs in the notebook's namespace, not as a function: it uses `later`, which reads `rows` when it is
called, and cell 5 binds it anew (cell 6). It finds there: pick, rows.
"""

# [cell 6]
print(pick(0))
