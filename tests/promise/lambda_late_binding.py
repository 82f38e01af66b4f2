# %%
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
# %% [markdown]
# ## Use
# %%
print([f() for f in fs], [g() for g in gs])
# %% [markdown]
# ## Loop
# %%
hs = []
for j in range(3):
    hs.append(lambda: j)
# %% [markdown]
# ## Change
# %%
j = 42
print([h() for h in hs])
