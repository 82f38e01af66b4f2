# %%
import operator
from functools import reduce
acc = {"n": [0]}
getter = operator.itemgetter("n")
# %% [markdown]
# ## Change
# %%
operator.iadd(getter(acc), [1])
operator.setitem(acc, "m", 2)
# %% [markdown]
# ## Reduce
# %%
reduce(lambda a, b: a.append(b) or a, [5, 6], acc["n"])
# %% [markdown]
# ## Show
# %%
print(acc)
