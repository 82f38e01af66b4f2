# %%
# expect: writes=x
x = {"b": 1, "a": [1, 2]}
x
# %% [markdown]
# ## More
# %%
# expect: reads=x writes=x mutates=x
# flow: 1 -> 2 x
x["c"] = (1, None)
x;
# %%
# expect: reads=
None
# %% [markdown]
# ## Last
# %%
# expect: reads=x writes=x mutates=x
# flow: 2 -> 4 x
x["a"].append("z")
[x, "text", 1.5]
