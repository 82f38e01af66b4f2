# %%
import functools
acc = []
def put(target, x):
    target.append(x)
    return target
into = functools.partial(put, acc)
# %% [markdown]
# ## One
# %%
into(1)
# %% [markdown]
# ## Two
# %%
result = into(2)
# %% [markdown]
# ## Three
# %%
print(acc, result is acc)
