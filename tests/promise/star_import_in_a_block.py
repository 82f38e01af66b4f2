# %%
import sys

if True:
    from math import *

# %% [markdown]
# # Use
# %%
print(floor(sqrt(17)), sys.maxsize > 1)
