"""Make: notebook cell 1."""


def make():
    # [cell 1]
    train = {"n": 1}
    test = {"n": 2}
    both = [train, test]
    return train, test, both
