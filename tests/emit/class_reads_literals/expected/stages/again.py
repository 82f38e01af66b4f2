"""Again: notebook cell 3."""

from sample.functions import Net


def again():
    # [cell 3]
    print(Net(3).run())
