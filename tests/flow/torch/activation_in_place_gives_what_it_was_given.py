# %%
import torch
import torch.nn.functional as F
x = torch.ones(2, 2)
y = F.relu(x, inplace=True)
z = F.relu(x)
# %%
# expect: mutates=x,y
# flow: 1 -> 2 y
y.add_(1)
# %%
# flow: 2 -> 3 x
# flow: 2 -> 3 y
# flow: 1 -> 3 z
print(x, y, z)
