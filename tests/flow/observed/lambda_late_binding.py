# %%
# expect: writes=fs,gs
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
# %% [markdown]
# ## Use
# %%
# expect: reads=fs,gs
# flow: 1 -> 2 fs
# flow: 1 -> 2 gs
print([f() for f in fs], [g() for g in gs])
# %% [markdown]
# ## Loop
# %%
# expect: writes=hs,j
hs = []
for j in range(3):
    hs.append(lambda: j)
# %% [markdown]
# ## Change
# %%
# expect: reads=hs writes=j
# flow: 3 -> 4 hs
j = 42
print([h() for h in hs])
