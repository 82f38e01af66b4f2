# %%
rate = 2
def tax(x, rate=rate):
    return x * rate
# %% [markdown]
# ## Change
# %%
rate = 5
# %% [markdown]
# ## Use
# %%
print(tax(10), tax(10, rate))
