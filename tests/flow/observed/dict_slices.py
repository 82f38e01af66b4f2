# %%
# expect: writes=base,merged,part
base = {"x": [1], "y": [2]}
part = {k: v for k, v in base.items() if k == "x"}
merged = {**base, "z": part["x"]}
# %% [markdown]
# ## Change
# %%
# expect: reads=merged writes=base,merged,part mutates=base,merged,part
# flow: 1 -> 2 merged
merged["z"].append(5)
# %% [markdown]
# ## Show
# %%
# expect: reads=base,merged,part
# flow: 2 -> 3 base
# flow: 2 -> 3 merged
# flow: 2 -> 3 part
print(base, part, merged)
