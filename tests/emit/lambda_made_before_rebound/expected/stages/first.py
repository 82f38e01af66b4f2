"""First: notebook cell 3.

Runs in the notebook's namespace, not as a function: code made earlier reads `rows` when it is
called, and cell 5 binds it anew (cell 3). It finds there: rows, later.
"""

from functools import partial

from sample import functions

show = partial(functions.show, rows=rows)

# [cell 3]
show(0)
pick = later()
