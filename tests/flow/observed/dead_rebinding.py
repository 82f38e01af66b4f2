# %%
# expect: writes=x,y
x = [1]
y = x
# %% [markdown]
# ## Rebind
# %%
# expect: reads=y writes=x,y mutates=y
# flow: 1 -> 2 y
x = [2]
y.append(3)
# %% [markdown]
# ## Show
# %%
# expect: reads=x,y writes=x,y mutates=y
# flow: 2 -> 3 x
# flow: 2 -> 3 y
print(x, y)
x = y
x.append(4)
# %%
# expect: reads=y
# flow: 3 -> 4 y
print(y)
