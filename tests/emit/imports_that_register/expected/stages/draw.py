"""Draw: notebook cell 3."""

import janitor  # noqa: F401 - may register what others use
import matplotlib.pyplot as plt
import seaborn as sns  # noqa: F401 - may register what others use

from sample.runtime import show_figures


def draw(table):
    # [cell 3]
    image = plt.imshow(table, cmap="rocket")
    name = image.get_cmap().name
    plt.close()
    show_figures()
    return name
