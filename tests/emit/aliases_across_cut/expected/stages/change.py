"""Change: notebook cell 2.

Changes train, test in place. May change what both holds (through train).
"""


def change(both, train, test):
    # [cell 2]
    for part in both:
        part["n"] += 1
    return train, both, test
