# %%
x = [1]
y = x
# %% [markdown]
# ## Rebind
# %%
x = [2]
y.append(3)
# %% [markdown]
# ## Show
# %%
print(x, y)
x = y
x.append(4)
# %%
print(y)
