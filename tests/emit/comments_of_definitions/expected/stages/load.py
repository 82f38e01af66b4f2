"""Load: notebook cells 1-5."""

import os
import sys

import pandas as pd


def load():
    # [cell 2]
    print("start", sys.platform, os.sep)
    train = pd.read_csv("train.csv")
    return train
