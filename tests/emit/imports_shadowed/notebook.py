# %%
import json
import math

import numpy as np


# %%
def draw(values):
    import json as math

    for np in values:
        print(np)
    return math.dumps(values)


def outer(json):
    def inner():
        return json

    return inner


def declared():
    global np
    np = None


class Box:
    math = 1

    def area(self, side):
        return math.pow(side, 2)


# %%
print(draw([1]), outer(2)(), Box().area(2))
