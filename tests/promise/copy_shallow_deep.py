# %%
import copy
a = {"in": [1]}
b = copy.copy(a)
c = copy.deepcopy(a)
# %% [markdown]
# ## Change
# %%
a["in"].append(2)
b["new"] = 1
# %% [markdown]
# ## Show
# %%
print(a, b, c)
