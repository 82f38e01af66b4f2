# %%
import torch
from torch.utils.data import DataLoader

g = torch.Generator().manual_seed(3)
loader = DataLoader(list(range(10)), shuffle=True, generator=g)
# %%
# expect: mutates=g,loader
for batch in loader:
    print(batch)
# %%
print(g, loader)
# flow: 1 -> 2 loader
# flow: 2 -> 3 g
# flow: 2 -> 3 loader
