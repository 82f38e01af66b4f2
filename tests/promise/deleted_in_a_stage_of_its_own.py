# %% [markdown]
# # Names deleted by a stage that does nothing else
# %%
cache = {"old": 1}
count = 5


def add(item):
    cache[item] = 1
    return sorted(cache)


print(add("first"))
# %% [markdown]
# ## Tidy
# %%
del cache
del count
# %% [markdown]
# ## Ask
# %%
if "count" not in globals():
    count = 10
try:
    cache
except NameError:
    cache = {}
# %% [markdown]
# ## Go on
# %%
print(add("second"), count)
