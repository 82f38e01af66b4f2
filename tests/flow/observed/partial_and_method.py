# %%
# expect: writes=acc,into defines=put imports=functools
import functools
acc = []
def put(target, x):
    target.append(x)
    return target
into = functools.partial(put, acc)
# %% [markdown]
# ## One
# %%
# expect: reads=into writes=acc,into mutates=acc,into
# flow: 1 -> 2 into
into(1)
# %% [markdown]
# ## Two
# %%
# expect: reads=into writes=acc,into,result mutates=acc,into
# flow: 2 -> 3 into
result = into(2)
# %% [markdown]
# ## Three
# %%
# expect: reads=acc,result
# flow: 3 -> 4 acc
# flow: 3 -> 4 result
print(acc, result is acc)
