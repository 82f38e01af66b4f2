# %%
x = 10
n = 3
# %% [markdown]
# ## Squares
# %%
squares = [x * x for x in range(n)]
keys = {k: n for k in "ab"}
# %% [markdown]
# ## After
# %%
print(x, squares, keys)
lazy = (x * i for i in range(n))
# %% [markdown]
# ## Lazy
# %%
x = 100
print(list(lazy))
