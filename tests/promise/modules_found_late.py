# %% [markdown]
# # Modules in a folder that a later stage adds to the path
# %%
import os
import sys


def ready(folder):
    return os.path.isdir(folder)


print(ready("."))
# %% [markdown]
# ## Prepare
# %%
os.makedirs("made9", exist_ok=True)
with open("made9/helper9.py", "w") as f:
    f.write("def twice(x):\n    return 2 * x\n")
sys.path.append("made9")
# %% [markdown]
# ## Use
# %%
import helper9
from helper9 import twice


def grow(x):
    return twice(x) + helper9.twice(1)


# %%
print(grow(3))
# %% [markdown]
# ## Again
# %%
print(grow(4), twice(5))
