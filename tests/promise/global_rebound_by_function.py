# %%
state = 0
def advance(by=1):
    global state
    state += by
# %% [markdown]
# ## One
# %%
advance()
# %% [markdown]
# ## Two
# %%
advance(5)
copy = state
# %% [markdown]
# ## Three
# %%
advance()
print(state, copy)
