# %%
# expect: writes=a,b
a, b = [1], [2]
# %% [markdown]
# ## Swap
# %%
# expect: reads=a,b writes=a,b,c
# flow: 1 -> 2 a
# flow: 1 -> 2 b
a, b = b, a
c = [a, b]
# %% [markdown]
# ## Grow
# %%
# expect: reads=a,b writes=a,b,c mutates=a,b,c
# flow: 2 -> 3 a
# flow: 2 -> 3 b
a.append(3)
b += [4]
# %% [markdown]
# ## Show
# %%
# expect: reads=a,b,c
# flow: 3 -> 4 a
# flow: 3 -> 4 b
# flow: 3 -> 4 c
print(a, b, c, c[0] is a)
