"""Setup: notebook cells 1-3."""

import os

from sample.runtime import shell, show


def setup():
    # [cell 2]
    shell("echo hello")
    files = os.listdir(".")

    # [cell 3]
    total = 0
    for i in range(10):
        total += i
    show(total)
    return files, total
