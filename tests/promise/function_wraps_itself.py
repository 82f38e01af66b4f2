# %%
def score(x):
    return x + 1
# %% [markdown]
# ## Wrap
# %%
plain = score
def score(x):
    return plain(x) * 100
# %% [markdown]
# ## Use
# %%
print(score(1), plain(1))
