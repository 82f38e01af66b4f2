# %%
import torch
from torch import nn

# %%
net = nn.Linear(3, 1)
# expect: NB507
opt = torch.optim.SGD(net.parameters(), lr=0.1)
x, y = torch.ones(5, 3), torch.ones(5, 1)

# %%
for step in range(10):
    loss = ((net(x) - y) ** 2).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
