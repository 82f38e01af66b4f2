# %%
factor = 2
def scale(x):
    return x * factor
# %% [markdown]
# # Part A
# %%
scale.__globals__["factor"] = 10
# %% [markdown]
# # Part B
# %%
print(scale(3), factor)
