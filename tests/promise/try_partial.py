# %%
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
print(steps, value)
