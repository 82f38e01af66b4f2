# %%
# expect: writes=steps,value
steps = []
try:
    steps.append("a")
    value = int("x")
    steps.append("b")
except ValueError:
    value = -1
finally:
    steps.append("end")
# %% [markdown]
# ## Use
# %%
# expect: reads=steps,value
# flow: 1 -> 2 steps
# flow: 1 -> 2 value
print(steps, value)
