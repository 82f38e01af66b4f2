"""Setup: notebook cell 1.

Also: Digit recognizer (CNN & one cycle).
"""

import os

import pandas as pd


def setup(*, FONT={"size": 10}):
    # [cell 1]
    ON_SERVER = os.getenv("SERVER") is not None
    COLOURS = ["red", "blue"] if ON_SERVER else ["black"]
    pd.set_option("display.width", 100)
    print(COLOURS, FONT)
    return COLOURS
