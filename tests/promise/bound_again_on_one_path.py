# %%
limit = 1
numbers = [3, 1, 2]
# %% [markdown]
# ## First
# %%
chosen = [0, 1]
count = 3
# %% [markdown]
# ## Second
# %%
chosen = [5, 6]
count = count + 1
# %% [markdown]
# ## Perhaps
# %%
if sum(numbers) > 0:
    total = 4
else:
    chosen = limit
    count, *rest = numbers
    del total
