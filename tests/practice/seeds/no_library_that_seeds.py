# %%
import torch
from monai.utils import set_determinism
from torch import nn
set_determinism(3)
net = nn.Linear(3, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
net(torch.ones(5, 3)).mean().backward()
opt.step()
