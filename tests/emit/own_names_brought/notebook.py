# %% [markdown]
# # One
# %%
import random

partial = 3
factor = random.random()
def show(x):
    return x * factor
show(2)
# %% [markdown]
# # Two
# %%
functions = [partial]
show(4)
