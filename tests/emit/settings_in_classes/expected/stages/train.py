"""Train: notebook cell 2.

Changes Changed in place.
"""

from sample.functions import CFG, Child, Model, grown


def train(Changed):
    # [cell 2]
    Changed.rate = 0.2
    model = Model()
    print(CFG.seed, CFG.total, grown(), Child.rate, Changed.rate)
    return Changed, model
