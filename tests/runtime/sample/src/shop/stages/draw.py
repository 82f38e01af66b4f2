"""Draw: notebook cell 3."""

import random

from shop.runtime import show


def draw(total):
    # [cell 3]
    draws = [random.random() * total for _ in range(3)]
    show(draws)
    return draws
