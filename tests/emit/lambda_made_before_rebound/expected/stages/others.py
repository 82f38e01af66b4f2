"""Others: notebook cell 5.

Runs in the notebook's namespace, not as a function: code made earlier reads `rows` when it is
called, and cell 5 binds it anew (cell 5).
"""

# [cell 5]
for rows in [[4], [5]]:
    print(rows)
