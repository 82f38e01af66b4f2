"""Fewer columns: notebook cells 3-10."""

import matplotlib.pyplot as plt


def fewer_columns(rows):
    # [cell 3]
    plt.plot(rows["part0"])
    plt.title("Part 0")
    plt.show()

    # [cell 4]
    plt.plot(rows["part1"])
    plt.title("Part 1")
    plt.show()

    # [cell 5]
    plt.plot(rows["part2"])
    plt.title("Part 2")
    plt.show()

    # [cell 6]
    plt.plot(rows["part3"])
    plt.title("Part 3")
    plt.show()

    # [cell 7]
    plt.plot(rows["part4"])
    plt.title("Part 4")
    plt.show()

    # [cell 8]
    plt.plot(rows["part5"])
    plt.title("Part 5")
    plt.show()

    # [cell 9]
    plt.plot(rows["part6"])
    plt.title("Part 6")
    plt.show()

    # [cell 10]
    plt.plot(rows["part7"])
    plt.title("Part 7")
    plt.show()
