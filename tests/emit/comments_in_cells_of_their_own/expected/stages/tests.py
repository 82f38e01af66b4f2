"""Tests: notebook cells 9-11."""

import statistics
from collections import Counter
from math import prod
from statistics import mean

from sample.functions import twice


def tests(df, *, seen=1):
    # [cell 9]
    # How many are at the sea,
    # by rooms
    counts = Counter(df["sea"])

    # What is seen of them
    print(prod(counts.values()), seen)

    # [cell 10]
    # mean of all
    print(mean(counts.values()), statistics.median([twice(1)]))

    # That is all.
    return counts
