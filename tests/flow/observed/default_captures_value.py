# %%
# expect: writes=rate defines=tax
rate = 2
def tax(x, rate=rate):
    return x * rate
# %% [markdown]
# ## Change
# %%
# expect: writes=rate
rate = 5
# %% [markdown]
# ## Use
# %%
# expect: reads=rate,tax
# flow: 1 -> 3 tax
# flow: 2 -> 3 rate
print(tax(10), tax(10, rate))
