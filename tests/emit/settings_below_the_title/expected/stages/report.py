"""Report: notebook cell 3."""


def report(digits, COLOURS):
    # [cell 3]
    means = digits.groupby("label").mean()
    means.to_csv("means.csv")
    print(means, COLOURS)
    return means
