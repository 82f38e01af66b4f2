"""Setup: notebook cell 1.

Runs in the notebook's namespace, not as a function: `Changed` is a class that changes (cell 1).
"""

# [cell 1]

class Changed:
    rate = 0.1
