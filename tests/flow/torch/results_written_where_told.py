# %%
import torch
import torch.nn.functional as F

x = torch.ones(3)
y = torch.zeros(3)
# %%
# expect: mutates=y
torch.add(x, 1, out=y)
# %%
# expect: mutates=x
F.relu(x, inplace=True)
# %%
# expect: mutates=
z = F.relu(torch.add(x, y))
# %%
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(3, 3)

    def forward(self, x):
        x = self.layer(x)
        return F.relu(F.linear(x, x), inplace=True)


net = Net()
# %%
# expect: mutates=
out = net(x)
# flow: 1 -> 2 torch
# flow: 1 -> 2 x
# flow: 1 -> 2 y
# flow: 1 -> 3 F
# flow: 1 -> 3 x
# flow: 1 -> 4 F
# flow: 1 -> 4 torch
# flow: 3 -> 4 x
# flow: 2 -> 4 y
# flow: 1 -> 5 torch
# flow: 1 -> 6 F through Net
# flow: 5 -> 6 torch.random? effect
# flow: 3 -> 6 x
# flow: 5 -> 6 net
