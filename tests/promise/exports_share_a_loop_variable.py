# %%
a = 1
b = [3, 1, 2]
c = b
# %% [markdown]
# ## Bind two names to one list
# %%
y = b or c
b = d = [a]
# %% [markdown]
# ## A loop variable keeps one of them
# %%
for last in [y, d]:
    last.append(len(b))
# %% [markdown]
# ## Change another list
# %%
c.insert(0, sum(b))
