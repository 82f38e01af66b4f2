# %%
# expect: writes=alpha,n_rows,names
n_rows = 3
alpha = 0.5
names = ["a"]
# %% [markdown]
# ## Grow
# %%
# expect: reads=n_rows,names writes=n_rows,names mutates=names
# flow: 1 -> 2 n_rows
# flow: 1 -> 2 names
n_rows += 1
names.append("b")
# %% [markdown]
# ## Use
# %%
# expect: reads=alpha writes=alpha defines=f
# flow: 1 -> 3 alpha
def f(x, a=alpha):
    return x * a * n_rows
alpha = 1.5
# %% [markdown]
# ## Show
# %%
# expect: reads=alpha,f,n_rows,names
# flow: 2 -> 4 n_rows
# flow: 2 -> 4 names
# flow: 3 -> 4 alpha
# flow: 3 -> 4 f
print(f(2), alpha, n_rows, names)
