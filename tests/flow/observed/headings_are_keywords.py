# %% [markdown]
# ## class
# %%
# expect: writes=a
a = [1]
# %% [markdown]
# ## import
# %%
# expect: reads=a writes=a mutates=a
# flow: 1 -> 2 a
a.append(2)
# %% [markdown]
# ## None
# %%
# expect: reads=a writes=b
# flow: 2 -> 3 a
b = a
# %% [markdown]
# ## class
# %%
# expect: reads=a,b writes=a,b mutates=a,b
# flow: 2 -> 4 a
# flow: 3 -> 4 b
b.append(3)
print(a)
# %% [markdown]
# ## __init__
# %%
# expect: reads=b
# flow: 4 -> 5 b
print(len(b))
