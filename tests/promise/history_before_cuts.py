# %%
x = [1, 2]
x + [3]
# %% [markdown]
# ## B
# %%
x.append(4)
y = len(x)
# %% [markdown]
# ## C
# %%
print(___ == "", __ == "", _)
# %% [markdown]
# ## D
# %%
y + 1
# %% [markdown]
# ## E
# %%
y + 2
# %% [markdown]
# ## F
# %%
y + 3
# %% [markdown]
# ## G
# %%
print(_, __, ___)
# %% [markdown]
# ## H
# %%
print(y)
