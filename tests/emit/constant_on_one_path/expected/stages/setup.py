"""Setup: notebook cells 1-2."""


def setup():
    # [cell 1]
    steps = []
    try:
        steps.append("a")
        value = int("x")
    except ValueError:
        value = -1

    # [cell 2]
    try:
        import json as reader
    except ImportError:
        import csv as reader
    print(steps, value, reader.__name__)
    return steps, value
