# %%
numbers = [3, 1, 2]
same = numbers
# %% [markdown]
# ## Name
# %%
chosen = same
# %% [markdown]
# ## Show
# %%
print(len(chosen), same)
