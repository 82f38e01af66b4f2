# %%
import torch
import torch.nn as nn
scale = 2
bound = 0.1
# %%
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 2)
        self.apply(self._init_weights)
    def _init_weights(self, m):
        if isinstance(m, nn.Linear):
            nn.init.uniform_(m.weight, -bound, bound)
    def forward(self, x):
        return self.a(x) * scale
# %%
net = Net()
# %%
# flow: 1 -> 2 nn
# flow: 1 -> 3 nn through Net
# flow: 1 -> 3 bound through Net
# flow: 2 -> 3 Net
# flow: 1 -> 4 torch
# flow: 1 -> 4 scale through Net
# flow: 3 -> 4 net
# flow: 3 -> 4 torch.random? effect
print(net(torch.ones(2)))
