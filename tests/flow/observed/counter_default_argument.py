# %%
# expect: defines=remember
def remember(x, memory=[]):
    memory.append(x)
    return list(memory)
# %% [markdown]
# ## One
# %%
# expect: reads=remember writes=remember mutates=remember
# flow: 1 -> 2 remember
print(remember(1))
# %% [markdown]
# ## Two
# %%
# expect: reads=remember writes=remember mutates=remember
# flow: 2 -> 3 remember
print(remember(2))
# %% [markdown]
# ## Three
# %%
# expect: reads=remember writes=remember mutates=remember
# flow: 3 -> 4 remember
print(remember(3), remember.__defaults__)
