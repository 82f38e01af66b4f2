# %%
import torch
import torch.nn as nn
from torchsummary import summary
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)
    def forward(self, x):
        return torch.relu(self.linear(x)) * scale
net = Net()
# %%
scale = 2
# %%
# expect: reads=net,summary,torch,scale
# flow: 1 -> 3 net
# flow: 1 -> 3 summary
# flow: 1 -> 3 torch through Net
# flow: 1 -> 3 torch.random? effect
# flow: 2 -> 3 scale through Net
summary(net, (1,))
