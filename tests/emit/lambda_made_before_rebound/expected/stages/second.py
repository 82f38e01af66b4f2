"""Second: notebook cell 4.

Runs in the notebook's namespace, not as a function: code made earlier reads `rows` when it is
called, and cell 5 binds it anew (cell 4). It finds there: rows.
"""

from functools import partial

from sample import functions

show = partial(functions.show, rows=rows)

# [cell 4]
show(2)
