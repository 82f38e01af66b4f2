# %%
from torch.utils.data import DataLoader
seen = []
def f(b):
    seen.append(len(b)); return b
# %%
dl = DataLoader([1], collate_fn=f)
# %%
print(seen)
# flow: 1 -> 2 DataLoader
# flow: 1 -> 2 f
# flow: 1 -> 3 seen
