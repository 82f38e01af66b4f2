"""Told: notebook cell 2."""

from sample.functions import Told


def run_told():
    # [cell 2]
    told = Told(1)
    told.compile(loss="mse")
    return told
