# %%
# expect: writes=seen defines=note
seen = []
def note(x):
    seen.append(x)
    return len(seen)
# %% [markdown]
# ## First
# %%
# expect: reads=note,seen writes=first,seen mutates=seen
# flow: 1 -> 2 note
# flow: 1 -> 2 seen through note
first = note("a")
# %% [markdown]
# ## Second
# %%
# expect: reads=note,seen writes=second,seen mutates=seen
# flow: 1 -> 3 note
# flow: 2 -> 3 seen through note
second = note("b")
# %% [markdown]
# ## Third
# %%
# expect: reads=first,second,seen
# flow: 2 -> 4 first
# flow: 3 -> 4 second
# flow: 3 -> 4 seen
print(first, second, seen)
