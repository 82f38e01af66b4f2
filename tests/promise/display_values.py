# %%
x = {"b": 1, "a": [1, 2]}
x
# %% [markdown]
# ## More
# %%
x["c"] = (1, None)
x;
# %%
None
# %% [markdown]
# ## Last
# %%
x["a"].append("z")
[x, "text", 1.5]
