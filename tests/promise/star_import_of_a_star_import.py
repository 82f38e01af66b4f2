# %% [markdown]
# # Data
# %%
# file utils.py: from core import *\n
# file core.py: hist = []\ndef make(n):\n    hist.append(n)\n    return list(range(n))\n
from utils import *
# %% [markdown]
# # Work
# %%
print(make(2), hist)
