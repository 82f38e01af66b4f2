# %%
from collections import defaultdict
init = ["s"]
groups = defaultdict(lambda: list(init))
# %% [markdown]
# ## Part b
# %%
init.append("u")
# %% [markdown]
# ## Part c
# %%
print(groups["y"])
