# What shows the keys of a dictionary goes through stages with it, and follows its changes.
# %% [markdown]
# # Load
# %%
counts = {"a": 1, "b": 2}
labels = counts.keys()
numbers, pairs = counts.values(), counts.items()
alone = {"x": 1}.keys()
# %% [markdown]
# # Change
# %%
counts["c"] = 3
# %% [markdown]
# # Report
# %%
print(list(labels), list(numbers), list(pairs), list(alone), len(labels))
counts["d"] = 4
# %% [markdown]
# # Look again
# %%
print(labels, numbers, pairs)
