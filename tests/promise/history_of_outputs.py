# %%
x = [1]
# %%
x
# %% [markdown]
# # Change
# %%
Out[2].append(5)
# %% [markdown]
# # Look
# %%
print(x, _2 is x, _oh is Out, sorted(Out))
# %%
10
# %%
20
# %%
print(_, __, ___)
