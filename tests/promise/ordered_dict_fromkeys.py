# %% [markdown]
# ## A
# %%
import collections
d = collections.OrderedDict.fromkeys("abc", [])
# %% [markdown]
# ## B
# %%
x = [d["c"]]
# %% [markdown]
# ## C
# %%
x[0].append("deep")
# %% [markdown]
# ## D
# %%
print(d)
