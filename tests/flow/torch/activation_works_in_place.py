# %%
import torch
from torch import nn

x = torch.ones(3)
act = nn.ReLU(inplace=True)
other = nn.LeakyReLU(0.1)
# %%
# expect: mutates=x
act(x)
# %%
# expect: mutates=
y = other(x)
# %%
print(x, y)
# flow: 1 -> 2 act
# flow: 1 -> 2 x
# flow: 1 -> 3 other
# flow: 2 -> 3 x
# flow: 2 -> 4 x
# flow: 3 -> 4 y
