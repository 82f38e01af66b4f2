# %%
from utils import get_loader
import torch
loader = get_loader()
net = torch.nn.Linear(1, 1)
# %%
for batch in loader:
    out = net(batch['image'].cuda())
# %%
print(len(loader))
# flow: 1 -> 2 loader
# flow: 1 -> 2 net
# flow: 1 -> 2 torch.random? effect
# flow: 1 -> 3 loader
