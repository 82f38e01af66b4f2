# %%
# expect: writes=walk
walk = enumerate("abcd")
next(walk)
# %% [markdown]
# ## On
# %%
# expect: reads=walk writes=second,walk mutates=walk
# flow: 1 -> 2 walk
second = next(walk)
# %% [markdown]
# ## Rest
# %%
# expect: reads=second,walk writes=walk mutates=walk
# flow: 2 -> 3 second
# flow: 2 -> 3 walk
print(second, list(walk))
