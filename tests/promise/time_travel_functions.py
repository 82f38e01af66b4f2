# %%
def report():
    return helper(value)
# %% [markdown]
# ## Value
# %%
value = 3
# %% [markdown]
# ## Helper
# %%
def helper(v):
    return v * 2
# %% [markdown]
# ## Report
# %%
print(report())
value = 4
# %% [markdown]
# ## Again
# %%
print(report())
