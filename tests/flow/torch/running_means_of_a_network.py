# %%
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))

    def forward(self, x):
        return self.fc(x)


net, plain, x = Net(), nn.Linear(2, 2), torch.ones(8, 2)
# %%
# expect: mutates=net
print(net(x).shape, plain(x).shape)
# %%
# expect: mutates=net
net.eval()
# %%
# expect: mutates=
print(net(x[:1]))
# %%
# expect: mutates=net
net.train()
net(x)
# flow: 1 -> 2 net
# flow: 1 -> 2 plain
# flow: 1 -> 2 x
# flow: 2 -> 3 net
# flow: 3 -> 4 net
# flow: 1 -> 4 x
# flow: 3 -> 5 net
# flow: 1 -> 5 x
# flow: 1 -> 2 torch.random? effect
# flow: 1 -> 4 torch.random? effect
# flow: 1 -> 5 torch.random? effect
