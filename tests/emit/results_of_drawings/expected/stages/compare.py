"""Compare: notebook cells 1-2."""

import matplotlib.pyplot as plt


def compare():
    # [cell 1]
    data = [[1, 2, 3], [2, 3, 4]]

    # [cell 2]
    colors = ["#123456", "#654321"]
    fig, ax = plt.subplots()
    boxes = ax.boxplot(data, patch_artist=True)
    for patch, color in zip(boxes["boxes"], colors):
        patch.set_facecolor(color)
    labels = ["a", "b"]
    ax.set_xticklabels(labels)
    heights = [sum(each) for each in data]
    ax.plot(heights)
    plt.show()
    places = range(len(heights))
    tops = [max(heights), min(heights)]
    fig, ax = plt.subplots()
    ax.bar(places, heights)
    for place, top in enumerate(tops):
        ax.text(place, top, f"{top}")
    plt.show()
    return data, heights
