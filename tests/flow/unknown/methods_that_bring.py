# %%
from lib import mk
dc = mk()
# %%
ds = dc.load(product="a")
# %%
ds2 = dc.load(product="b")
# %%
print(dc.load("c"))
# %%
dl = dc.train_dataloader()
# %%
d2 = dc.train_test_split(0.1)
# %%
p = dc.init(3)
# %%
p = dc.add_column("a", [1])
# %%
print(dc)
# flow: 1 -> 2 dc
# flow: 1 -> 3 dc
# flow: 1 -> 4 dc
# flow: 1 -> 5 dc
# flow: 1 -> 6 dc
# flow: 1 -> 7 dc
# flow: 1 -> 8 dc
# flow: 1 -> 9 dc
