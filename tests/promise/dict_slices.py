# %%
base = {"x": [1], "y": [2]}
part = {k: v for k, v in base.items() if k == "x"}
merged = {**base, "z": part["x"]}
# %% [markdown]
# ## Change
# %%
merged["z"].append(5)
# %% [markdown]
# ## Show
# %%
print(base, part, merged)
