# %%
# expect: defines=report
def report():
    return helper(value)
# %% [markdown]
# ## Value
# %%
# expect: writes=value
value = 3
# %% [markdown]
# ## Helper
# %%
# expect: defines=helper
def helper(v):
    return v * 2
# %% [markdown]
# ## Report
# %%
# expect: reads=helper,report,value writes=value
# flow: 1 -> 4 report
# flow: 2 -> 4 value through report
# flow: 3 -> 4 helper through report
print(report())
value = 4
# %% [markdown]
# ## Again
# %%
# expect: reads=helper,report,value
# flow: 1 -> 5 report
# flow: 3 -> 5 helper through report
# flow: 4 -> 5 value through report
print(report())
