# %%
# expect: writes=big,blob,cplx,nan,neg,tiny
big = 10 ** 40
tiny = 5e-324
nan = float("nan")
neg = -0.0
blob = b"\x00\xff"
cplx = 1 + 2j
# %% [markdown]
# ## Pass
# %%
# expect: reads=big,blob,cplx,nan,neg,tiny writes=pack
# flow: 1 -> 2 big
# flow: 1 -> 2 blob
# flow: 1 -> 2 cplx
# flow: 1 -> 2 nan
# flow: 1 -> 2 neg
# flow: 1 -> 2 tiny
pack = (big, tiny, nan, neg, blob, cplx, ..., frozenset({1}), range(3))
# %% [markdown]
# ## Show
# %%
# expect: reads=nan,pack
# flow: 1 -> 3 nan
# flow: 2 -> 3 pack
print(pack, nan != nan, pack[2] is nan)
