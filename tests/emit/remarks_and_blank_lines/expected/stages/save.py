"""Save: notebook cells 1-2."""

import numpy as np


def save():
    # [cell 2]
    np.save("a.npy", np.arange(3))
    # a = np.load("a.npy")

    np.save("b.npy", np.arange(4))
    # b = np.load("b.npy")
    # not needed

    # Both are there.
    print("saved")

    # A title
    print("more")
