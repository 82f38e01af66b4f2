# %%
a = [1]
b = [1]
same = a
# %% [markdown]
# ## Test
# %%
print(a is same, a is b, a == b)
# %% [markdown]
# ## Nested
# %%
tree = {"l": a, "r": same, "o": b}
# %% [markdown]
# ## Grow
# %%
tree["l"].append(2)
print(tree, a, b, tree["r"] is a)
