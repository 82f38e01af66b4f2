# %%
import random
import numpy as np
import torch
from torch import nn
def set_all(n):
    random.seed(n)
    np.random.seed(n)
    torch.manual_seed(n)
set_all(3)

# %%
net = nn.Linear(3, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
loss = net(torch.ones(5, 3)).mean()
loss.backward()
opt.step()
