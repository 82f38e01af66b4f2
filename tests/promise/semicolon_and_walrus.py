# %%
x = 1; y = [x]; y.append(2)
if (n := len(y)) > 1: z = n * 10
# %% [markdown]
# ## Use
# %%
print(x, y, z, n); w = [q := 5, q + 1]
# %% [markdown]
# ## Later
# %%
print(w, q)
