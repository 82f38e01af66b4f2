# %% [markdown]
# ## class
# %%
a = [1]
# %% [markdown]
# ## import
# %%
a.append(2)
# %% [markdown]
# ## None
# %%
b = a
# %% [markdown]
# ## class
# %%
b.append(3)
print(a)
# %% [markdown]
# ## __init__
# %%
print(len(b))
