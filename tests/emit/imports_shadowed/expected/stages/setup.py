"""Setup: notebook cells 1-3.

Runs in the notebook's namespace, not as a function: `declared` reads or binds names of the notebook
that change (cell 2).
"""

import math

import numpy as np

from sample.functions import draw, outer

# [cell 2]
def declared():
    global np
    np = None

class Box:
    math = 1

    def area(self, side):
        return math.pow(side, 2)

# [cell 3]
print(draw([1]), outer(2)(), Box().area(2))
