"""Setup: notebook cells 1-3.

Runs in the notebook's namespace, not as a function: `declared` binds the global `np` (cell 2).
"""

import numpy as np

from sample.functions import Box, draw, outer

# [cell 2]

def declared():
    global np
    np = None

# [cell 3]
print(draw([1]), outer(2)(), Box().area(2))
