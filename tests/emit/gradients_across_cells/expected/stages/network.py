"""Network: notebook cell 2."""

import torch


def network():
    # [cell 2]
    net = torch.nn.Linear(3, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    return net, opt
