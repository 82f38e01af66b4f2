# %%
total = 0
previous = None
for step in range(3):
    total += step
    previous, last = total, previous
# %% [markdown]
# ## Use
# %%
print(step, total, previous, last)
# %% [markdown]
# ## Extend
# %%
for step in range(step, 6):
    total += step
# %%
print(step, total)
