# %%
from collections import defaultdict
start = 0
d = defaultdict(lambda: start)
d["a"]
# %% [markdown]
# ## Part b
# %%
start = 5
# %% [markdown]
# ## Part c
# %%
print(d["b"], dict(d))
