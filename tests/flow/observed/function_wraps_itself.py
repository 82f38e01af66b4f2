# %%
# expect: defines=score
def score(x):
    return x + 1
# %% [markdown]
# ## Wrap
# %%
# expect: reads=score writes=plain defines=score
# flow: 1 -> 2 score
plain = score
def score(x):
    return plain(x) * 100
# %% [markdown]
# ## Use
# %%
# expect: reads=plain,score
# flow: 2 -> 3 plain
# flow: 2 -> 3 score
print(score(1), plain(1))
