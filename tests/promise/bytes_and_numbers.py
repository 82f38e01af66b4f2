# %%
big = 10 ** 40
tiny = 5e-324
nan = float("nan")
neg = -0.0
blob = b"\x00\xff"
cplx = 1 + 2j
# %% [markdown]
# ## Pass
# %%
pack = (big, tiny, nan, neg, blob, cplx, ..., frozenset({1}), range(3))
# %% [markdown]
# ## Show
# %%
print(pack, nan != nan, pack[2] is nan)
