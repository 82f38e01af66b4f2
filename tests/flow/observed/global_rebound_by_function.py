# %%
# expect: writes=state defines=advance
state = 0
def advance(by=1):
    global state
    state += by
# %% [markdown]
# ## One
# %%
# expect: reads=advance,state writes=state
# flow: 1 -> 2 advance
# flow: 1 -> 2 state through advance
advance()
# %% [markdown]
# ## Two
# %%
# expect: reads=advance,state writes=copy,state
# flow: 1 -> 3 advance
# flow: 2 -> 3 state through advance
advance(5)
copy = state
# %% [markdown]
# ## Three
# %%
# expect: reads=advance,copy,state writes=state
# flow: 1 -> 4 advance
# flow: 3 -> 4 copy
# flow: 3 -> 4 state through advance
advance()
print(state, copy)
