"""Setup: notebook cell 1.

Runs in the notebook's namespace, not as a function: `Changed` reads or binds names of the notebook
that change (cell 1).
"""

# [cell 1]

class Changed:
    rate = 0.1
