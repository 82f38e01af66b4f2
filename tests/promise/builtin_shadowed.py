# %%
sum = sum([1, 2, 3])
# %% [markdown]
# ## More
# %%
total = sum + 1
max = max(total, 2)
# %% [markdown]
# ## Undo
# %%
del max
print(max(1, 2), sum)
# %%
list = list("abc")
print(list)
# %%
len(list)
