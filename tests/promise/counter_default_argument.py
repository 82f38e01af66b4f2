# %%
def remember(x, memory=[]):
    memory.append(x)
    return list(memory)
# %% [markdown]
# ## One
# %%
print(remember(1))
# %% [markdown]
# ## Two
# %%
print(remember(2))
# %% [markdown]
# ## Three
# %%
print(remember(3), remember.__defaults__)
