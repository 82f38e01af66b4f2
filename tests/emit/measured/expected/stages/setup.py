"""Setup: notebook cells 1-7."""

import math


def setup(*, n=3):
    # [cell 1]
    rows = []

    # [cell 2]
    math.sqrt(n)  # %timeit

    # [cell 3]
    def _measured():
        half = n / 2
    _measured()

    # [cell 4]
    rows.append(n)
    len(rows)  # %timeit

    # [cell 5]
    def _measured():
        whole = n * 2
        import cmath
        cmath.phase(whole)
    _measured()

    # [cell 7]
    print(rows)
    return rows
