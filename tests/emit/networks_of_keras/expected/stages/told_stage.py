"""Told: notebook cell 2."""

from sample.functions import Told


def told_stage():
    # [cell 2]
    told = Told(1)
    told.compile(loss="mse")
    return told
