"""Use: notebook cells 1-2."""

from sample.functions import HIDDEN, Net


def use():
    # [cell 2]
    net = Net()
    print(net.run(), HIDDEN)
    return net
