"""Setup: notebook cells 1-2."""

import builtins


def setup(*, max=10):
    sum = builtins.sum
    # [cell 1]
    values = [1, 2, 3]
    sum = sum(values)
    print(sum)

    # [cell 2]
    print(max, sum)
    return sum
