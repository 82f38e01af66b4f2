# %%
n_rows = 3
alpha = 0.5
names = ["a"]
# %% [markdown]
# ## Grow
# %%
n_rows += 1
names.append("b")
# %% [markdown]
# ## Use
# %%
def f(x, a=alpha):
    return x * a * n_rows
alpha = 1.5
# %% [markdown]
# ## Show
# %%
print(f(2), alpha, n_rows, names)
