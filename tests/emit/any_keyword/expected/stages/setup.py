"""Setup: notebook cell 1."""

import os


def setup():
    # [cell 1]
    FOLDER = os.path.join("..", "input")
    scale = len(FOLDER)
    return FOLDER, scale
