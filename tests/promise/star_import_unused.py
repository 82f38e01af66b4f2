# %% [markdown]
# # Load
# %%
from math import *
# %%
math = [2, 1]
# %% [markdown]
# # Report
# %%
math.append(3)
print(math)
