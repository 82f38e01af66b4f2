"""Data: notebook cell 1."""

import torch


def data():
    # [cell 1]
    torch.manual_seed(0)
    x, y = torch.randn(8, 3), torch.randn(8, 1)
    return x, y
