# %%
import itertools
one, two = itertools.tee(iter([1, 2, 3]))
numbers = itertools.count(10)
# %% [markdown]
# ## Take
# %%
a = next(one), next(numbers)
# %% [markdown]
# ## Take more
# %%
print(a, list(one), list(two), next(numbers))
