# %%
a, b = [1], [2]
# %% [markdown]
# ## Swap
# %%
a, b = b, a
c = [a, b]
# %% [markdown]
# ## Grow
# %%
a.append(3)
b += [4]
# %% [markdown]
# ## Show
# %%
print(a, b, c, c[0] is a)
