# %%
# expect: writes=a,b,c imports=copy
import copy
a = {"in": [1]}
b = copy.copy(a)
c = copy.deepcopy(a)
# %% [markdown]
# ## Change
# %%
# expect: reads=a,b writes=a,b mutates=a,b
# flow: 1 -> 2 a
# flow: 1 -> 2 b
a["in"].append(2)
b["new"] = 1
# %% [markdown]
# ## Show
# %%
# expect: reads=a,b,c
# flow: 1 -> 3 c
# flow: 2 -> 3 a
# flow: 2 -> 3 b
print(a, b, c)
