# %%
# expect: writes=n,x,y,z
x = 1; y = [x]; y.append(2)
if (n := len(y)) > 1: z = n * 10
# %% [markdown]
# ## Use
# %%
# expect: reads=n,x,y,z writes=q,w
# flow: 1 -> 2 n
# flow: 1 -> 2 x
# flow: 1 -> 2 y
# flow: 1 -> 2 z
print(x, y, z, n); w = [q := 5, q + 1]
# %% [markdown]
# ## Later
# %%
# expect: reads=q,w
# flow: 2 -> 3 q
# flow: 2 -> 3 w
print(w, q)
