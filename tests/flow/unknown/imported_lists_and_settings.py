# %%
from lib import items, cfg
x = [1]
# %%
items.append(x)
# %%
print(x)
# %%
print(items)
# %%
cfg.LR = 3
# %%
print(cfg.LR)
# flow: 1 -> 2 items
# flow: 1 -> 2 x
# flow: 1 -> 3 x
# flow: 2 -> 4 items
# flow: 1 -> 5 cfg
# flow: 5 -> 6 cfg
