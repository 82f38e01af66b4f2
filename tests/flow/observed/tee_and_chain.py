# %%
# expect: writes=numbers,one,two imports=itertools
import itertools
one, two = itertools.tee(iter([1, 2, 3]))
numbers = itertools.count(10)
# %% [markdown]
# ## Take
# %%
# expect: reads=numbers,one writes=a,numbers,one,two mutates=numbers,one,two
# flow: 1 -> 2 numbers
# flow: 1 -> 2 one
a = next(one), next(numbers)
# %% [markdown]
# ## Take more
# %%
# expect: reads=a,numbers,one,two writes=numbers,one,two mutates=numbers,one,two
# flow: 2 -> 3 a
# flow: 2 -> 3 numbers
# flow: 2 -> 3 one
# flow: 2 -> 3 two
print(a, list(one), list(two), next(numbers))
