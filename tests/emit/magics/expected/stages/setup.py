"""Setup: notebook cells 1-6."""

import os

from sample.runtime import capture, inline_backend, shell, show


def setup(*, count=3):
    # [cell 1]
    inline_backend("figure_format", "retina")

    # [cell 2]
    with capture():
        print("unseen")

    # [cell 3]
    kept = capture()
    with kept:
        print("kept for later", count)

    # [cell 4]
    show(kept.show())

    # [cell 5]
    shell("echo hello")
    files = os.listdir(".")

    # [cell 6]
    total = 0
    for i in range(10):
        total += i
    show(total)
    return kept, files, total
