"""Setup: notebook cells 1-2."""

from sample.runtime import show


def setup():
    # [cell 1]
    from numpy import random
    from random import uniform
    random.uniform(0, 1)
    from random import uniform, random
    show(uniform(0, 1))

    # [cell 2]
    print(1)
