# %%
# expect: writes=n,x
x = 10
n = 3
# %% [markdown]
# ## Squares
# %%
# expect: reads=n writes=keys,squares
# flow: 1 -> 2 n
squares = [x * x for x in range(n)]
keys = {k: n for k in "ab"}
# %% [markdown]
# ## After
# %%
# expect: reads=keys,n,squares,x writes=lazy
# flow: 1 -> 3 n
# flow: 1 -> 3 x
# flow: 2 -> 3 keys
# flow: 2 -> 3 squares
print(x, squares, keys)
lazy = (x * i for i in range(n))
# %% [markdown]
# ## Lazy
# %%
# expect: reads=lazy writes=lazy,x mutates=lazy
# flow: 3 -> 4 lazy
x = 100
print(list(lazy))
