"""Points: notebook cells 3-4.

Also: Diagonal.
"""

from PIL import Image


def points():
    # [cell 3]
    im = Image.new("L", (4, 4))
    px = im.load()

    # [cell 4]
    for i in range(4):
        px[i, i] = 255
    return im
