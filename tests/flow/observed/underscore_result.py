# %%
# expect: reads=
1 + 1
# %% [markdown]
# ## Use
# %%
# expect: writes=b
# flow: 1 -> 2 _
b = _ + 1
print(b)
# %%
# expect: reads=b
# flow: 2 -> 3 b
b * 2
