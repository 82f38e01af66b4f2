# %%
seen = []
def note(x):
    seen.append(x)
    return len(seen)
# %% [markdown]
# ## First
# %%
first = note("a")
# %% [markdown]
# ## Second
# %%
second = note("b")
# %% [markdown]
# ## Third
# %%
print(first, second, seen)
