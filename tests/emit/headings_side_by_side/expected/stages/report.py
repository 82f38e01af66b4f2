"""Report: notebook cell 19."""


def report(train, test):
    # [cell 19]
    print(len(train), len(test))
    print(train.describe())
    train.to_csv("train.csv")
