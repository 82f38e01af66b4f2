# %%
# expect: writes=CONFIG,LIMIT
CONFIG = {"depth": 2, "names": ["a"]}
LIMIT = 3
# %% [markdown]
# ## Change
# %%
# expect: reads=CONFIG writes=CONFIG mutates=CONFIG defines=depth
# flow: 1 -> 2 CONFIG
CONFIG["names"].append("b")
def depth():
    return CONFIG["depth"] * LIMIT
# %% [markdown]
# ## Use
# %%
# expect: reads=CONFIG,LIMIT,depth writes=CONFIG mutates=CONFIG
# flow: 1 -> 3 LIMIT through depth
# flow: 2 -> 3 CONFIG
# flow: 2 -> 3 depth
CONFIG["depth"] = 5
print(depth(), CONFIG)
