"""Report: notebook cell 3.

Runs in the notebook's namespace, not as a function: exec() runs code that is only known when it
runs (cell 3). It finds there: table, rows, order, other.
"""

# [cell 3]
exec("x = 1")
print(table, rows, order, other)
