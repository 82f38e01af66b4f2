"""Report: notebook cell 6."""


def report(chosen):
    # [cell 6]
    chosen.to_csv("chosen.csv")
    print(chosen.shape)
    print(chosen.describe())
