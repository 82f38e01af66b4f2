"""The notebook's own functions and classes: cell 2."""

import math


def draw(values):
    import json as math

    for np in values:
        print(np)
    return math.dumps(values)


def outer(json):
    def inner():
        return json

    return inner


class Box:
    math = 1

    def area(self, side):
        return math.pow(side, 2)
