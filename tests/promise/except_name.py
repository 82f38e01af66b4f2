# %%
error = "before"
try:
    1 / 0
except ZeroDivisionError as problem:
    error = str(problem)
# %% [markdown]
# ## After
# %%
print(error)
try:
    problem
except NameError:
    print("problem is gone")
