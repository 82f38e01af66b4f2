# %%
CONFIG = {"depth": 2, "names": ["a"]}
LIMIT = 3
# %% [markdown]
# ## Change
# %%
CONFIG["names"].append("b")
def depth():
    return CONFIG["depth"] * LIMIT
# %% [markdown]
# ## Use
# %%
CONFIG["depth"] = 5
print(depth(), CONFIG)
