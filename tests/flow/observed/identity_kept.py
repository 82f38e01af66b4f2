# %%
# expect: writes=a,b,same
a = [1]
b = [1]
same = a
# %% [markdown]
# ## Test
# %%
# expect: reads=a,b,same
# flow: 1 -> 2 a
# flow: 1 -> 2 b
# flow: 1 -> 2 same
print(a is same, a is b, a == b)
# %% [markdown]
# ## Nested
# %%
# expect: reads=a,b,same writes=tree
# flow: 1 -> 3 a
# flow: 1 -> 3 b
# flow: 1 -> 3 same
tree = {"l": a, "r": same, "o": b}
# %% [markdown]
# ## Grow
# %%
# expect: reads=a,b,tree writes=a,same,tree mutates=a,same,tree
# flow: 1 -> 4 a
# flow: 1 -> 4 b
# flow: 3 -> 4 tree
tree["l"].append(2)
print(tree, a, b, tree["r"] is a)
