# %%
import torch
import torch.nn as nn
scale = 1
class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)
    def forward(self, x):
        return self.linear(x) * scale
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList([Block() for _ in range(3)])
    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return x
net = Net()
data = load()
# %%
scale = 2
# %%
# expect: reads=net,data,scale
# flow: 1 -> 3 net
# flow: 1 -> 3 data
# finding: NB202
# flow: 1 -> 3 torch.random? effect
# flow: 2 -> 3 scale through Block
out = net(data)
